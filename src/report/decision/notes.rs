//! The notes below a result, such as what would change it and how sure it is.

use super::what_if;
use crate::command_line;
use crate::decision::{Decision, Open, Report, Verdict};
use crate::report::page::LabelledLines;
use crate::report::phrases;
use crate::text;

/// All notes that apply.
pub fn notes(report: Report<'_>) -> Vec<LabelledLines> {
    let notes = [
        ("What changes it", one(what_if::would_change(report))),
        ("How sure", one(how_sure(report))),
        ("Still open", one(open(report))),
        ("You'd add", needs(report)),
        ("Double-check", cautions(report)),
        ("Not counted", one(set_aside(report))),
        ("Next step", one(next_step(report))),
    ];
    let notes = notes.into_iter().filter(|(_, lines)| !lines.is_empty());
    notes.map(|(label, lines)| LabelledLines { label, lines }).collect()
}

fn one(line: Option<String>) -> Vec<String> {
    line.into_iter().collect()
}

fn how_sure(report: Report<'_>) -> Option<String> {
    let (Some(leader), Some(acceptability)) =
        (report.decision.leader, &report.decision.acceptability)
    else {
        return needs_a_leader(report);
    };
    let leader = &report.rules[leader].label;
    if acceptability.is_all() {
        return Some(format!("{leader} leads however you weight these questions"));
    }
    let percent = acceptability.percent();
    let leads = phrases::leads(report.rules, acceptability.rival);
    Some(format!("{leader} {leads} in {percent}% of the weightings of these questions"))
}

/// In a tie of some of three or four frameworks, why there is nothing more to say.
fn needs_a_leader(report: Report<'_>) -> Option<String> {
    let Decision { verdict, .. } = report.decision;
    if *verdict != Verdict::Even || report.rules.frameworks.len() == 2 {
        return None;
    }
    let tied = phrases::tied(report.rules, report.decision);
    Some(format!(
        "{} share first place; the other numbers need a single leader",
        text::list(&tied, "and")
    ))
}

/// How many questions are open, and which of them matters most.
fn open(report: Report<'_>) -> Option<String> {
    let decision = report.decision;
    if decision.open.is_empty() {
        return None;
    }
    let questions = text::count(decision.open.len(), "question");
    if decision.what_if.settled() == Some(true) {
        return Some(format!("{questions}; none can change the leader"));
    }
    Some(match decision.strongest_open() {
        None => format!("{questions}, which you're not sure about"),
        Some(Open { swing: 0, .. }) if decision.open.iter().any(|open| open.swing > 0) => {
            format!("{questions}; only what you're not sure about changes the score on its own")
        }
        Some(Open { swing: 0, .. }) => format!("{questions}; none changes the score on its own"),
        Some(Open { question, swing }) => {
            let id = &report.rules[question].id;
            let points = text::count(swing, "point");
            format!("{questions}; --{id} could shift the score by {points}")
        }
    })
}

fn needs(report: Report<'_>) -> Vec<String> {
    let mut lines = Vec::new();
    for framework in report.decision.ranking() {
        let needs = &report.decision.needs[framework];
        if !needs.is_empty() {
            lines.push(format!("{}: {}", report.rules[framework].label, needs.join(", ")));
        }
    }
    lines
}

/// The cautions that name no better tool. The others are above the result.
fn cautions(report: Report<'_>) -> Vec<String> {
    let mild = report.decision.cautions.iter().filter(|caution| caution.instead.is_empty());
    mild.map(|caution| caution.says.clone()).collect()
}

fn set_aside(report: Report<'_>) -> Option<String> {
    let line = match report.decision.set_aside.len() {
        0 => return None,
        1 => "1 of the guide's arguments, which doesn't hold up".to_owned(),
        count => format!("{count} of the guide's arguments, which don't hold up"),
    };
    let hint = if report.claims.is_none() { ": --explain" } else { "" };
    Some(line + hint)
}

/// If it is close or a tie: build the same app in both.
fn next_step(report: Report<'_>) -> Option<String> {
    if !matches!(report.decision.verdict, Verdict::Close | Verdict::Even) {
        return None;
    }
    let deferred = report.rules.question_ids().find(|question| report.rules[*question].deferred)?;
    if report.answers.is_given(deferred) {
        return None;
    }
    Some(if report.can_try {
        format!("build the same small app in both with {}", command_line::trial())
    } else {
        let id = &report.rules[deferred].id;
        format!("build the same small app in each, then add --{id}")
    })
}
