//! Columns of text; the only user of comfy-table.

use std::fmt::Write as _;

use colored::Colorize as _;
use comfy_table::{
    Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle, Table, TableStyle, Width,
};
use unicode_width::UnicodeWidthChar as _;

/// Between two columns: the padding of the first, and what the table itself puts there.
pub const GAP: usize = PADDING + 1;
const PADDING: usize = 1;
const STYLE: TableStyle =
    TableStyle::new().header_separator(LineStyle::none().fill('─').junction('─'));

/// A column: its heading, its width, and whether it holds numbers, which stand to the right.
pub struct Column<'c> {
    pub heading: &'c str,
    pub width: usize,
    pub numbers: bool,
    /// Colours a line of a cell, as wide as it is.
    paint: Option<fn(&str) -> String>,
}

impl<'c> Column<'c> {
    /// A column of words.
    pub fn text(heading: &'c str, width: usize) -> Self {
        Self { heading, width, numbers: false, paint: None }
    }

    /// A column of numbers.
    pub fn numbers(heading: &'c str, width: usize) -> Self {
        Self { heading, width, numbers: true, paint: None }
    }

    /// The same column, with its lines painted.
    pub fn painted(self, paint: fn(&str) -> String) -> Self {
        Self { paint: Some(paint), ..self }
    }
}

/// Rows under their headings, each line standing in by two columns. Without any heading there is no line for them.
pub fn grid(columns: &[Column<'_>], rows: Vec<Vec<String>>) -> String {
    let mut table = empty(columns);
    for row in rows {
        table.add_row(row.into_iter().map(Cell::new_owned).collect::<Vec<_>>());
    }
    let drawn = table.trim_fmt();
    let headed = columns.iter().any(|column| !column.heading.is_empty());
    let mut out = String::with_capacity(drawn.len() + 64);
    for (number, line) in drawn.lines().enumerate() {
        let _ = if headed && number == 0 {
            writeln!(out, "  {}", line.bold())
        } else {
            writeln!(out, "{}", format!("  {}", painted(line, columns)).trim_end())
        };
    }
    out
}

/// A line of a table with its cells painted.
fn painted(line: &str, columns: &[Column<'_>]) -> String {
    let mut out = String::with_capacity(line.len());
    let mut rest = line;
    for column in columns {
        let (cell, after) = split_at_column(rest, column.width + GAP);
        match column.paint {
            Some(paint) => out.push_str(&paint(cell)),
            None => out.push_str(cell),
        }
        rest = after;
    }
    out
}

/// The part of a line that takes so many columns, and the rest of it.
fn split_at_column(line: &str, columns: usize) -> (&str, &str) {
    let mut taken = 0;
    let end = line.char_indices().find(|(_, letter)| {
        taken += letter.width().unwrap_or(0);
        taken > columns
    });
    line.split_at(end.map_or(line.len(), |(at, _)| at))
}

fn empty(columns: &[Column<'_>]) -> Table {
    let last = columns.len() - 1;
    let padding = |number| if number == last { 0 } else { PADDING };
    let total: usize = columns.iter().map(|column| column.width + GAP).sum::<usize>() - GAP;
    let mut table = Table::new();
    table
        .load_style(STYLE)
        .set_content_arrangement(ContentArrangement::Dynamic)
        .set_width(narrow(total));
    if columns.iter().any(|column| !column.heading.is_empty()) {
        table.set_header(columns.iter().map(|column| column.heading));
    } else {
        table.add_row(columns.iter().map(|column| column.heading));
    }
    for (number, (column, drawn)) in columns.iter().zip(table.column_iter_mut()).enumerate() {
        drawn.set_padding((0, narrow(padding(number))));
        drawn.set_constraint(ColumnConstraint::Absolute(Width::Fixed(narrow(
            column.width + padding(number),
        ))));
        if column.numbers {
            drawn.set_cell_alignment(CellAlignment::Right);
        }
    }
    table
}

/// Widths of tables never come near the largest number that this can hold.
fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}
