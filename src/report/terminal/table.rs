//! Tables: drawn if there is room, and folded into lines otherwise.

use std::collections::BTreeSet;

use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, LineStyle};
use comfy_table::{TableStyle, Width};
use unicode_width::UnicodeWidthChar as _;

use super::Screen;
use super::columns::{self, GAP, INDENT};
use crate::report::page::{Cell, Column, Folded, Row, Table};
use crate::text;

/// In terminal columns; the right edge of folded rows, so that points stay near their question.
const RIGHT_EDGE: usize = 59;

impl Screen<'_> {
    /// The widths of the columns; `None` if the table has to be folded.
    pub(super) fn widths(&self, table: &Table) -> Option<Vec<usize>> {
        if self.style.wants_lines() { None } else { columns::widths(table, self.style.width) }
    }

    pub(super) fn table(&self, table: &Table, widths: &[usize]) -> String {
        let mut drawn = self.empty_table(&table.columns, widths);
        let has_claims: Vec<bool> = table.columns.iter().map(|column| column.has_claims).collect();
        let rows = table.rows.iter().filter(|row| !matches!(row, Row::Total(_)));
        for (number, row) in rows.enumerate() {
            if number > 0 && has_claims.contains(&true) {
                drawn.add_row([""]);
            }
            drawn.add_row(self.cells(row, widths));
        }
        let mut out = String::new();
        for (number, line) in drawn.trim_fmt().lines().enumerate() {
            let line = match number {
                0 => self.bold(line),
                _ if has_claims.contains(&true) => self.painted_row(line, widths, &has_claims),
                _ => line.to_owned(),
            };
            out.push_str(format!("  {line}").trim_end());
            out.push('\n');
        }
        out
    }

    fn empty_table(&self, columns: &[Column], widths: &[usize]) -> comfy_table::Table {
        let rule = self.rule();
        let separator = LineStyle::none().fill(rule).junction(rule);
        let total = widths.iter().sum::<usize>() + GAP * (widths.len() - 1);
        let mut table = comfy_table::Table::new();
        table
            .load_style(TableStyle::new().header_separator(separator))
            .set_content_arrangement(ContentArrangement::Dynamic)
            .set_width(narrow(total))
            .set_header(columns.iter().map(|column| column.heading.as_str()));
        let last = columns.len() - 1;
        for (number, drawn) in table.column_iter_mut().enumerate() {
            // comfy-table puts one more column between two cells.
            let padding = if number == last { 0 } else { GAP - 1 };
            let width = Width::Fixed(narrow(widths[number] + padding));
            drawn.set_padding((0, narrow(padding)));
            drawn.set_constraint(ColumnConstraint::Absolute(width));
            if columns[number].is_number {
                drawn.set_cell_alignment(CellAlignment::Right);
            }
        }
        table
    }

    fn cells(&self, row: &Row, widths: &[usize]) -> Vec<String> {
        let (Row::Cells(cells) | Row::Total(cells)) = row else {
            let Row::Group(label) = row else { return Vec::new() };
            return vec![label.clone()];
        };
        let mut texts = Vec::new();
        for (cell, width) in cells.iter().zip(widths) {
            texts.push(match cell {
                Cell::Text(parts) => parts.join("\n+ "),
                Cell::Claims(claims) => {
                    let lines = claims.iter().map(|claim| self.claim(claim, "", *width));
                    lines.collect::<String>().trim_end().to_owned()
                }
            });
        }
        texts
    }

    /// Paints the claims in a line of a table.
    fn painted_row(&self, line: &str, widths: &[usize], has_claims: &[bool]) -> String {
        let mut out = String::new();
        let mut rest = line;
        for (width, has_claims) in widths.iter().zip(has_claims) {
            let (cell, after) = split_at_column(rest, width + GAP);
            let cell = if *has_claims { self.painted(cell) } else { cell.to_owned() };
            out.push_str(&cell);
            rest = after;
        }
        out
    }

    pub(super) fn folded_table(&self, table: &Table) -> String {
        let mut out = String::new();
        for row in &table.rows {
            match row {
                Row::Group(label) => out.push_str(&self.hang("  ", label)),
                Row::Cells(cells) => out.push_str(&self.folded_row(&table.columns, cells)),
                Row::Total(_) => {}
            }
        }
        out
    }

    /// A row as lines: `Staff site: essential` with `Django 5` at the right, and below that the
    /// reason or the claims.
    fn folded_row(&self, columns: &[Column], cells: &[Cell]) -> String {
        let (mut lead, mut inline) = (Vec::new(), Vec::new());
        let (mut side, mut below) = (String::new(), self.folded_claims(cells));
        for (Column { heading, folded, .. }, cell) in columns.iter().zip(cells) {
            let Cell::Text(parts) = cell else { continue };
            let text = parts.join(" + ");
            match folded {
                Folded::Lead => lead.clone_from(parts),
                Folded::Answer => {
                    let answered = lead.iter().zip(parts);
                    lead = answered.map(|(need, answer)| format!("{need}: {answer}")).collect();
                }
                Folded::Inline | Folded::Side if text.is_empty() => {}
                Folded::Inline => inline.push(format!("{heading} {text}")),
                Folded::Side => side = format!("{heading} {text}"),
                Folded::Below => below.push_str(&self.hang("    ", &text)),
            }
        }
        let mut lead = lead.join(" + ");
        if !inline.is_empty() {
            lead = format!("{lead}: {}", inline.join(", "));
        }
        self.folded_line(&lead, &side) + &below
    }

    /// The claims of a row, each once: a claim about two frameworks is in two cells.
    fn folded_claims(&self, cells: &[Cell]) -> String {
        let mut out = String::new();
        let mut written = BTreeSet::new();
        for cell in cells {
            let Cell::Claims(claims) = cell else { continue };
            for claim in claims.iter().filter(|claim| written.insert(&claim.id)) {
                out.push_str(&self.painted_claim(claim, "    "));
            }
        }
        out
    }

    fn folded_line(&self, lead: &str, side: &str) -> String {
        let edge = self.style.width.min(RIGHT_EDGE);
        if side.is_empty() {
            self.hang("  ", lead)
        } else if self.style.plain {
            self.hang("  ", &format!("{lead}. {side}."))
        } else if INDENT + text::columns(lead) + GAP + text::columns(side) <= edge {
            format!("  {}{side}\n", text::pad(lead, edge - INDENT - text::columns(side)))
        } else {
            format!("{}{}\n", self.hang("  ", lead), text::pad_left(side, edge))
        }
    }
}

/// Splits a line after so many terminal columns.
fn split_at_column(line: &str, columns: usize) -> (&str, &str) {
    let mut taken = 0;
    for (index, letter) in line.char_indices() {
        taken += letter.width().unwrap_or(0);
        if taken > columns {
            return line.split_at(index);
        }
    }
    (line, "")
}

/// Converts a width for comfy-table; tables are at most 100 columns wide.
fn narrow(width: usize) -> u16 {
    u16::try_from(width).unwrap_or(u16::MAX)
}
