//! The notes below a result, such as what would change it and how sure it is.

use super::warnings::{add_missing, warnings};
use super::{next, precedents, what_if};
use crate::command_line;
use crate::decision::{Decision, Report, Verdict};
use crate::report::page::{Block, Hint, LabelledLines};
use crate::report::phrases;
use crate::rules::{Caution, QuestionId};
use crate::text;

/// All notes that apply; what to answer next only if it `is_next_due`.
pub fn notes(report: Report<'_>, is_next_due: bool) -> Vec<LabelledLines> {
    let note = |label, lines| LabelledLines { label, lines };
    let mut notes = vec![
        note("What balances", balance(report)),
        note("What changes it", one(what_if::would_change(report))),
        note("How sure", one(how_sure(report))),
    ];
    if is_next_due {
        notes.push(next::note(report));
    }
    notes.extend([
        note("Nearest", one(precedents::nearest(report))),
        note("You'd add", needs(report)),
        note("Double-check", double_checks(report)),
        note("Keep in mind", reminders(report)),
        note("Next step", one(next_step(report))),
    ]);
    notes.retain(|note| !note.lines.is_empty());
    notes
}

fn one(line: Option<String>) -> Vec<String> {
    line.into_iter().collect()
}

/// In a tie, the points that each question gives to the tied frameworks: `Flask: database 3, admin
/// 2` and `Django: admin 5`.
fn balance(report: Report<'_>) -> Vec<String> {
    let decision = report.decision;
    let mut lines = Vec::new();
    if decision.verdict != Verdict::Even {
        return lines;
    }
    for framework in decision.first() {
        let mut points: Vec<(QuestionId, i64)> = Vec::new();
        for reason in decision.reasons.iter().filter(|reason| reason.rule.favors == framework) {
            match points.iter_mut().find(|(question, _)| *question == reason.question) {
                Some((_, sum)) => *sum += reason.points,
                None => points.push((reason.question, reason.points)),
            }
        }
        let parts = points.iter().map(|(id, sum)| format!("{} {sum}", report.rules[*id].id));
        let parts: Vec<String> = parts.collect();
        lines.push(format!("{}: {}", report.rules[framework].label, parts.join(", ")));
    }
    lines
}

/// The shares of weightings and of ways to answer the open questions in which the leader leads.
fn how_sure(report: Report<'_>) -> Option<String> {
    let (Some(leader), Some(acceptability)) =
        (report.decision.leader, &report.decision.acceptability)
    else {
        return prospects(report).or_else(|| needs_a_leader(report));
    };
    let leads = phrases::leads(report.rules, acceptability.rival);
    let weightings = if acceptability.is_all() {
        "however you weight these questions".to_owned()
    } else {
        format!("in {}% of the weightings of these questions", acceptability.percent())
    };
    let leader = &report.rules[leader].label;
    Some(format!("{leader} {leads} {weightings}{}", outlook(report).unwrap_or_default()))
}

/// In a tie of two, the shares of ways to answer the open questions in which each would win.
fn prospects(report: Report<'_>) -> Option<String> {
    let decision = report.decision;
    let [outlook] = decision.what_if.outlooks() else { return None };
    if decision.verdict != Verdict::Even || decision.open.is_empty() {
        return None;
    }
    let mut wins = Vec::new();
    for framework in report.rules.framework_ids() {
        let percent = outlook.wins(framework) * 100 / outlook.ways();
        let wins_in = if wins.is_empty() { "wins in" } else { "in" };
        wins.push(format!("{} {wins_in} {percent}%", report.rules[framework].label));
    }
    let open = text::count(decision.open.len(), "open question");
    Some(format!("{} of the ways to answer the {open}", wins.join(" and ")))
}

/// The second half of that sentence, if questions are open.
fn outlook(report: Report<'_>) -> Option<String> {
    let decision = report.decision;
    let outlook = decision.what_if.worst_outlook().filter(|_| !decision.open.is_empty())?;
    let open = match decision.open.len() {
        1 => "the open one".to_owned(),
        open => format!("the {open} open ones"),
    };
    if decision.is_settled_early() {
        return Some(format!(", and whatever you answer to {open}"));
    }
    let leads = match report.rules.frameworks.len() {
        2 => String::new(),
        _ => format!("leads {} ", report.rules[outlook.pair.second].label),
    };
    Some(format!(", and {leads}in {}% of the ways to answer {open}", outlook.percent()))
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

/// The cautions that neither look outside nor only tell. Those that look outside are above the
/// result.
fn double_checks(report: Report<'_>) -> Vec<String> {
    let cautions = report.decision.cautions.iter();
    let below = cautions.filter(|caution| !caution.looks_outside() && !caution.note);
    below.map(|caution| caution.says.to_string()).collect()
}

/// The notes, except for those that name only frameworks which the warning above names already.
fn reminders(report: Report<'_>) -> Vec<String> {
    let mut named = Vec::new();
    for caution in warnings(report) {
        add_missing(&mut named, &caution.instead);
    }
    let is_news = |caution: &Caution| {
        let instead = &caution.instead;
        instead.is_empty() || instead.iter().any(|name| !named.contains(&name.as_str()))
    };
    let notes = report.decision.cautions.iter().filter(|caution| caution.note);
    notes.filter(|caution| is_news(caution)).map(|caution| caution.says.to_string()).collect()
}

/// If it is close or a tie, and the program has no apps to compare: what to do.
fn next_step(report: Report<'_>) -> Option<String> {
    let question = to_try(report).filter(|_| !report.can_try)?;
    let question = &report.rules[question];
    let answers: Vec<&str> = question.answers.iter().map(|answer| answer.id.as_str()).collect();
    let answers = text::list(&answers, "or");
    Some(format!("try each on something small, then add --{} {answers}", question.id))
}

/// If it is close or a tie: how to build the same app in both.
pub fn try_both(report: Report<'_>) -> Option<Block> {
    to_try(report).filter(|_| report.can_try)?;
    let says = "next, build the same small app in both";
    Some(Block::Hints(vec![Hint { says, command: command_line::trial() }]))
}

/// The question that is answered after trying both, if that would help.
fn to_try(report: Report<'_>) -> Option<QuestionId> {
    if !matches!(report.decision.verdict, Verdict::Close | Verdict::Even) {
        return None;
    }
    let deferred = report.rules.question_ids().find(|question| report.rules[*question].deferred)?;
    (!report.answers.is_given(deferred)).then_some(deferred)
}
