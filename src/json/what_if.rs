//! How sure a decision is and what would change it, as JSON.

use serde::Serialize;
use serde_json::value::RawValue;

use super::{Ordered, answer_id, number};
use crate::decision::{Acceptability, CountedRule, Decision, OtherAnswer, other_answers};
use crate::report::Case;
use crate::rules::{AnswerId, QuestionId, RuleSet};

#[derive(Serialize)]
pub struct RobustnessRecord<'d> {
    weightings: Option<String>,
    weightings_percent: Option<u8>,
    settled: Option<bool>,
    outlook: Ordered<'d, Box<RawValue>>,
    switch_points: Vec<BreakEvenRecord<'d>>,
    pull: Ordered<'d, i64>,
}

#[derive(Serialize)]
struct BreakEvenRecord<'d> {
    question: &'d str,
    weight: String,
}

#[derive(Serialize)]
pub struct WhatIfRecord<'d> {
    flips: Vec<Vec<FlipRecord<'d>>>,
    settled_by: Option<Vec<GivenRecord<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_answers: Option<Vec<OtherRecord<'d>>>,
}

/// An answer that was not given, with what would count for it.
#[derive(Serialize)]
struct OtherRecord<'d> {
    question: &'d str,
    answer: &'d str,
    rules: Vec<CountedRecord<'d>>,
}

#[derive(Serialize)]
struct CountedRecord<'d> {
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
struct GivenRecord<'d> {
    question: &'d str,
    answer: Option<&'d str>,
}

/// How sure the decision is.
pub fn robustness<'d>(rules: &'d RuleSet, decision: &Decision<'_>) -> RobustnessRecord<'d> {
    let what_if = &decision.what_if;
    let wins = rules.frameworks.iter().zip(what_if.outlook.wins.values());
    let wins = wins.map(|(framework, wins)| (framework.id.as_str(), number(wins)));
    let point = |point: &crate::decision::BreakEven| BreakEvenRecord {
        question: &rules[point.question].id,
        weight: point.weight.to_string(),
    };
    RobustnessRecord {
        weightings: decision.acceptability.as_ref().map(ToString::to_string),
        weightings_percent: decision.acceptability.as_ref().map(Acceptability::percent),
        settled: what_if.settled,
        outlook: Ordered(wins.chain([("even", number(&what_if.outlook.even))]).collect()),
        switch_points: what_if.break_evens.iter().map(point).collect(),
        pull: Ordered(
            decision
                .open
                .iter()
                .map(|open| (rules[open.question].id.as_str(), open.swing))
                .collect(),
        ),
    }
}

/// What would change the decision, and what already settles it.
pub fn what_if(case: Case<'_>) -> WhatIfRecord<'_> {
    let Case { rules, answers, decision, .. } = case;
    let given = |at: QuestionId| answers.answer(at).map(|answer| answer_id(rules, at, answer));
    let flip = |flip: &crate::decision::Flip| FlipRecord {
        question: &rules[flip.question].id,
        from: given(flip.question),
        to: answer_id(rules, flip.question, flip.to),
    };
    let kept = |at: &QuestionId| GivenRecord { question: &rules[*at].id, answer: given(*at) };
    WhatIfRecord {
        flips: decision.what_if.flips.iter().map(|set| set.iter().map(flip).collect()).collect(),
        settled_by: decision
            .what_if
            .settled_by
            .as_ref()
            .map(|kept_ones| kept_ones.iter().map(kept).collect()),
        other_answers: case.explain.then(|| {
            let others = other_answers(case.rules, case.answers);
            others.into_iter().map(|found| other(case, found)).collect()
        }),
    }
}

fn other<'d>(case: Case<'d>, found: OtherAnswer<'d>) -> OtherRecord<'d> {
    let id = |at: QuestionId| case.rules[at].id.as_str();
    let counted = |counted: CountedRule<'d>| {
        let answers = |at: QuestionId, answers: &[AnswerId]| {
            answers.iter().map(|answer| answer_id(case.rules, at, *answer)).collect()
        };
        let with = counted.with.iter().map(|condition| {
            (id(condition.question), answers(condition.question, &condition.answers))
        });
        CountedRecord {
            rule: &counted.rule.id,
            favors: &case.rules[counted.rule.favors].id,
            points: counted.points,
            with: Ordered(with.collect()),
        }
    };
    OtherRecord {
        question: id(found.question),
        answer: answer_id(case.rules, found.question, found.answer),
        rules: found.rules.into_iter().map(counted).collect(),
    }
}
