//! How sure a decision is and what would change it, as JSON.

use serde::Serialize;
use serde_json::value::RawValue;

use super::questions::answer_ids;
use super::write::{Ordered, number};
use crate::decision::{Acceptability, Decision, Flip, OtherAnswer, Report};
use crate::rules::{QuestionId, RuleSet};

#[derive(Serialize)]
pub struct RobustnessRecord<'d> {
    weightings: Option<String>,
    weightings_percent: Option<u8>,
    settled: Option<bool>,
    outlook: Ordered<'d, Box<RawValue>>,
    switch_points: Vec<SwitchPointRecord<'d>>,
    pull: Ordered<'d, i64>,
}

#[derive(Serialize)]
struct SwitchPointRecord<'d> {
    question: &'d str,
    weight: String,
}

#[derive(Serialize)]
pub struct WhatIfRecord<'d> {
    flips: Vec<Vec<FlipRecord<'d>>>,
    settled_by: Option<Vec<AnsweredRecord<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_answers: Option<Vec<OtherAnswerRecord<'d>>>,
}

/// An answer that was not given, with the rules that ask for it.
#[derive(Serialize)]
struct OtherAnswerRecord<'d> {
    question: &'d str,
    answer: &'d str,
    rules: Vec<CountedRuleRecord<'d>>,
}

#[derive(Serialize)]
struct CountedRuleRecord<'d> {
    rule: &'d str,
    favors: &'d str,
    points: i64,
    with: Ordered<'d, Vec<&'d str>>,
}

#[derive(Serialize)]
struct FlipRecord<'d> {
    question: &'d str,
    from: Option<&'d str>,
    to: &'d str,
}

#[derive(Serialize)]
struct AnsweredRecord<'d> {
    question: &'d str,
    answer: Option<&'d str>,
}

/// How sure the decision is.
pub fn robustness<'d>(rules: &'d RuleSet, decision: &Decision<'_>) -> RobustnessRecord<'d> {
    let what_if = &decision.what_if;
    let mut outlook = Ordered::by_framework(rules, what_if.outlook.wins.values().map(number));
    outlook.0.push(("even", number(&what_if.outlook.even)));
    let points = what_if.break_evens.iter().map(|point| SwitchPointRecord {
        question: &rules[point.question].id,
        weight: point.weight.to_string(),
    });
    let swings = decision.open.iter().map(|open| (rules[open.question].id.as_str(), open.swing));
    RobustnessRecord {
        weightings: decision.acceptability.as_ref().map(ToString::to_string),
        weightings_percent: decision.acceptability.as_ref().map(Acceptability::percent),
        settled: what_if.settled,
        outlook,
        switch_points: points.collect(),
        pull: Ordered(swings.collect()),
    }
}

/// What would change the decision, and what settles it.
pub fn what_if(report: Report<'_>) -> WhatIfRecord<'_> {
    let what_if = &report.decision.what_if;
    let flips = what_if.flips.iter();
    let settled_by = what_if.settled_by.as_ref().map(|kept| {
        let answered = |question: &QuestionId| AnsweredRecord {
            question: &report.rules[*question].id,
            answer: given(report, *question),
        };
        kept.iter().map(answered).collect()
    });
    let others =
        || report.other_answers.iter().map(|other| other_record(report.rules, other)).collect();
    WhatIfRecord {
        flips: flips
            .map(|set| set.iter().map(|flip| flip_record(report, flip)).collect())
            .collect(),
        settled_by,
        other_answers: report.explain.then(others),
    }
}

fn flip_record<'d>(report: Report<'d>, flip: &Flip) -> FlipRecord<'d> {
    FlipRecord {
        question: &report.rules[flip.question].id,
        from: given(report, flip.question),
        to: &report.rules.answer(flip.question, flip.to).id,
    }
}

fn given(report: Report<'_>, question: QuestionId) -> Option<&str> {
    let answer = report.answers.answer(question)?;
    Some(&report.rules.answer(question, answer).id)
}

fn other_record<'d>(rules: &'d RuleSet, other: &OtherAnswer<'d>) -> OtherAnswerRecord<'d> {
    let counted = other.rules.iter().map(|counted| {
        let conditions = counted
            .with
            .iter()
            .map(|condition| (rules[condition.question].id.as_str(), answer_ids(rules, condition)));
        CountedRuleRecord {
            rule: &counted.rule.id,
            favors: &rules[counted.rule.favors].id,
            points: counted.points,
            with: Ordered(conditions.collect()),
        }
    });
    OtherAnswerRecord {
        question: &rules[other.question].id,
        answer: &rules.answer(other.question, other.answer).id,
        rules: counted.collect(),
    }
}
