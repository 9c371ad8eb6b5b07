//! Real choices that resemble the answers.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use crate::decision::{Report, SimilarCase};
use crate::report::page::Item;
use crate::report::phrases;
use crate::rules::{AnswerId, QuestionId};
use crate::text;

/// The result names at most this many questions in which cases differ.
const MOST_NAMED: usize = 3;

/// The nearest case that chose each framework, and in what these cases differ: `zulip chose Django,
/// redash Flask; they differ in admin site`. `None` if no case is near.
pub fn nearest(report: Report<'_>) -> Option<String> {
    let (mut cases, mut names) = (Vec::new(), Vec::new());
    for framework in report.decision.ranking() {
        let framework = &report.rules[framework];
        if let Some(near) = report.similar.iter().find(|it| framework.id == it.case.chose) {
            let chose = if names.is_empty() { " chose" } else { "" };
            names.push(format!("{}{chose} {}", near.case.id, framework.label));
            cases.push(near);
        }
    }
    let mut line = names.join(", ");
    let differences = differences(report, &cases);
    if !differences.is_empty() {
        let _ = write!(line, "; they differ in {}", shortened(&differences));
    }
    (!names.is_empty()).then_some(line)
}

/// The labels of the questions that these cases answered differently: of those that the user
/// answered, too, or else of any.
fn differences(report: Report<'_>, cases: &[&SimilarCase<'_>]) -> Vec<String> {
    let (mut answered, mut others) = (Vec::new(), Vec::new());
    for question in report.rules.question_ids() {
        let answers: BTreeSet<AnswerId> =
            cases.iter().filter_map(|similar| similar.case.answer(question)).collect();
        if answers.len() < 2 {
            continue;
        }
        let label = text::within_sentence(&report.rules[question].label);
        if report.answers.answer(question).is_some() {
            answered.push(label);
        } else {
            others.push(label);
        }
    }
    if answered.is_empty() { others } else { answered }
}

/// The first few, and how many more there are: `API, size, pages and 2 more`.
fn shortened(labels: &[String]) -> String {
    let mut shown: Vec<&str> = labels.iter().take(MOST_NAMED).map(String::as_str).collect();
    let more = format!("{} more", labels.len() - shown.len());
    if labels.len() > shown.len() {
        shown.push(&more);
    }
    text::list(&shown, "and")
}

/// The most similar cases with their texts; empty if these have not been read.
pub fn items(report: Report<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    let Some(cases) = report.cases else { return items };
    for similar in report.most_similar() {
        if let Some((_, case)) = cases.find(&similar.case.id) {
            let chose = phrases::chosen(report.rules, &case.chose);
            items.push(Item::new(0, format!("{} chose {chose}: {}", case.id, case.summary)));
            items.push(Item::new(1, compared(report, similar)));
            items.extend(case.why.as_ref().map(|why| Item::new(1, format!("why: {why}"))));
            items.push(Item::new(1, case.source.as_str()));
        }
    }
    items
}

/// What a case shares and where it differs: `shares api rich; has admin none instead`.
fn compared(report: Report<'_>, similar: &SimilarCase<'_>) -> String {
    let answer = |question: &QuestionId| {
        let asked = &report.rules[*question];
        let answer = similar.case.answer(*question).map_or("", |answer| &asked[answer].id);
        format!("{} {answer}", asked.id)
    };
    let shares: Vec<String> = similar.shares.iter().map(answer).collect();
    let differs: Vec<String> = similar.differs.iter().map(answer).collect();
    let line = format!("shares {}", shares.join(", "));
    if differs.is_empty() { line } else { format!("{line}; has {} instead", differs.join(", ")) }
}
