//! A decision as JSON.

use std::collections::BTreeSet;

use serde::Serialize;

use super::claims::{ClaimRecord, claim_record};
use super::what_if::{RobustnessRecord, WhatIfRecord, robustness, what_if};
use super::write::{Ordered, SCHEMA, write};
use crate::decision::{Decision, OpenCaution, Reason, Report};
use crate::program::VERSION;
use crate::rules::claims::Claims;
use crate::rules::{Caution, QuestionId, RuleSet, Words};

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
    not_sure: Vec<&'d str>,
    reasons: Vec<ReasonRecord<'d>>,
    set_aside: Vec<ReasonRecord<'d>>,
    cautions: Vec<CautionRecord<'d>>,
    open_cautions: Vec<OpenCautionRecord<'d>>,
    needs: Ordered<'d, &'d [&'d str]>,
    robustness: RobustnessRecord<'d>,
    what_if: WhatIfRecord<'d>,
    cases: Vec<SimilarCaseRecord<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    as_written: Option<AsWrittenRecord<'d>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    claims: Option<Vec<ClaimRecord<'d>>>,
}

/// The decision that the guide's own rules would lead to.
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
    claims: &'d [Words],
}

#[derive(Serialize)]
struct CautionRecord<'d> {
    id: &'d str,
    says: &'d str,
    instead: &'d [Words],
    note: bool,
}

/// A caution that one more answer would raise.
#[derive(Serialize)]
struct OpenCautionRecord<'d> {
    id: &'d str,
    question: &'d str,
    answers: Vec<&'d str>,
}

/// A case that resembles the answers.
#[derive(Serialize)]
struct SimilarCaseRecord<'d> {
    id: &'d str,
    chose: &'d str,
    shares: Vec<&'d str>,
    differs: Vec<&'d str>,
}

/// A decision with its reasons, robustness and evidence.
pub fn decision(report: Report<'_>) -> String {
    let Report { rules, answers, decision, .. } = report;
    let mut given = Vec::new();
    for (question, answer) in answers.answered() {
        given.push((rules[question].id.as_str(), rules.answer(question, answer).id.as_str()));
    }
    let mut weights = Vec::new();
    for (question, weight) in answers.changed_weights() {
        weights.push((rules[question].id.as_str(), weight));
    }
    write(&DecisionRecord {
        schema: SCHEMA,
        version: VERSION,
        recommendation: recommendation(rules, decision),
        verdict: decision.verdict.word(),
        points: Ordered::by_framework(rules, decision.points.values().copied()),
        answers: Ordered(given),
        weights: Ordered(weights),
        open: decision.open.iter().map(|open| rules[open.question].id.as_str()).collect(),
        not_sure: not_sure(report),
        reasons: reasons(report, &decision.reasons),
        set_aside: reasons(report, &decision.set_aside),
        cautions: decision.cautions.iter().map(|caution| caution_record(caution)).collect(),
        open_cautions: (decision.open_cautions.iter())
            .map(|away| open_caution_record(rules, away))
            .collect(),
        needs: Ordered::by_framework(rules, decision.needs.values().map(Vec::as_slice)),
        robustness: robustness(rules, decision),
        what_if: what_if(report),
        cases: similar_cases(report),
        as_written: report.as_written.map(|as_written| AsWrittenRecord {
            recommendation: recommendation(rules, as_written),
            verdict: as_written.verdict.word(),
            points: Ordered::by_framework(rules, as_written.points.values().copied()),
            reasons: reasons(report, &as_written.reasons),
            robustness: robustness(rules, as_written),
        }),
        claims: report.claims.map(|claims| cited(decision, claims)),
    })
}

/// The most similar cases.
fn similar_cases(report: Report<'_>) -> Vec<SimilarCaseRecord<'_>> {
    let id = |question: &QuestionId| report.rules[*question].id.as_str();
    let mut records = Vec::new();
    for similar in report.most_similar() {
        records.push(SimilarCaseRecord {
            id: &similar.case.id,
            chose: &similar.case.chose,
            shares: similar.shares.iter().map(id).collect(),
            differs: similar.differs.iter().map(id).collect(),
        });
    }
    records
}

/// The questions that the user is not sure about, later ones included.
fn not_sure(report: Report<'_>) -> Vec<&str> {
    let Report { rules, answers, .. } = report;
    let questions = rules.question_ids();
    let unsure = questions.filter(|question| answers.is_not_sure(*question));
    unsure.map(|question| rules[question].id.as_str()).collect()
}

fn recommendation<'d>(rules: &'d RuleSet, decision: &Decision<'_>) -> Option<&'d str> {
    decision.leader.map(|leader| rules[leader].id.as_str())
}

/// The claims cited by the rules that fired and the cautions that apply, each once, in the order of
/// `compare`.
fn cited<'d>(decision: &Decision<'_>, claims: &'d Claims) -> Vec<ClaimRecord<'d>> {
    let fired = decision.reasons.iter().chain(&decision.set_aside);
    let mut ids: BTreeSet<&str> = BTreeSet::new();
    ids.extend(fired.flat_map(|reason| &reason.rule.claims).map(Words::as_str));
    ids.extend(decision.cautions.iter().flat_map(|caution| &caution.claims).map(Words::as_str));
    let cited = claims.iter().filter(|(_, claim)| ids.contains(claim.id.as_str()));
    cited.map(|(section, claim)| claim_record(section, claim)).collect()
}

fn reasons<'d>(report: Report<'d>, reasons: &[Reason<'d>]) -> Vec<ReasonRecord<'d>> {
    reasons.iter().map(|reason| reason_record(report, reason)).collect()
}

fn reason_record<'d>(report: Report<'d>, reason: &Reason<'d>) -> ReasonRecord<'d> {
    let Report { rules, answers, .. } = report;
    let (mut own, mut with) = (None, Vec::new());
    for condition in &reason.rule.when {
        let question = condition.question;
        let answer = answers.answer(question).map(|answer| rules.answer(question, answer));
        if question == reason.question {
            own = answer.map(|answer| answer.id.as_str());
        } else if let Some(answer) = answer {
            with.push((rules[question].id.as_str(), answer.id.as_str()));
        }
    }
    ReasonRecord {
        rule: &reason.rule.id,
        question: &rules[reason.question].id,
        answer: own,
        with: Ordered(with),
        favors: &rules[reason.rule.favors].id,
        points: reason.points,
        because: &reason.rule.because,
        claims: &reason.rule.claims,
    }
}

fn caution_record(caution: &Caution) -> CautionRecord<'_> {
    let Caution { id, says, instead, note, .. } = caution;
    CautionRecord { id, says, instead, note: *note }
}

fn open_caution_record<'d>(rules: &'d RuleSet, away: &OpenCaution<'d>) -> OpenCautionRecord<'d> {
    let question = &rules[away.question];
    OpenCautionRecord {
        id: &away.caution.id,
        question: &question.id,
        answers: away.answers.iter().map(|answer| question[*answer].id.as_str()).collect(),
    }
}
