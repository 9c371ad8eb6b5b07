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
        ("Would change it", one(what_if::would_change(report))),
        ("How sure", one(how_sure(report))),
        ("Open", one(open(report))),
        ("You would add", needs(report)),
        ("Look again", cautions(report)),
        ("Set aside", one(set_aside(report))),
        ("Best next step", one(next_step(report))),
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
        return Some(format!("{leader} stays ahead however you weigh these needs"));
    }
    let percent = acceptability.percent();
    let ahead = phrases::ahead(report.rules, acceptability.rival);
    Some(format!("{leader} stays {ahead} in {percent} % of the ways to weigh these needs"))
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
    let needs = text::count(decision.open.len(), "need");
    if decision.what_if.settled() == Some(true) {
        return Some(format!("{needs}; none of them can change who leads"));
    }
    Some(match decision.strongest_open(&[]).filter(|open| open.swing > 0) {
        None => format!("{needs}; none of them alone can move a point"),
        Some(Open { question, swing }) => {
            let id = &report.rules[question].id;
            format!("{needs}; {id} alone can move {}: --{id}", text::count(swing, "point"))
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
        1 => "1 argument of the guide that does not stand".to_owned(),
        count => format!("{count} arguments of the guide that do not stand"),
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
    if report.answers.answer(deferred).is_some() {
        return None;
    }
    Some(if report.can_try {
        format!("build the same small app in both: {}", command_line::trial())
    } else {
        let id = &report.rules[deferred].id;
        format!("build the same small app in each, then add --{id}")
    })
}
