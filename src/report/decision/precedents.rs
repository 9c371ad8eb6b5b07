//! Real choices that resemble the answers.

use crate::decision::{Report, SimilarCase};
use crate::report::page::{Block, Item};
use crate::report::phrases;
use crate::rules::QuestionId;
use crate::text;

/// The nearest case that chose each framework, and in what these cases differ: `zulip chose Django,
/// redash Flask; they differ in admin`. `None` if no case is near.
pub fn nearest(report: Report<'_>) -> Option<String> {
    let (mut cases, mut names) = (Vec::new(), Vec::new());
    for framework in report.decision.ranking() {
        let framework = &report.rules[framework];
        if let Some(near) = report.similar.iter().find(|it| it.case.chose == framework.id) {
            let chose = if names.is_empty() { " chose" } else { "" };
            names.push(format!("{}{chose} {}", near.case.id, framework.label));
            cases.push(near);
        }
    }
    let differences = differences(report, &cases);
    let differ = if differences.is_empty() {
        String::new()
    } else {
        format!("; they differ in {}", text::list(&differences, "and"))
    };
    (!names.is_empty()).then(|| format!("{}{differ}", names.join(", ")))
}

/// The questions that all these cases answered, not all alike: those that the user answered, too,
/// or else any.
fn differences<'r>(report: Report<'r>, cases: &[&SimilarCase<'_>]) -> Vec<&'r str> {
    let Some((first, others)) = cases.split_first() else { return Vec::new() };
    let differ = |question: &QuestionId| {
        let own = first.case.answer(*question);
        let others = others.iter().map(|other| other.case.answer(*question));
        own.is_some()
            && others.clone().all(|other| other.is_some())
            && others.into_iter().any(|other| other != own)
    };
    let differing = report.rules.question_ids().filter(differ);
    let (answered, others): (Vec<QuestionId>, Vec<QuestionId>) =
        differing.partition(|question| report.answers.answer(*question).is_some());
    let shown = if answered.is_empty() { others } else { answered };
    shown.into_iter().map(|question| report.rules[question].id.as_str()).collect()
}

/// The most similar cases with their texts; `None` if these have not been read.
pub fn details(report: Report<'_>) -> Option<Block> {
    let cases = report.cases?;
    let mut items = Vec::new();
    for similar in report.most_similar() {
        if let Some((_, case)) = cases.find(similar.case.id) {
            let chose = phrases::chosen(report.rules, &case.chose);
            items.push(Item::new(0, format!("{} chose {chose}: {}", case.id, case.summary)));
            items.push(Item::new(1, compared(report, similar)));
            items.extend(case.why.as_ref().map(|why| Item::new(1, format!("why: {why}"))));
            items.push(Item::new(1, case.source.as_str()));
        }
    }
    let summary = "Cases like yours, the most similar first".to_owned();
    (!items.is_empty()).then_some(Block::Details { summary, items })
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
