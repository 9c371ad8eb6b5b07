//! The widths of a table's columns.

use crate::report::page::{Cell, Column, Room, Row, Table};
use crate::text;

/// The gap between two columns.
pub const GAP: usize = 2;
/// The indent of tables.
pub const INDENT: usize = 2;
/// The indent of the lines below a claim.
pub const BELOW_CLAIM: usize = 4;
/// The last column may be cut to this width, but no further.
const LEAST_CUT: usize = 16;

/// The width of each column on a terminal of `width` columns; `None` if the table does not fit.
pub fn widths(table: &Table, width: usize) -> Option<Vec<usize>> {
    let mut widths: Vec<usize> =
        (0..table.columns.len()).map(|number| natural_width(table, number)).collect();
    let outside = INDENT + GAP * (widths.len() - 1);
    let shared: Vec<usize> =
        (0..widths.len()).filter(|number| table.columns[*number].room == Room::Shared).collect();
    let Some(last_shared) = shared.last() else {
        let last = widths.pop()?;
        let room = width.saturating_sub(outside + widths.iter().sum::<usize>());
        widths.push(last.min(room));
        return if room < last.min(LEAST_CUT) { None } else { Some(widths) };
    };
    let room = width.checked_sub(outside + widths.iter().sum::<usize>())?;
    let part = room / shared.len();
    for number in &shared {
        if part < least_width(table, *number) {
            return None;
        }
        widths[*number] = part;
    }
    widths[*last_shared] += room % shared.len();
    Some(widths)
}

/// The widest text of a column, plus room for `+ ` if a cell has several parts.
fn natural_width(table: &Table, number: usize) -> usize {
    let Column { heading, room: Room::Natural, least, .. } = &table.columns[number] else {
        return 0;
    };
    let mut widest = text::columns(heading).max(*least);
    let mut has_parts = false;
    for row in &table.rows {
        let parts: &[String] = match row {
            Row::Group(label) if number == 0 => std::slice::from_ref(label),
            Row::Group(_) => &[],
            Row::Cells(cells) | Row::Total(cells) => match cells.get(number) {
                Some(Cell::Text(parts)) => parts,
                Some(Cell::Claims(_)) | None => &[],
            },
        };
        has_parts |= parts.len() > 1;
        widest = parts.iter().map(|part| text::columns(part)).fold(widest, usize::max);
    }
    widest + if has_parts { "+ ".len() } else { 0 }
}

/// The least width of a shared column. An id below a claim is never broken, and evidence needs the
/// whole width.
fn least_width(table: &Table, number: usize) -> usize {
    let mut least = table.columns[number].least;
    for row in &table.rows {
        let Row::Cells(cells) = row else { continue };
        let Some(Cell::Claims(claims)) = cells.get(number) else { continue };
        for claim in claims {
            if claim.on_screen.evidence {
                return usize::MAX;
            }
            if claim.on_screen.id {
                least = least.max(BELOW_CLAIM + text::columns(&claim.id));
            }
        }
    }
    least
}
