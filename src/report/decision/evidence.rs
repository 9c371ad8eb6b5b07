//! The evidence of a decision: the claims behind its points, and the arguments that do not count.

use std::collections::BTreeMap;

use super::what_if;
use crate::decision::{Reason, Report};
use crate::report::page::{Block, Item};
use crate::rules::claims::Claim;

/// Of one rule; `why` shows all of them.
const MAX_CLAIMS: usize = 6;

type ClaimsById<'c> = BTreeMap<&'c str, &'c Claim>;

/// The details that were asked for; empty if the claims have not been read.
pub fn details(report: Report<'_>) -> Vec<Block> {
    let Some(claims) = report.claims else { return Vec::new() };
    let claims = &claims.by_id();
    let mut parts = Vec::new();
    if report.explain {
        parts.push(("What could still change", what_if::items(report)));
        let reasons = &report.decision.reasons;
        parts.push(("Where the points come from", arguments(report, claims, reasons)));
    }
    let set_aside = &report.decision.set_aside;
    let summary = "Not counted, because the claims don't hold up";
    parts.push((summary, arguments(report, claims, set_aside)));
    parts.retain(|(_, items)| !items.is_empty());
    let details =
        |(summary, items): (&str, Vec<Item>)| Block::Details { summary: summary.to_owned(), items };
    parts.into_iter().map(details).collect()
}

fn arguments(report: Report<'_>, claims: &ClaimsById<'_>, reasons: &[Reason<'_>]) -> Vec<Item> {
    reasons.iter().flat_map(|reason| argument(report, claims, reason)).collect()
}

/// A rule that fired: for whom, why, and each claim with its rating and what is true today.
fn argument(report: Report<'_>, claims: &ClaimsById<'_>, reason: &Reason<'_>) -> Vec<Item> {
    let label = &report.rules[reason.rule.favors].label;
    let mut items = vec![
        Item::new(0, format!("{}: {label} {}", reason.rule.id, reason.points)),
        Item::new(1, format!("\"{}\"", reason.rule.because)),
    ];
    let ids = reason.rule.claims.iter().take(MAX_CLAIMS);
    let cited: Vec<&Claim> = ids.filter_map(|id| claims.get(id.as_str()).copied()).collect();
    for (number, claim) in cited.iter().enumerate() {
        let Claim { rating, says, id, today, .. } = claim;
        items.push(Item::new(1, format!("{}: {says} [{id}]", rating.word())));
        // If consecutive claims share a note, it is written once, below the last of them.
        let is_repeated = cited.get(number + 1).is_some_and(|next| next.today == *today);
        if let Some(today) = today.as_ref().filter(|_| !is_repeated) {
            items.push(Item::new(2, format!("note: {today}")));
        }
    }
    let more = reason.rule.claims.len().saturating_sub(MAX_CLAIMS);
    if more > 0 {
        items.push(Item::new(1, format!("and {more} more: why {}", reason.rule.id)));
    }
    items
}
