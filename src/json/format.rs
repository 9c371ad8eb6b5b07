//! The files that `rules format` changes, as JSON.

use serde::Serialize;

use super::write::{SCHEMA, write};
use crate::rules::format::Formatted;
use crate::text;

#[derive(Serialize)]
struct FormattedRecord {
    schema: u32,
    files: Vec<String>,
    unchanged: usize,
}

/// The files that were not in the house form.
pub fn formatted(formatted: &Formatted) -> String {
    let files = formatted.changes.iter().map(|file| text::name(&file.path));
    write(&FormattedRecord {
        schema: SCHEMA,
        files: files.collect(),
        unchanged: formatted.unchanged,
    })
}
