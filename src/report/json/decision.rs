//! A decision as JSON.

use serde::Serialize;

use super::{Ordered, SCHEMA, answer_id, write};
use crate::decision::{Reason, Weightings};
use crate::guide;
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
    robustness: Robustness,
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

#[derive(Serialize)]
struct Robustness {
    weightings: Option<String>,
    weightings_percent: Option<u8>,
}

/// A decision with everything it rests on.
pub fn decision(case: Case<'_>) -> String {
    let Case { guide, sheet, decision } = case;
    let framework = |at: usize| guide.frameworks[at].id.as_str();
    let question = |at: usize| guide.questions[at].id.as_str();
    let by_framework = || (0..guide.frameworks.len()).map(|at| (framework(at), at));
    write(&Decision {
        schema: SCHEMA,
        version: env!("CARGO_PKG_VERSION"),
        recommendation: decision.leader.map(framework),
        verdict: decision.verdict.word(),
        points: Ordered(by_framework().map(|(id, at)| (id, decision.points[at])).collect()),
        answers: Ordered(sheet.given().map(|(at, answer)| (question(at), answer_id(guide, at, answer))).collect()),
        weights: Ordered(sheet.changed_weights().map(|(at, weight)| (question(at), weight)).collect()),
        open: decision.open.iter().map(|open| question(open.question)).collect(),
        reasons: decision.reasons.iter().map(|reason| json_reason(case, reason)).collect(),
        set_aside: decision.set_aside.iter().map(|reason| json_reason(case, reason)).collect(),
        cautions: decision.cautions.iter().map(|caution| json_caution(caution)).collect(),
        needs: Ordered(by_framework().map(|(id, at)| (id, decision.needs[at].as_slice())).collect()),
        robustness: Robustness {
            weightings: decision.weightings.as_ref().map(ToString::to_string),
            weightings_percent: decision.weightings.as_ref().map(Weightings::percent),
        },
    })
}

fn json_reason<'d>(case: Case<'d>, reason: &Reason<'d>) -> JsonReason<'d> {
    let guide = case.guide;
    let given = |at: usize| case.sheet.answer(at).map(|answer| answer_id(guide, at, answer));
    let others = reason.rule.when.iter().map(|condition| condition.question).filter(|at| *at != reason.question);
    JsonReason {
        rule: &reason.rule.id,
        question: &guide.questions[reason.question].id,
        answer: given(reason.question),
        with: Ordered(others.filter_map(|at| Some((guide.questions[at].id.as_str(), given(at)?))).collect()),
        favors: &guide.frameworks[reason.rule.favors].id,
        points: reason.points,
        because: &reason.rule.because,
        claims: &reason.rule.claims,
    }
}

fn json_caution(caution: &guide::Caution) -> Caution<'_> {
    Caution { id: &caution.id, says: &caution.says, instead: &caution.instead }
}
