//! What `rules export` wrote, as JSON.

use std::path::Path;

use serde::Serialize;

use super::write::{SCHEMA, write};
use crate::text;

#[derive(Serialize)]
struct ExportRecord<'e> {
    schema: u32,
    directory: String,
    files: Vec<&'e str>,
}

/// Where the files are, and which.
pub fn export(dir: &Path, files: Vec<&str>) -> String {
    write(&ExportRecord { schema: SCHEMA, directory: text::name(dir), files })
}
