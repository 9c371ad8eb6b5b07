//! The comparison as Markdown.

use std::fmt::Write as _;

use super::{Comparison, Part};
use crate::report::evidence;
use crate::report::markdown::escape;
use crate::rules::claims::{Claim, Layout};

/// A heading for each part, with a table below it where claims stand side by side, and a list elsewhere.
pub fn markdown(comparison: Comparison<'_>) -> String {
    let parts: String =
        comparison.parts().map(|part| in_markdown(comparison, &part) + "\n").collect();
    let counts: Vec<String> = comparison.counts().iter().map(|line| escape(line)).collect();
    parts + &counts.join("\n\n") + "\n"
}

fn in_markdown(comparison: Comparison<'_>, part: &Part<'_>) -> String {
    let mut out = format!("## {}\n\n", escape(&part.heading));
    if part.layout != Layout::Pairs {
        for claim in &part.claims {
            let _ = writeln!(out, "- {}", entry(claim).join("\n  - "));
        }
        return out;
    }
    let labels: Vec<String> =
        comparison.rules.frameworks.iter().map(|framework| escape(&framework.label)).collect();
    let _ = writeln!(out, "| | {} |\n|---|{}", labels.join(" | "), "---|".repeat(labels.len()));
    for row in comparison.rows(part) {
        let lines =
            |claims: &Vec<&Claim>| claims.iter().flat_map(|claim| entry(claim)).collect::<Vec<_>>();
        let cells: Vec<String> =
            row.claims.iter().map(|claims| lines(claims).join("<br>")).collect();
        let _ = writeln!(out, "| {} | {} |", escape(row.topic), cells.join(" | "));
    }
    out
}

/// A claim with its standing and its id, then what is true today and what shows it.
fn entry(claim: &Claim) -> Vec<String> {
    let mut lines =
        vec![format!("**{}:** {} `{}`", claim.rating.word(), escape(&claim.says), claim.id)];
    lines.extend(claim.today.as_deref().map(|today| format!("*today:* {}", escape(today))));
    lines.extend(
        claim
            .sources
            .iter()
            .map(|source| format!("source: [{}]({})", escape(&source.title), source.url)),
    );
    lines.extend(evidence::tried(claim).into_iter().map(|part| escape(&evidence::line(part))));
    lines
}
