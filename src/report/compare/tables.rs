//! The comparison as Markdown.

use std::fmt::Write as _;

use super::{Comparison, Part};
use crate::guide::library::{Claim, Layout};
use crate::report::markdown::escape;

/// A heading for each part, with a table below it where claims stand side by side, and a list elsewhere.
pub fn markdown(comparison: Comparison<'_>) -> String {
    let parts: String = comparison.parts().map(|part| in_markdown(comparison, &part) + "\n").collect();
    parts + &comparison.counts()
}

fn in_markdown(comparison: Comparison<'_>, part: &Part<'_>) -> String {
    let mut out = format!("## {}\n\n", escape(&part.heading));
    if part.layout != Layout::Pairs {
        for claim in &part.claims {
            let _ = writeln!(out, "- {}", cell(comparison, claim));
        }
        return out;
    }
    let labels: Vec<String> = comparison.guide.frameworks.iter().map(|framework| escape(&framework.label)).collect();
    let _ = writeln!(out, "| | {} |\n|---|{}", labels.join(" | "), "---|".repeat(labels.len()));
    for row in comparison.rows(part) {
        let joined =
            |claims: &Vec<&Claim>| claims.iter().map(|claim| cell(comparison, claim)).collect::<Vec<_>>().join("<br>");
        let cells: Vec<String> = row.claims.iter().map(joined).collect();
        let _ = writeln!(out, "| {} | {} |", escape(row.topic), cells.join(" | "));
    }
    out
}

/// A claim's sentence, with its id where only parts are shown.
fn cell(comparison: Comparison<'_>, claim: &Claim) -> String {
    let says = escape(&claim.says);
    if comparison.narrowed { format!("{says} `{}`", claim.id) } else { says }
}
