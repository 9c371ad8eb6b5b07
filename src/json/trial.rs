//! What a trial wrote, as JSON.

use std::path::Path;

use serde::Serialize;

use super::write::{SCHEMA, write};
use crate::trial::{Resource, Written};

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
    databases: &'t [String],
}

/// Where the files are, and which.
pub fn trial(dir: &Path, resource: &Resource, written: &Written) -> String {
    write(&TrialRecord {
        schema: SCHEMA,
        trial: AppsRecord {
            directory: dir.to_string_lossy().into_owned(),
            resource: &resource.name,
            files: &written.files,
            databases: &written.databases,
        },
    })
}
