//! A decision as JSON.

use serde::Serialize;

use super::claims::{ClaimRecord, json_claim};
use super::what_if::{RobustnessRecord, WhatIfRecord, robustness, what_if};
use super::{Ordered, SCHEMA, answer_id, write};
use crate::decision::{self, Reason};
use crate::report::Case;
use crate::rules::claims::Claims;
use crate::rules::{self, FrameworkId, QuestionId, RuleSet};

#[derive(Serialize)]
struct DecisionRecord<'d> {
    schema: u32,
    version: &'static str,
    recommendation: Option<&'d str>,
    verdict: &'static str,
    points: Ordered<'d, i64>,
    answers: Ordered<'d, &'d str>,
    weights: Ordered<'d, i64>,
    open: Vec<&'d str>,
    reasons: Vec<ReasonRecord<'d>>,
    set_aside: Vec<ReasonRecord<'d>>,
    cautions: Vec<CautionRecord<'d>>,
    needs: Ordered<'d, &'d [&'d str]>,
    robustness: RobustnessRecord<'d>,
    what_if: WhatIfRecord<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_written: Option<AsWrittenRecord<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<Vec<ClaimRecord<'d>>>,
}

/// What the answers would come to by the guide's own word.
#[derive(Serialize)]
struct AsWrittenRecord<'d> {
    recommendation: Option<&'d str>,
    verdict: &'static str,
    points: Ordered<'d, i64>,
    reasons: Vec<ReasonRecord<'d>>,
    robustness: RobustnessRecord<'d>,
}

#[derive(Serialize)]
struct ReasonRecord<'d> {
    rule: &'d str,
    question: &'d str,
    answer: Option<&'d str>,
    with: Ordered<'d, &'d str>,
    favors: &'d str,
    points: i64,
    because: &'d str,
    claims: &'d [String],
}

#[derive(Serialize)]
struct CautionRecord<'d> {
    id: &'d str,
    says: &'d str,
    instead: &'d [String],
}

/// A decision with everything it rests on.
pub fn decision(case: Case<'_>) -> String {
    let Case { rules, answers, decision, .. } = case;
    let question = |at: QuestionId| rules[at].id.as_str();
    let by_framework =
        || rules.frameworks.iter().enumerate().map(|(at, framework)| (framework.id.as_str(), at));
    write(&DecisionRecord {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        recommendation: recommendation(rules, decision),
        verdict: decision.verdict.word(),
        points: points(rules, decision),
        answers: Ordered(
            answers
                .answered()
                .map(|(at, answer)| (question(at), answer_id(rules, at, answer)))
                .collect(),
        ),
        weights: Ordered(
            answers.changed_weights().map(|(at, weight)| (question(at), weight)).collect(),
        ),
        open: decision.open.iter().map(|open| question(open.question)).collect(),
        reasons: decision.reasons.iter().map(|reason| json_reason(case, reason)).collect(),
        set_aside: decision.set_aside.iter().map(|reason| json_reason(case, reason)).collect(),
        cautions: decision.cautions.iter().map(|caution| json_caution(caution)).collect(),
        needs: Ordered(
            by_framework()
                .map(|(id, at)| (id, decision.needs[FrameworkId(at)].as_slice()))
                .collect(),
        ),
        robustness: robustness(rules, decision),
        what_if: what_if(case),
        as_written: case.as_written.map(|written| as_written(case, written)),
        claims: case.claims.map(|claims| cited(case, claims)),
    })
}

fn recommendation<'d>(rules: &'d RuleSet, decision: &decision::Decision<'_>) -> Option<&'d str> {
    decision.leader.map(|leader| rules[leader].id.as_str())
}

fn points<'d>(rules: &'d RuleSet, decision: &decision::Decision<'_>) -> Ordered<'d, i64> {
    let by_framework = rules.frameworks.iter().zip(decision.points.values());
    Ordered(by_framework.map(|(framework, points)| (framework.id.as_str(), *points)).collect())
}

fn as_written<'d>(case: Case<'d>, written: &'d decision::Decision<'d>) -> AsWrittenRecord<'d> {
    AsWrittenRecord {
        recommendation: recommendation(case.rules, written),
        verdict: written.verdict.word(),
        points: points(case.rules, written),
        reasons: written.reasons.iter().map(|reason| json_reason(case, reason)).collect(),
        robustness: robustness(case.rules, written),
    }
}

/// The claims that the points and the arguments set aside rest on, each once, in the order of the comparison.
fn cited<'d>(case: Case<'d>, claims: &'d Claims) -> Vec<ClaimRecord<'d>> {
    let fired = || case.decision.reasons.iter().chain(&case.decision.set_aside);
    let is_cited =
        |id: &str| fired().any(|reason| reason.rule.claims.iter().any(|claim| claim == id));
    claims.iter().filter(|(_, claim)| is_cited(&claim.id)).map(json_claim).collect()
}

fn json_reason<'d>(case: Case<'d>, reason: &Reason<'d>) -> ReasonRecord<'d> {
    let rules = case.rules;
    let given = |at: QuestionId| case.answers.answer(at).map(|answer| answer_id(rules, at, answer));
    let others = reason
        .rule
        .when
        .iter()
        .map(|condition| condition.question)
        .filter(|at| *at != reason.question);
    ReasonRecord {
        rule: &reason.rule.id,
        question: &rules[reason.question].id,
        answer: given(reason.question),
        with: Ordered(others.filter_map(|at| Some((rules[at].id.as_str(), given(at)?))).collect()),
        favors: &rules[reason.rule.favors].id,
        points: reason.points,
        because: &reason.rule.because,
        claims: &reason.rule.claims,
    }
}

fn json_caution(caution: &rules::Caution) -> CautionRecord<'_> {
    CautionRecord { id: &caution.id, says: &caution.says, instead: &caution.instead }
}
