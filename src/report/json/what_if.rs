//! How sure a decision is and what would change it, as JSON.

use serde::Serialize;
use serde_json::value::RawValue;

use super::{Ordered, answer_id, number};
use crate::decision::{Decision, Weightings};
use crate::guide::Guide;
use crate::report::{Case, what_if};

#[derive(Serialize)]
pub struct Robustness<'d> {
    weightings: Option<String>,
    weightings_percent: Option<u8>,
    settled: Option<bool>,
    outlook: Ordered<'d, Box<RawValue>>,
    switch_points: Vec<SwitchPoint<'d>>,
    pull: Ordered<'d, i64>,
}

#[derive(Serialize)]
struct SwitchPoint<'d> {
    question: &'d str,
    weight: String,
}

#[derive(Serialize)]
pub struct WhatIf<'d> {
    flips: Vec<Vec<Flip<'d>>>,
    settled_by: Option<Vec<Given<'d>>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    other_answers: Option<Vec<Other<'d>>>,
}

/// An answer that was not given, with what would count for it.
#[derive(Serialize)]
struct Other<'d> {
    question: &'d str,
    answer: &'d str,
    rules: Vec<Counted<'d>>,
}

#[derive(Serialize)]
struct Counted<'d> {
    rule: &'d str,
    favors: &'d str,
    points: i64,
    with: Ordered<'d, Vec<&'d str>>,
}

#[derive(Serialize)]
struct Flip<'d> {
    question: &'d str,
    from: Option<&'d str>,
    to: &'d str,
}

#[derive(Serialize)]
struct Given<'d> {
    question: &'d str,
    answer: Option<&'d str>,
}

/// How sure the decision is.
pub fn robustness<'d>(guide: &'d Guide, decision: &Decision<'_>) -> Robustness<'d> {
    let what_if = &decision.what_if;
    let wins = guide.frameworks.iter().zip(&what_if.outlook.wins);
    let wins = wins.map(|(framework, wins)| (framework.id.as_str(), number(wins)));
    let point = |point: &crate::decision::SwitchPoint| SwitchPoint {
        question: &guide.questions[point.question].id,
        weight: point.weight.to_string(),
    };
    Robustness {
        weightings: decision.weightings.as_ref().map(ToString::to_string),
        weightings_percent: decision.weightings.as_ref().map(Weightings::percent),
        settled: what_if.settled,
        outlook: Ordered(wins.chain([("even", number(&what_if.outlook.even))]).collect()),
        switch_points: what_if.switch_points.iter().map(point).collect(),
        pull: Ordered(
            decision
                .open
                .iter()
                .map(|open| (guide.questions[open.question].id.as_str(), open.pull))
                .collect(),
        ),
    }
}

/// What would change the decision, and what already settles it.
pub fn what_if(case: Case<'_>) -> WhatIf<'_> {
    let Case { guide, sheet, decision, .. } = case;
    let given = |at: usize| sheet.answer(at).map(|answer| answer_id(guide, at, answer));
    let flip = |flip: &crate::decision::Flip| Flip {
        question: &guide.questions[flip.question].id,
        from: given(flip.question),
        to: answer_id(guide, flip.question, flip.to),
    };
    let kept = |at: &usize| Given { question: &guide.questions[*at].id, answer: given(*at) };
    WhatIf {
        flips: decision.what_if.flips.iter().map(|set| set.iter().map(flip).collect()).collect(),
        settled_by: decision
            .what_if
            .settled_by
            .as_ref()
            .map(|kept_ones| kept_ones.iter().map(kept).collect()),
        other_answers: case
            .explain
            .then(|| what_if::others(case).map(|(at, answer)| other(case, at, answer)).collect()),
    }
}

fn other<'d>(case: Case<'d>, question: usize, answer: usize) -> Other<'d> {
    let id = |at: usize| case.guide.questions[at].id.as_str();
    let counted = |counted: what_if::Counted<'d>| {
        let answers = |at: usize, answers: &[usize]| {
            answers.iter().map(|answer| answer_id(case.guide, at, *answer)).collect()
        };
        let with = counted.with.iter().map(|condition| {
            (id(condition.question), answers(condition.question, &condition.answers))
        });
        Counted {
            rule: &counted.rule.id,
            favors: &case.guide.frameworks[counted.rule.favors].id,
            points: counted.points,
            with: Ordered(with.collect()),
        }
    };
    let rules = what_if::meant(case, question, answer).into_iter().map(counted).collect();
    Other { question: id(question), answer: answer_id(case.guide, question, answer), rules }
}
