//! What stands behind a decision: the claims that its points rest on, and the arguments that were set aside.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::outline::{self, Line};
use super::{Case, countings, what_if};
use crate::decision::Reason;
use crate::report::style::Screen;
use crate::rules::claims::{Claim, Claims};
use crate::text;

/// Everything that was asked for, for people.
pub fn lines(case: Case<'_>, screen: Screen) -> String {
    let mut out = String::new();
    if let Some(written) = case.as_written {
        let _ = write!(out, "\n{}", countings::countings(case, written).at(screen));
    }
    for (heading, lines) in behind(case) {
        let heading = text::hang("  ", heading, screen.width);
        let _ = writeln!(out, "\n{}", heading.trim_end().bold());
        out.push_str(&outline::at_width(&lines, "    ", screen.width));
    }
    out
}

/// Everything that was asked for, as Markdown.
pub fn markdown(case: Case<'_>) -> String {
    let mut out = String::new();
    if let Some(written) = case.as_written {
        let _ = write!(out, "\n{}", countings::countings(case, written).in_markdown());
    }
    for (heading, lines) in behind(case) {
        let _ = write!(out, "\n### {heading}\n\n{}", outline::in_markdown(&lines));
    }
    out
}

/// The parts that were asked for, each with its heading; none without the claims.
fn behind(case: Case<'_>) -> Vec<(&'static str, Vec<Line>)> {
    let Some(claims) = case.claims else { return Vec::new() };
    let all = |reasons: &[Reason<'_>]| {
        reasons.iter().flat_map(|reason| argument(case, claims, reason)).collect()
    };
    let reasons = if case.explain { &case.decision.reasons[..] } else { &[] };
    let counted = ("What the points rest on", all(reasons));
    let aside = ("Set aside, because it does not stand", all(&case.decision.set_aside));
    let could_be = if case.explain { what_if::explained(case) } else { Vec::new() };
    let parts: [(_, Vec<Line>); 3] = [("What could be", could_be), counted, aside];
    parts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

/// A rule that fired: for whom, why, and each claim with its standing and what is true today.
fn argument(case: Case<'_>, claims: &Claims, reason: &Reason<'_>) -> Vec<Line> {
    let label = &case.rules[reason.rule.favors].label;
    let mut lines = vec![
        Line::new(0, format!("{}: {label} {}", reason.rule.id, reason.points)),
        Line::new(2, format!("\"{}\"", reason.rule.because)),
    ];
    let cited: Vec<&Claim> = reason
        .rule
        .claims
        .iter()
        .filter_map(|id| claims.find(id))
        .map(|(_, claim)| claim)
        .collect();
    for (at, claim) in cited.iter().enumerate() {
        lines.push(Line::new(2, format!("{}: {} [{}]", claim.rating.word(), claim.says, claim.id)));
        // What corrects several claims in a row stands once, below the last of them.
        let again = cited.get(at + 1).is_some_and(|next| next.today == claim.today);
        let today = claim.today.as_ref().filter(|_| !again);
        lines.extend(today.map(|today| Line::new(4, format!("today: {today}"))));
    }
    lines
}
