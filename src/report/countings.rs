//! What the answers come to when only what stands counts, beside what the guide's own word would have come to.

use std::fmt::Write as _;

use super::grid::{self, Column, GAP};
use super::markdown::escape;
use super::{Case, words};
use crate::decision::Decision;
use crate::screen::Screen;
use crate::text;

/// A way to count, with what comes of it.
struct Counting {
    name: &'static str,
    /// By framework.
    points: Vec<i64>,
    result: String,
}

/// The widest name of a way to count.
const NAMES: usize = "the guide's own word".len();
/// A narrower column of results is no pleasure to read.
const LEAST_RESULT: usize = 16;

/// Both ways to count, one above the other.
pub fn lines(case: Case<'_>, written: &Decision<'_>, screen: Screen) -> String {
    let countings = countings(case, written);
    let labels = labels(case);
    let numbers = labels.iter().map(|label| Column::numbers(label, text::columns(label).max(3)));
    let mut columns: Vec<Column<'_>> = [Column::text("Counting", NAMES)].into_iter().chain(numbers).collect();
    let taken: usize = columns.iter().map(|column| column.width + GAP).sum();
    let room = screen.width.saturating_sub(2 + taken);
    if screen.wants_lines() || room < LEAST_RESULT {
        return countings.iter().map(|counting| text::hang("  ", &counting.aloud(&labels), screen.width)).collect();
    }
    columns.push(Column::text("Result", room));
    grid::grid(&columns, countings.into_iter().map(Counting::cells).collect())
}

/// Both ways to count as a table in Markdown.
pub fn markdown(case: Case<'_>, written: &Decision<'_>) -> String {
    let labels: Vec<String> = labels(case).into_iter().map(escape).collect();
    let mut out = format!("| Counting | {} | Result |\n|---|{}---|\n", labels.join(" | "), "--:|".repeat(labels.len()));
    for counting in countings(case, written) {
        let cells: Vec<String> = counting.cells().iter().map(|cell| escape(cell)).collect();
        let _ = writeln!(out, "| {} |", cells.join(" | "));
    }
    out
}

fn labels(case: Case<'_>) -> Vec<&str> {
    case.guide.frameworks.iter().map(|framework| framework.label.as_str()).collect()
}

fn countings(case: Case<'_>, written: &Decision<'_>) -> [Counting; 2] {
    let counting = |name, decision: &Decision<'_>| Counting {
        name,
        points: decision.points.clone(),
        result: words::result(case.guide, decision),
    };
    [counting("what stands", case.decision), counting("the guide's own word", written)]
}

impl Counting {
    fn cells(self) -> Vec<String> {
        let points = self.points.iter().map(ToString::to_string);
        [self.name.to_owned()].into_iter().chain(points).chain([self.result]).collect()
    }

    fn aloud(&self, labels: &[&str]) -> String {
        let points: Vec<String> =
            labels.iter().zip(&self.points).map(|(label, points)| format!("{label} {points}")).collect();
        let points: Vec<&str> = points.iter().map(String::as_str).collect();
        format!("{}: {}; {}", self.name, text::list(&points, "and"), self.result)
    }
}
