//! What to answer next: the open questions that can still change the result.

use super::warnings::add_missing;
use crate::decision::{Open, Report};
use crate::report::page::LabelledLines;
use crate::rules::QuestionId;
use crate::text;

/// After at most this many answers, a result begins with what to answer next.
const FEW: usize = 2;
/// A result that begins with what to answer next names at most this many questions.
const NAMED: usize = 3;

/// What to answer next, for the first lines of a result from few answers: the questions that can
/// move most. `None` if more answers were given, or if no other
/// matters.
pub fn first_lines(report: Report<'_>) -> Option<LabelledLines> {
    if report.answers.answered().count() > FEW || report.decision.is_settled_early() {
        return None;
    }
    let lines = worth_answering(report, NAMED);
    (!lines.is_empty()).then_some(LabelledLines { label: "Answer next", lines })
}

/// The note below a result: the question that can move most, or that none can.
pub fn note(report: Report<'_>) -> LabelledLines {
    let decision = report.decision;
    let questions = text::count(decision.open.len(), "question");
    let next = worth_answering(report, 1);
    let (label, mut lines) = if decision.open.is_empty() {
        ("Still open", Vec::new())
    } else if decision.is_settled_early() {
        ("Still open", vec![format!("{questions}; none can change the leader")])
    } else if next.is_empty() {
        ("Still open", vec![format!("{questions}{}", nothing_moves(report))])
    } else {
        return LabelledLines { label: "Answer next", lines: next };
    };
    lines.extend(cautions(report, true));
    LabelledLines { label, lines }
}

/// Why no question is worth answering next.
fn nothing_moves(report: Report<'_>) -> &'static str {
    let decision = report.decision;
    if decision.worth_answering().is_empty() {
        ", which you're not sure about"
    } else if decision.open.iter().any(|open| open.swing > 0) {
        "; only what you're not sure about changes the score on its own"
    } else {
        "; none changes the score on its own"
    }
}

/// The questions with the largest swings, and those that decide a caution. Empty if there is
/// nothing to answer.
fn worth_answering(report: Report<'_>, most: usize) -> Vec<String> {
    let worth = report.decision.worth_answering();
    let decides = |open: &Open| report.decision.raises_caution(open.question);
    if !worth.iter().any(|open| open.swing > 0 || decides(open)) {
        return Vec::new();
    }
    let mut lines = Vec::new();
    let moving: Vec<Open> = worth.into_iter().filter(|open| open.swing > 0).take(most).collect();
    if let Some((first, others)) = moving.split_first() {
        let points = text::count(first.swing, "point");
        let mut shifts = vec![format!(
            "--{} could shift the score by {points}",
            report.rules[first.question].id
        )];
        for other in others {
            shifts.push(format!("--{} by {}", report.rules[other.question].id, other.swing));
        }
        let shifts: Vec<&str> = shifts.iter().map(String::as_str).collect();
        lines.push(text::list(&shifts, "and"));
    }
    lines.extend(cautions(report, false));
    lines
}

/// Each question that decides whether to look outside, and where; those that the user is not sure
/// about only `with_unsure`.
fn cautions(report: Report<'_>, with_unsure: bool) -> Vec<String> {
    let these = if report.rules.frameworks.len() == 2 { "these two" } else { "these" };
    let mut lines = Vec::new();
    for open in &report.decision.open {
        let names = instead(report, open.question);
        let is_unsure = report.answers.is_not_sure(open.question);
        if names.is_empty() || (is_unsure && !with_unsure) {
            continue;
        }
        let unsure = if is_unsure { " (not sure)" } else { "" };
        let id = &report.rules[open.question].id;
        let names = text::list(&names, "or");
        lines.push(format!("--{id}{unsure} decides whether to look outside {these}, at {names}"));
    }
    lines
}

/// The frameworks that an answer to this open question would recommend instead, each once.
fn instead(report: Report<'_>, question: QuestionId) -> Vec<&str> {
    let mut names = Vec::new();
    for away in report.decision.open_cautions.iter().filter(|away| away.question == question) {
        add_missing(&mut names, &away.caution.instead);
    }
    names
}
