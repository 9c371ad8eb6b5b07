//! Rows under headings, in every format for people.

use std::fmt::Write as _;

use super::grid::{self, Column, GAP};
use super::markdown::escape;
use crate::report::style::Screen;
use crate::text;

/// A narrower last column is no pleasure to read.
const LEAST_LAST: usize = 16;

/// What a column holds: words stand to the left, numbers to the right.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Holds {
    Words,
    Numbers,
}

impl Holds {
    fn column(self, heading: &str, width: usize) -> Column<'_> {
        match self {
            Self::Words => Column::text(heading, width),
            Self::Numbers => Column::numbers(heading, width),
        }
    }
}

/// A small table whose rows are known by their first cell.
pub struct Tabular {
    columns: Vec<(String, Holds)>,
    rows: Vec<Vec<String>>,
}

impl Tabular {
    /// Every row has a cell for each column.
    pub fn new(columns: Vec<(String, Holds)>, rows: Vec<Vec<String>>) -> Self {
        Self { columns, rows }
    }

    /// A drawn table; a line for each row where there is no room for one, or nobody to look at it.
    pub fn at(&self, screen: Screen) -> String {
        match self.widths(screen) {
            Some(widths) => {
                let columns = self.columns.iter().zip(widths);
                let columns: Vec<Column<'_>> =
                    columns.map(|((heading, holds), width)| holds.column(heading, width)).collect();
                grid::grid(&columns, self.rows.clone())
            }
            None => self
                .rows
                .iter()
                .map(|row| text::hang("  ", &self.aloud(row), screen.width))
                .collect(),
        }
    }

    pub fn in_markdown(&self) -> String {
        let heading = |(heading, _): &(String, Holds)| escape(heading);
        let line = |(_, holds): &(String, Holds)| {
            if *holds == Holds::Numbers { "--:" } else { "---" }.to_owned()
        };
        let headings: Vec<String> = self.columns.iter().map(heading).collect();
        let lines: Vec<String> = self.columns.iter().map(line).collect();
        let mut out = format!("| {} |\n|{}|\n", headings.join(" | "), lines.join("|"));
        for row in &self.rows {
            let cells: Vec<String> = row.iter().map(|cell| escape(cell)).collect();
            let _ = writeln!(out, "| {} |", cells.join(" | "));
        }
        out
    }

    /// Each column as wide as its widest cell, but the last no wider than what is left.
    fn widths(&self, screen: Screen) -> Option<Vec<usize>> {
        let cells = |at: usize| self.rows.iter().map(move |row| text::columns(&row[at]));
        let natural = |(at, (heading, _)): (usize, &(String, Holds))| {
            cells(at).max().unwrap_or(0).max(text::columns(heading).max(3))
        };
        let mut widths: Vec<usize> = self.columns.iter().enumerate().map(natural).collect();
        let last = widths.pop()?;
        let taken: usize = widths.iter().map(|width| width + GAP).sum();
        let room = screen.width.saturating_sub(2 + taken);
        widths.push(last.min(room));
        if screen.wants_lines() || room < last.min(LEAST_LAST) { None } else { Some(widths) }
    }

    /// A row as one would read it to somebody.
    fn aloud(&self, row: &[String]) -> String {
        let cells = self.columns.iter().zip(row).skip(1).filter(|(_, cell)| !cell.is_empty());
        let rest: Vec<String> =
            cells.map(|((heading, _), cell)| format!("{heading} {cell}")).collect();
        format!("{}: {}", row[0], rest.join(", "))
    }
}
