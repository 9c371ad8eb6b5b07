//! The comparison for people, at the width of the screen.

use std::fmt::Write as _;

use colored::Colorize as _;

use super::{Comparison, Part, Row};
use crate::guide::library::{Claim, Layout};
use crate::report::grid::{self, Column, GAP};
use crate::screen::Screen;
use crate::text;

/// A narrower column of claims is no pleasure to read.
const LEAST_CELL: usize = 16;

/// The whole page, with what can be asked next at its end.
pub fn page(comparison: Comparison<'_>, screen: Screen) -> String {
    let page = Page { comparison, screen };
    comparison.parts().map(|part| page.part(&part) + "\n").collect::<String>() + &page.footer()
}

struct Page<'p> {
    comparison: Comparison<'p>,
    screen: Screen,
}

impl Page<'_> {
    fn part(&self, part: &Part<'_>) -> String {
        let mut out = self.heading(part);
        if self.has_columns(part) {
            out.push_str(&self.side_by_side(part));
            return out;
        }
        let mut topic = "";
        for claim in &part.claims {
            if part.layout == Layout::Pairs && claim.topic != topic {
                topic = &claim.topic;
                let _ = writeln!(out, "  {}", self.comparison.library.topic_label(topic));
            }
            let indent = if part.layout == Layout::Pairs { "    " } else { "  " };
            out.push_str(&text::hang(indent, &claim.says, self.screen.width));
            if self.comparison.narrowed {
                out.push_str(&text::hang(&format!("{indent}  "), &claim.id, self.screen.width));
            }
        }
        out
    }

    fn heading(&self, part: &Part<'_>) -> String {
        let width = self.screen.width;
        let count = text::count(part.claims.len(), "claim");
        let needed = text::columns(&part.heading) + 2 + count.len();
        let title = if needed <= width && !self.screen.plain {
            format!("{}{count}", text::pad(&part.heading, width - count.len()))
        } else {
            text::wrap(&format!("{}, {count}", part.heading), width).join("\n")
        };
        // Columns have headings of their own, and with them a line; plain text has none.
        let line = if self.has_columns(part) || self.screen.plain {
            String::new()
        } else {
            format!("{}\n", "─".repeat(width))
        };
        format!("{}\n{line}", title.bold())
    }

    /// Whether the claims stand side by side: so the guide sets them, and no id would have to be broken.
    fn has_columns(&self, part: &Part<'_>) -> bool {
        let ids = part.claims.iter().filter(|_| self.comparison.narrowed).map(|claim| claim.id.len());
        let (_, room) = self.columns(&self.comparison.rows(part));
        let column = room / self.comparison.guide.frameworks.len();
        part.layout == Layout::Pairs && !self.screen.wants_lines() && ids.max().unwrap_or(LEAST_CELL) <= column
    }

    /// The width of the topics, and the room for all frameworks beside them.
    fn columns(&self, rows: &[Row<'_>]) -> (usize, usize) {
        let topics = rows.iter().map(|row| text::columns(row.topic)).max().unwrap_or(0);
        (topics, self.screen.width.saturating_sub(2 + topics + self.comparison.guide.frameworks.len() * GAP))
    }

    fn side_by_side(&self, part: &Part<'_>) -> String {
        let rows = self.comparison.rows(part);
        let frameworks = self.comparison.guide.frameworks.len();
        let (topics, room) = self.columns(&rows);
        // The last takes what the division leaves.
        let width = |at| if at + 1 < frameworks { room / frameworks } else { room - room / frameworks * at };
        let labels = self.comparison.guide.frameworks.iter().enumerate();
        let labels = labels.map(|(at, framework)| Column::text(&framework.label, width(at)));
        let columns: Vec<Column<'_>> = [Column::text("", topics)].into_iter().chain(labels).collect();
        let cells = |row: Row<'_>| {
            let cell =
                |claims: &Vec<&Claim>| claims.iter().map(|claim| self.cell(claim)).collect::<Vec<_>>().join("\n");
            [row.topic.to_owned()].into_iter().chain(row.claims.iter().map(cell)).collect()
        };
        grid::grid(&columns, rows.into_iter().map(cells).collect())
    }

    /// A claim as a cell, with its id on a line of its own.
    fn cell(&self, claim: &Claim) -> String {
        if self.comparison.narrowed { format!("{}\n{}", claim.says, claim.id) } else { claim.says.clone() }
    }

    /// The end is what a terminal shows after a long page.
    fn footer(&self) -> String {
        let Some((_, first)) = self.comparison.library.claims().next() else { return self.comparison.counts() };
        let mut hints = vec![format!("one claim and what rests on it: {} why {}", self.comparison.program, first.id)];
        if !self.comparison.narrowed {
            hints.insert(0, format!("narrow it: {} compare {}", self.comparison.program, first.topic));
        }
        let lines: String = hints.iter().map(|hint| text::hang("", hint, self.screen.width)).collect();
        text::hang("", self.comparison.counts().trim_end(), self.screen.width) + &lines
    }
}
