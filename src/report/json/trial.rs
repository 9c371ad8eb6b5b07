//! What a trial wrote, as JSON.

use std::path::Path;

use serde::Serialize;

use super::{SCHEMA, write};
use crate::trial::{Resource, Written};

#[derive(Serialize)]
struct Trial<'t> {
    schema: u32,
    trial: Apps<'t>,
}

#[derive(Serialize)]
struct Apps<'t> {
    directory: String,
    resource: &'t str,
    files: &'t [String],
    databases: &'t [String],
}

/// Where the files are, and which.
pub fn trial(dir: &Path, resource: &Resource, written: &Written) -> String {
    write(&Trial {
        schema: SCHEMA,
        trial: Apps {
            directory: dir.to_string_lossy().into_owned(),
            resource: &resource.name,
            files: &written.files,
            databases: &written.databases,
        },
    })
}
