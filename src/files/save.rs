//! Saving a file whole or not at all.

use std::fs::{Metadata, Permissions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::text::{self, show};

/// A place to save to, looked at before any work is done for it.
#[derive(Debug)]
pub struct SaveTarget {
    /// As the user wrote it.
    name: String,
    /// Where the file really is, links followed.
    file: PathBuf,
    folder: PathBuf,
    /// Those of the file that is to be replaced.
    permissions: Option<Permissions>,
}

impl SaveTarget {
    /// Looks whether `path` can be saved to; an existing file only with `replace`.
    ///
    /// # Errors
    /// When its directory is missing, it is no plain file, or it exists and may not be replaced.
    pub fn new(path: &Path, replace: bool) -> Result<Self, Error> {
        let name = text::quote(&path.to_string_lossy());
        let refused = |why: &str, hint: &str| {
            Err(Error::input(format!("cannot save to {name}: {why}"), hint))
        };
        if path.to_string_lossy().ends_with(std::path::MAIN_SEPARATOR) {
            return refused("it is the name of a directory", "name a file");
        }
        let file = match path.canonicalize() {
            Ok(file) => file,
            Err(_) if path.is_symlink() => {
                return refused("it is a link that leads nowhere", "name a file");
            }
            Err(_) => path.to_owned(),
        };
        let folder = match file.parent() {
            Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
            Some(parent) => parent.to_owned(),
            None => return refused("it is a directory", "name a file in it"),
        };
        if !folder.is_dir() {
            let message = format!("cannot save to {name}: there is no directory {}", show(&folder));
            return Err(Error::input(message, "make the directory first, or name another"));
        }
        let about = file.metadata().ok();
        if let Some(about) = &about {
            ensure_replaceable(&name, about, replace)?;
        }
        let permissions = about.map(|about| about.permissions());
        Ok(Self { name, file, folder, permissions })
    }

    /// Saves `content`, whole or not at all.
    ///
    /// # Errors
    /// When it cannot be written; then nothing was changed.
    pub fn save(&self, content: &str) -> Result<(), Error> {
        let write = || -> io::Result<()> {
            let mut draft = new_file(&self.folder)?;
            draft.write_all(content.as_bytes())?;
            draft.as_file().sync_all()?;
            let kept = match &self.permissions {
                Some(permissions) => {
                    draft.as_file().set_permissions(permissions.clone())?;
                    draft.persist(&self.file)
                }
                None => draft.persist_noclobber(&self.file),
            };
            kept.map(drop).map_err(|failure| failure.error)
        };
        write().map_err(|error| {
            let hint = "nothing was changed; name a file in another place";
            Error::input(format!("cannot save to {}: {}", self.name, error.kind()), hint)
        })
    }
}

fn ensure_replaceable(name: &str, about: &Metadata, replace: bool) -> Result<(), Error> {
    if about.is_dir() {
        return Err(Error::input(
            format!("cannot save to {name}: it is a directory"),
            "name a file in it",
        ));
    }
    if !about.is_file() {
        return Err(Error::input(
            format!("cannot save to {name}: it is not a plain file"),
            "name another file",
        ));
    }
    if !replace {
        return Err(Error::input(
            format!("{name} exists already"),
            "add --force to replace it, or name another file",
        ));
    }
    Ok(())
}

/// A file without a name yet, with the permissions that a new file usually gets.
///
/// # Errors
/// When nothing can be written to the folder.
pub fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".flask-or-django-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}
