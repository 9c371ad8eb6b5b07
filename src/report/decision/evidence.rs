//! The evidence of a decision: the claims behind its points, and the arguments that do not count.

use std::collections::BTreeMap;

use super::reasons::strongest_first;
use super::{precedents, what_if};
use crate::decision::{Reason, Report};
use crate::report::page::{Block, Item};
use crate::report::phrases;
use crate::rules::claims::Claim;
use crate::rules::{Condition, Rating, Words};
use crate::text;

/// Of one rule or caution.
const MAX_CLAIMS: usize = 6;

type ClaimsById<'c> = BTreeMap<&'c str, &'c Claim>;

/// The details that were asked for, those that most people want first; empty if the claims have
/// not been read.
pub fn details(report: Report<'_>) -> Vec<Block> {
    let Some(claims) = report.claims else { return Vec::new() };
    let claims = &claims.by_id();
    let decision = report.decision;
    let mut parts = Vec::new();
    if report.explain {
        parts.push((
            "Where the points come from",
            arguments(report, claims, &strongest_first(report)),
        ));
        parts.push(("What the warnings are based on", cautions(report, claims)));
    }
    let summary = "Not counted, because the claims don't hold up";
    let set_aside: Vec<&Reason<'_>> = decision.set_aside.iter().collect();
    parts.push((summary, arguments(report, claims, &set_aside)));
    if report.explain {
        parts.push(("What the ratings mean", ratings(report, claims)));
        parts.push(("What could still change", what_if::items(report)));
        parts.push(("Cases like yours, the most similar first", precedents::items(report)));
    }
    parts.retain(|(_, items)| !items.is_empty());
    let details =
        |(summary, items): (&str, Vec<Item>)| Block::Details { summary: summary.to_owned(), items };
    parts.into_iter().map(details).collect()
}

fn arguments(report: Report<'_>, claims: &ClaimsById<'_>, reasons: &[&Reason<'_>]) -> Vec<Item> {
    let mut items = Vec::new();
    for reason in reasons {
        let Reason { rule, points, .. } = reason;
        let conditions: Vec<String> =
            rule.when.iter().map(|condition| said(report, condition)).collect();
        let label = &report.rules[rule.favors].label;
        let weighted = if *points == rule.points {
            String::new()
        } else {
            let weight = report.answers.weight(reason.question);
            format!(" ({} at weight {weight})", rule.points)
        };
        let points = text::count(*points, "point");
        let said = conditions.join(" and ");
        items.push(Item::new(0, format!("{points}{weighted} for {label}: {said} [{}]", rule.id)));
        items.push(Item::new(1, format!("\"{}\"", rule.because)));
        items.extend(cited(claims, &rule.id, &rule.claims));
    }
    items
}

/// What the user said that meets a condition: `size is large`.
fn said(report: Report<'_>, condition: &Condition) -> String {
    let question = &report.rules[condition.question];
    let answer = report.answers.answer(condition.question);
    format!("{} is {}", question.id, answer.map_or("open", |answer| &question[answer].id))
}

/// What the ratings of the claims above mean.
fn ratings(report: Report<'_>, claims: &ClaimsById<'_>) -> Vec<Item> {
    let decision = report.decision;
    let arguments = decision.reasons.iter().chain(&decision.set_aside);
    let of_cautions = decision.cautions.iter().flat_map(|caution| &caution.claims);
    let ids = arguments.flat_map(|reason| &reason.rule.claims).chain(of_cautions);
    let shown: Vec<Rating> =
        ids.filter_map(|id| claims.get(id.as_str())).map(|claim| claim.rating).collect();
    let known = Rating::ALL.into_iter().filter(|rating| shown.contains(rating));
    let line =
        |rating: Rating| format!("{}: {}", rating.word(), text::within_sentence(rating.meaning()));
    known.map(|rating| Item::new(0, line(rating))).collect()
}

fn cautions(report: Report<'_>, claims: &ClaimsById<'_>) -> Vec<Item> {
    let mut items = Vec::new();
    for caution in report.decision.cautions.iter().filter(|caution| !caution.claims.is_empty()) {
        let says = phrases::caution(report.rules, caution);
        items.push(Item::new(0, format!("{says} [{}]", caution.id)));
        items.extend(cited(claims, &caution.id, &caution.claims));
    }
    items
}

/// Each claim with its rating and what is true today; `by` is the id of what cites them.
fn cited(claims: &ClaimsById<'_>, by: &str, ids: &[Words]) -> Vec<Item> {
    let mut items = Vec::new();
    let shown = ids.iter().take(MAX_CLAIMS);
    let shown: Vec<&Claim> = shown.filter_map(|id| claims.get(id.as_str()).copied()).collect();
    for (number, claim) in shown.iter().enumerate() {
        let Claim { rating, says, id, today, .. } = claim;
        items.push(Item::new(1, format!("{}: {says} [{id}]", rating.word())));
        // If consecutive claims share a note, it is written once, below the last of them.
        let is_repeated = shown.get(number + 1).is_some_and(|next| next.today == *today);
        if let Some(today) = today.as_ref().filter(|_| !is_repeated) {
            items.push(Item::new(2, format!("note: {today}")));
        }
    }
    let more = ids.len().saturating_sub(MAX_CLAIMS);
    if more > 0 {
        items.push(Item::new(1, format!("and {more} more: why {by}")));
    }
    items
}
