//! Writes a trial to a new or an empty directory.

use std::path::Path;

use super::resource::Resource;
use super::templates;
use crate::error::Error;
use crate::files::{self, NewFile};

/// Writes the trial of a resource; stops when `is_cancelled` says so. Returns the paths of the
/// files in the directory, with `/` as the separator on every system.
///
/// # Errors
/// When the directory has other files, or something cannot be written; nothing has changed then.
pub fn write(
    dir: &Path,
    resource: &Resource,
    is_cancelled: &dyn Fn() -> bool,
) -> Result<Vec<String>, Error> {
    let rendered = templates::render(resource).map_err(|error| {
        Error::input(
            format!("internal error in a template: {error}"),
            "report it, please: this is a bug",
        )
    })?;
    let mut files = Vec::new();
    for file in &rendered {
        files.push(NewFile { path: &file.path, content: file.text.as_bytes() });
    }
    files::fill_directory(dir, &files, is_cancelled)?;
    Ok(rendered.into_iter().map(|file| file.path).collect())
}
