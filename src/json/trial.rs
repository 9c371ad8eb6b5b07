//! What a trial wrote, as JSON.

use std::path::Path;

use serde::Serialize;

use super::write::{SCHEMA, write};
use crate::text;
use crate::trial::Resource;

#[derive(Serialize)]
struct TrialRecord<'t> {
    schema: u32,
    trial: AppsRecord<'t>,
}

#[derive(Serialize)]
struct AppsRecord<'t> {
    directory: String,
    resource: &'t str,
    files: &'t [String],
}

/// Where the files are, and which.
pub fn trial(dir: &Path, resource: &Resource, files: &[String]) -> String {
    write(&TrialRecord {
        schema: SCHEMA,
        trial: AppsRecord { directory: text::name(dir), resource: &resource.name, files },
    })
}
