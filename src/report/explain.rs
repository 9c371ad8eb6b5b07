//! What stands behind a decision: the claims that its points rest on, the arguments that were set aside, and what the
//! guide's own word would have come to.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::grid::{self, Column, GAP};
use super::outline::{self, Line};
use super::{Case, words};
use crate::decision::{Decision, Reason};
use crate::guide::library::{Claim, Library};
use crate::screen::Screen;
use crate::text;

const STANDS: &str = "what stands";
const WRITTEN: &str = "the guide as written";

/// Everything that was asked for, for people.
pub fn lines(case: Case<'_>, screen: Screen) -> String {
    let mut out = String::new();
    if let Some(written) = case.as_written {
        let _ = write!(out, "\n{}", self::written(case, written, screen));
    }
    for (heading, lines) in behind(case) {
        let _ = write!(out, "\n  {}\n{}", heading.bold(), outline::at_width(&lines, "    ", screen.width));
    }
    out
}

/// Everything that was asked for, as Markdown.
pub fn markdown(case: Case<'_>) -> String {
    let mut out = String::new();
    if let Some(written) = case.as_written {
        let labels: Vec<&str> = case.guide.frameworks.iter().map(|framework| framework.label.as_str()).collect();
        let labels: Vec<String> = labels.into_iter().map(super::markdown::escape).collect();
        let _ = writeln!(out, "\n| Counting | {} | Result |", labels.join(" | "));
        let _ = writeln!(out, "|---|{}---|", "--:|".repeat(labels.len()));
        for row in rows(case, written) {
            let cells: Vec<String> = row.iter().map(|cell| super::markdown::escape(cell)).collect();
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
    }
    for (heading, lines) in behind(case) {
        let _ = write!(out, "\n### {heading}\n\n{}", outline::in_markdown(&lines));
    }
    out
}

/// Both ways to count, one above the other.
fn written(case: Case<'_>, written: &Decision<'_>, screen: Screen) -> String {
    let rows = rows(case, written);
    let labels = case.guide.frameworks.iter().map(|framework| framework.label.as_str());
    if screen.wants_lines() {
        let line = |row: &Vec<String>| {
            let points: Vec<String> =
                labels.clone().zip(&row[1..]).map(|(label, points)| format!("{label} {points}")).collect();
            let points: Vec<&str> = points.iter().map(String::as_str).collect();
            let (counted, result) = (&row[0], &row[row.len() - 1]);
            text::hang("  ", &format!("{counted}: {}; {result}", text::list(&points, "and")), screen.width)
        };
        return rows.iter().map(line).collect();
    }
    let numbers = labels.map(|label| Column::numbers(label, text::columns(label).max(3)));
    let mut columns: Vec<Column<'_>> = [Column::text("Counting", WRITTEN.len())].into_iter().chain(numbers).collect();
    let taken: usize = columns.iter().map(|column| column.width + GAP).sum();
    columns.push(Column::text("Result", screen.width.saturating_sub(2 + taken)));
    grid::grid(&columns, rows)
}

/// For each way to count: what counts, the points of each framework, and the result.
fn rows(case: Case<'_>, written: &Decision<'_>) -> Vec<Vec<String>> {
    let row = |name: &str, decision: &Decision<'_>| {
        let points = decision.points.iter().map(ToString::to_string);
        let result = words::result(case.guide, decision);
        [name.to_owned()].into_iter().chain(points).chain([result]).collect()
    };
    vec![row(STANDS, case.decision), row(WRITTEN, written)]
}

/// The parts that were asked for, each with its heading; none without the claims.
fn behind(case: Case<'_>) -> Vec<(&'static str, Vec<Line>)> {
    let Some(library) = case.library else { return Vec::new() };
    let all = |reasons: &[Reason<'_>]| reasons.iter().flat_map(|reason| argument(case, library, reason)).collect();
    let reasons = if case.explain { &case.decision.reasons[..] } else { &[] };
    let counted = ("What the points rest on", all(reasons));
    let aside = ("Set aside, because it does not stand", all(&case.decision.set_aside));
    let parts: [(_, Vec<Line>); 2] = [counted, aside];
    parts.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

/// A rule that fired: for whom, why, and each claim with its standing and what is true today.
fn argument(case: Case<'_>, library: &Library, reason: &Reason<'_>) -> Vec<Line> {
    let label = &case.guide.frameworks[reason.rule.favors].label;
    let mut lines = vec![
        Line::new(0, format!("{}: {label} {}", reason.rule.id, reason.points)),
        Line::new(2, format!("\"{}\"", reason.rule.because)),
    ];
    let cited: Vec<&Claim> =
        reason.rule.claims.iter().filter_map(|id| library.find(id)).map(|(_, claim)| claim).collect();
    for (at, claim) in cited.iter().enumerate() {
        lines.push(Line::new(2, format!("{}: {} [{}]", claim.standing.word(), claim.says, claim.id)));
        // What corrects several claims in a row stands once, below the last of them.
        let again = cited.get(at + 1).is_some_and(|next| next.today == claim.today);
        let today = claim.today.as_ref().filter(|_| !again);
        lines.extend(today.map(|today| Line::new(4, format!("today: {today}"))));
    }
    lines
}
