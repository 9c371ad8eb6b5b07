//! Saves a file completely or not at all.

use std::fs::{Metadata, Permissions};
use std::io::{self, Write as _};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use super::{draft, reason};
use crate::error::Error;
use crate::text::{self, show};

/// A path that can be saved to. Checked before an interview starts, so that no answers are lost.
#[derive(Debug)]
pub struct SaveTarget {
    /// As the user wrote it, quoted for messages.
    name: String,
    /// With links resolved, so that saving replaces the file and not the link to it.
    file: PathBuf,
    /// The parent of `file`; the draft is created there, because a rename cannot change disks.
    folder: PathBuf,
    /// Of the file to replace; `None` for a new file.
    permissions: Option<Permissions>,
}

impl SaveTarget {
    /// Checks that `path` can be saved to; an existing file only with `replace`.
    ///
    /// # Errors
    /// When the directory is missing, or `path` is not a regular file or may not be replaced.
    pub fn new(path: &Path, replace: bool) -> Result<Self, Error> {
        let name = text::quote(&path.to_string_lossy());
        let refused = |why: &str, hint: &str| {
            Err(Error::input(format!("cannot save to {name}: {why}"), hint))
        };
        if path.to_string_lossy().ends_with(MAIN_SEPARATOR) {
            return refused("it is a directory", "name a file in it");
        }
        let file = match path.canonicalize() {
            Ok(file) => file,
            Err(_) if path.is_symlink() => {
                return refused("it is a broken symlink", "name a file");
            }
            Err(_) => path.to_owned(),
        };
        let folder = match file.parent() {
            Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
            Some(parent) => parent.to_owned(),
            None => return refused("it is a directory", "name a file in it"),
        };
        if !folder.is_dir() {
            let message = format!("cannot save to {name}: no such directory {}", show(&folder));
            return Err(Error::input(message, "create the directory first, or name another"));
        }
        let metadata = file.metadata().ok();
        if let Some(metadata) = &metadata {
            ensure_replaceable(&name, metadata, replace)?;
        }
        let permissions = metadata.map(|metadata| metadata.permissions());
        Ok(Self { name, file, folder, permissions })
    }

    /// Saves `content`. Returns a note for the user, if there is something to tell.
    ///
    /// # Errors
    /// When it cannot be written; nothing has changed then.
    pub fn save(&self, content: &str) -> Result<Option<String>, Error> {
        let other_names = self.file.metadata().map_or(0, |file| other_names(&file));
        self.write(content).map_err(|error| {
            let hint = "nothing was changed; name a file in another directory";
            Error::input(format!("cannot save to {}: {}", self.name, reason(&error)), hint)
        })?;
        Ok(match other_names {
            0 => None,
            1 => Some(format!("note: the other hard link of {} keeps the old content", self.name)),
            more => {
                Some(format!("note: {more} other hard links of {} keep the old content", self.name))
            }
        })
    }

    fn write(&self, content: &str) -> io::Result<()> {
        draft::sweep(&self.folder);
        let mut draft = draft::file(&self.folder)?;
        draft.write_all(content.as_bytes())?;
        draft.as_file().sync_all()?;
        let saved = match &self.permissions {
            Some(permissions) => {
                draft.as_file().set_permissions(permissions.clone())?;
                draft.persist(&self.file)
            }
            None => draft.persist_noclobber(&self.file),
        };
        saved.map(drop).map_err(|failure| failure.error)
    }
}

/// How many other names a file has. Saving gives it up to them, because a rename replaces the name
/// and not the file.
#[cfg(unix)]
fn other_names(file: &Metadata) -> u64 {
    std::os::unix::fs::MetadataExt::nlink(file).saturating_sub(1)
}

/// Unknown on this system.
#[cfg(not(unix))]
fn other_names(_file: &Metadata) -> u64 {
    0
}

fn ensure_replaceable(name: &str, metadata: &Metadata, replace: bool) -> Result<(), Error> {
    if metadata.is_dir() {
        return Err(Error::input(
            format!("cannot save to {name}: it is a directory"),
            "name a file in it",
        ));
    }
    if !metadata.is_file() {
        return Err(Error::input(
            format!("cannot save to {name}: it is not a regular file"),
            "name another file",
        ));
    }
    if !replace {
        return Err(Error::input(
            format!("{name} already exists"),
            "add --force to replace it, or name another file",
        ));
    }
    Ok(())
}
