//! Saves a file completely or not at all.

use std::fs::{Metadata, Permissions};
use std::io::{self, Write as _};
use std::path::{MAIN_SEPARATOR, Path, PathBuf};

use tempfile::NamedTempFile;

use super::{draft, reason};
use crate::error::Error;
use crate::text::show;

/// A path that can be saved to. Checked before an interview starts, so that no answers are lost.
#[derive(Debug, Clone)]
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
        let name = show(path);
        let refused = |why: &str, hint: &str| {
            Err(Error::input(format!("cannot save to {name}: {why}"), hint))
        };
        if path.as_os_str() == "-" {
            return refused("it is not the name of a file", "name one, such as needs.json");
        }
        if path.as_os_str().as_encoded_bytes().contains(&0) {
            return refused("it has a NUL character", "name a file without one");
        }
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
        let saved = self.draft(content).and_then(|draft| self.publish(draft));
        saved.map_err(|error| {
            let hint = match error.kind() {
                io::ErrorKind::AlreadyExists => "another program wrote it just now; name another",
                _ => "nothing was changed; name a file in another directory",
            };
            self.failed(&error, hint)
        })
    }

    fn failed(&self, error: &io::Error, hint: &str) -> Error {
        Error::input(format!("cannot save to {}: {}", self.name, reason(error)), hint)
    }

    /// The whole content under a temporary name.
    fn draft(&self, content: &str) -> io::Result<NamedTempFile> {
        draft::sweep(&self.folder);
        let mut draft = draft::file(&self.folder)?;
        draft.write_all(content.as_bytes())?;
        if let Some(permissions) = &self.permissions {
            draft.as_file().set_permissions(permissions.clone())?;
        }
        draft.as_file().sync_all()?;
        Ok(draft)
    }

    /// Gives a draft its name. Returns a note for the user, if there is something to tell.
    fn publish(&self, draft: NamedTempFile) -> io::Result<Option<String>> {
        let other_names = self.file.metadata().map_or(0, |file| other_names(&file));
        let published = match &self.permissions {
            Some(_) => draft.persist(&self.file),
            None => draft.persist_noclobber(&self.file),
        };
        published.map_err(|failure| failure.error)?;
        Ok(match other_names {
            0 => None,
            1 => Some(format!("note: the other hard link of {} keeps the old content", self.name)),
            more => {
                Some(format!("note: {more} other hard links of {} keep the old content", self.name))
            }
        })
    }
}

/// New content for an existing file.
#[derive(Debug)]
pub struct Replacement {
    pub target: SaveTarget,
    pub content: String,
}

/// Replaces all these files, or none if one of them cannot be written. Returns notes for the user.
///
/// # Errors
/// When a file cannot be written.
pub fn replace_all(replacements: &[Replacement]) -> Result<Vec<String>, Error> {
    let hint = "check the permissions; no file was changed";
    let mut drafts = Vec::new();
    for Replacement { target, content } in replacements {
        drafts.push(target.draft(content).map_err(|error| target.failed(&error, hint))?);
    }
    let mut notes = Vec::new();
    for (Replacement { target, .. }, draft) in replacements.iter().zip(drafts) {
        let hint = "check the permissions; run this again for the other files";
        notes.extend(target.publish(draft).map_err(|error| target.failed(&error, hint))?);
    }
    Ok(notes)
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
    if metadata.permissions().readonly() && replace {
        let hint = "change its permissions, or name another file";
        return Err(Error::input(format!("cannot save to {name}: it is read-only"), hint));
    }
    if !replace {
        return Err(Error::input(
            format!("{name} already exists"),
            "add --force to replace it, or name another file",
        ));
    }
    Ok(())
}
