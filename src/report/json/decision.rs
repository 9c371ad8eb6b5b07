//! A decision as JSON.

use serde::Serialize;

use super::claims::{JsonClaim, json_claim};
use super::what_if::{Robustness, WhatIf, robustness, what_if};
use super::{Ordered, SCHEMA, answer_id, write};
use crate::decision::{self, Reason};
use crate::guide::library::Library;
use crate::guide::{self, Guide};
use crate::report::Case;

#[derive(Serialize)]
struct Decision<'d> {
    schema: u32,
    version: &'static str,
    recommendation: Option<&'d str>,
    verdict: &'static str,
    points: Ordered<'d, i64>,
    answers: Ordered<'d, &'d str>,
    weights: Ordered<'d, i64>,
    open: Vec<&'d str>,
    reasons: Vec<JsonReason<'d>>,
    set_aside: Vec<JsonReason<'d>>,
    cautions: Vec<Caution<'d>>,
    needs: Ordered<'d, &'d [&'d str]>,
    robustness: Robustness<'d>,
    what_if: WhatIf<'d>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_written: Option<AsWritten<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<Vec<JsonClaim<'d>>>,
}

/// What the answers would come to by the guide's own word.
#[derive(Serialize)]
struct AsWritten<'d> {
    recommendation: Option<&'d str>,
    verdict: &'static str,
    points: Ordered<'d, i64>,
    reasons: Vec<JsonReason<'d>>,
    robustness: Robustness<'d>,
}

#[derive(Serialize)]
struct JsonReason<'d> {
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
struct Caution<'d> {
    id: &'d str,
    says: &'d str,
    instead: &'d [String],
}

/// A decision with everything it rests on.
pub fn decision(case: Case<'_>) -> String {
    let Case { guide, sheet, decision, .. } = case;
    let question = |at: usize| guide.questions[at].id.as_str();
    let by_framework =
        || guide.frameworks.iter().enumerate().map(|(at, framework)| (framework.id.as_str(), at));
    write(&Decision {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        recommendation: recommendation(guide, decision),
        verdict: decision.verdict.word(),
        points: points(guide, decision),
        answers: Ordered(
            sheet
                .given()
                .map(|(at, answer)| (question(at), answer_id(guide, at, answer)))
                .collect(),
        ),
        weights: Ordered(
            sheet.changed_weights().map(|(at, weight)| (question(at), weight)).collect(),
        ),
        open: decision.open.iter().map(|open| question(open.question)).collect(),
        reasons: decision.reasons.iter().map(|reason| json_reason(case, reason)).collect(),
        set_aside: decision.set_aside.iter().map(|reason| json_reason(case, reason)).collect(),
        cautions: decision.cautions.iter().map(|caution| json_caution(caution)).collect(),
        needs: Ordered(
            by_framework().map(|(id, at)| (id, decision.needs[at].as_slice())).collect(),
        ),
        robustness: robustness(guide, decision),
        what_if: what_if(case),
        as_written: case.as_written.map(|written| as_written(case, written)),
        claims: case.library.map(|library| claims(case, library)),
    })
}

fn recommendation<'d>(guide: &'d Guide, decision: &decision::Decision<'_>) -> Option<&'d str> {
    decision.leader.map(|leader| guide.frameworks[leader].id.as_str())
}

fn points<'d>(guide: &'d Guide, decision: &decision::Decision<'_>) -> Ordered<'d, i64> {
    let by_framework = guide.frameworks.iter().zip(&decision.points);
    Ordered(by_framework.map(|(framework, points)| (framework.id.as_str(), *points)).collect())
}

fn as_written<'d>(case: Case<'d>, written: &'d decision::Decision<'d>) -> AsWritten<'d> {
    AsWritten {
        recommendation: recommendation(case.guide, written),
        verdict: written.verdict.word(),
        points: points(case.guide, written),
        reasons: written.reasons.iter().map(|reason| json_reason(case, reason)).collect(),
        robustness: robustness(case.guide, written),
    }
}

/// The claims that the points and the arguments set aside rest on, each once, in the order of the comparison.
fn claims<'d>(case: Case<'d>, library: &'d Library) -> Vec<JsonClaim<'d>> {
    let fired = || case.decision.reasons.iter().chain(&case.decision.set_aside);
    let cited = |id: &str| fired().any(|reason| reason.rule.claims.iter().any(|claim| claim == id));
    library.claims().filter(|(_, claim)| cited(&claim.id)).map(json_claim).collect()
}

fn json_reason<'d>(case: Case<'d>, reason: &Reason<'d>) -> JsonReason<'d> {
    let guide = case.guide;
    let given = |at: usize| case.sheet.answer(at).map(|answer| answer_id(guide, at, answer));
    let others = reason
        .rule
        .when
        .iter()
        .map(|condition| condition.question)
        .filter(|at| *at != reason.question);
    JsonReason {
        rule: &reason.rule.id,
        question: &guide.questions[reason.question].id,
        answer: given(reason.question),
        with: Ordered(
            others.filter_map(|at| Some((guide.questions[at].id.as_str(), given(at)?))).collect(),
        ),
        favors: &guide.frameworks[reason.rule.favors].id,
        points: reason.points,
        because: &reason.rule.because,
        claims: &reason.rule.claims,
    }
}

fn json_caution(caution: &guide::Caution) -> Caution<'_> {
    Caution { id: &caution.id, says: &caution.says, instead: &caution.instead }
}
