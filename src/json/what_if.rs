//! How sure a decision is and what would change it, as JSON.

use serde::Serialize;

use super::questions::answer_ids;
use super::write::Ordered;
use crate::decision::{Acceptability, Decision, Flip, OtherAnswer, Outlook, Report, break_evens};
use crate::rules::{FrameworkId, Pair, QuestionId, RuleSet};

#[derive(Serialize)]
pub struct RobustnessRecord<'d> {
    weightings: Option<String>,
    weightings_percent: Option<u8>,
    settled: Option<bool>,
    outlook: Option<OutlookRecord<'d>>,
    switch_points: Vec<SwitchPointRecord<'d>>,
    pull: Ordered<'d, i64>,
}

/// In how many ways to answer the open questions each framework wins.
#[derive(Serialize)]
#[serde(untagged)]
enum OutlookRecord<'d> {
    Two(Ordered<'d, u128>),
    /// Of three or four frameworks: the leader against each rival.
    More {
        against: Ordered<'d, Ordered<'d, u128>>,
    },
}

#[derive(Serialize)]
struct SwitchPointRecord<'d> {
    question: &'d str,
    weight: String,
}

#[derive(Serialize)]
pub struct WhatIfRecord<'d> {
    flips: Vec<Vec<FlipRecord<'d>>>,
    /// Single flips, in the shape of `flips`.
    flips_fixed: Vec<[FlipRecord<'d>; 1]>,
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
    let points = break_evens(decision).into_iter().map(|point| SwitchPointRecord {
        question: &rules[point.question].id,
        weight: point.weight.to_string(),
    });
    let swings = decision.open.iter().map(|open| (rules[open.question].id.as_str(), open.swing));
    RobustnessRecord {
        weightings: decision.acceptability.as_ref().map(ToString::to_string),
        weightings_percent: decision.acceptability.as_ref().map(Acceptability::percent),
        settled: decision.what_if.settled(),
        outlook: outlook(rules, decision),
        switch_points: points.collect(),
        pull: Ordered(swings.collect()),
    }
}

fn outlook<'d>(rules: &'d RuleSet, decision: &Decision<'_>) -> Option<OutlookRecord<'d>> {
    let outlooks = decision.what_if.outlooks();
    if rules.frameworks.len() == 2 {
        let outlook = outlooks.first()?;
        return Some(OutlookRecord::Two(wins(rules, outlook, rules.framework_ids())));
    }
    decision.leader?;
    let mut against = Vec::new();
    for outlook in outlooks {
        let Pair { first, second } = outlook.pair;
        against.push((rules[second].id.as_str(), wins(rules, outlook, [first, second])));
    }
    Some(OutlookRecord::More { against: Ordered(against) })
}

/// In how many ways each of these two frameworks wins, and in how many they are even.
fn wins<'d>(
    rules: &'d RuleSet,
    outlook: &Outlook,
    frameworks: impl IntoIterator<Item = FrameworkId>,
) -> Ordered<'d, u128> {
    let wins = |framework: FrameworkId| (rules[framework].id.as_str(), outlook.wins(framework));
    let mut ways: Vec<(&str, u128)> = frameworks.into_iter().map(wins).collect();
    ways.push(("even", outlook.even));
    Ordered(ways)
}

/// What would change the decision, and what settles it.
pub fn what_if(report: Report<'_>) -> WhatIfRecord<'_> {
    let what_if = &report.decision.what_if;
    let settled_by = what_if.settled_by().map(|kept| {
        let answered = |question: QuestionId| AnsweredRecord {
            question: &report.rules[question].id,
            answer: given(report, question),
        };
        kept.into_iter().map(answered).collect()
    });
    let others =
        || report.other_answers.iter().map(|other| other_record(report.rules, other)).collect();
    WhatIfRecord {
        flips: (what_if.flips().iter())
            .map(|set| set.iter().map(|flip| flip_record(report, flip)).collect())
            .collect(),
        flips_fixed: (what_if.flips_fixed().iter())
            .map(|flip| [flip_record(report, flip)])
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
