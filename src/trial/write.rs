//! Writes a trial to a directory without replacing files that the user changed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::resource::Resource;
use super::templates::{self, RenderedFile};
use crate::error::Error;
use crate::files;
use crate::files::changes::{self, Change};
use crate::program::NAME;
use crate::text;

/// Where the apps store their rows.
const DATABASES: [&str; 2] = ["flask_app/data.sqlite3", "django_app/data.sqlite3"];
/// The description of `io::ErrorKind::Uncategorized`, a variant that cannot be named in a stable
/// program.
const UNCATEGORIZED: &str = "uncategorized error";
/// Changed files that a message names; it only counts the others.
const MAX_NAMED: usize = 5;

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// Their paths in the directory, with `/` as the separator on every system.
    pub files: Vec<String>,
    /// Databases of an earlier trial, whose tables may not fit these apps.
    pub databases: Vec<String>,
}

/// The record of a trial, which tells later whether a file was changed.
#[derive(Debug, Default, Serialize, Deserialize)]
struct WrittenFiles {
    /// The SHA-256 hash of each file as it was written, by its path.
    files: BTreeMap<String, String>,
}

/// Writes the trial of a resource to a new or empty directory. With `force`, replaces the unchanged
/// files of an earlier trial.
///
/// # Errors
/// When the directory has other files, a file was changed, or something cannot be written; nothing
/// has changed then.
pub fn write(dir: &Path, resource: &Resource, force: bool) -> Result<Written, Error> {
    let files = templates::render(resource).map_err(|error| {
        Error::input(
            format!("a template is broken: {error}"),
            "this is a mistake of the program; please report it",
        )
    })?;
    ensure_usable(dir, force)?;
    let before = recorded(dir)?;
    let changes = plan(dir, &files, &before)?;
    changes::apply(dir, &changes).map_err(|cause| failed(dir, &cause))?;
    let databases = DATABASES.into_iter().filter(|path| dir.join(path).exists()).map(str::to_owned);
    Ok(Written {
        databases: databases.collect(),
        files: files.into_iter().map(|file| file.path).collect(),
    })
}

fn failed(dir: &Path, cause: &io::Error) -> Error {
    let (kind, place) = (cause.kind(), text::show(dir));
    let why = match kind.to_string() {
        known if known != UNCATEGORIZED => known,
        // An error of the operating system has a number, and its message does not contain the name
        // of the draft, as errors of `tempfile` do.
        _ if cause.raw_os_error().is_some() => cause.to_string(),
        _ => "the system refused it".to_owned(),
    };
    let hint = match kind {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "make room, or name another directory"
        }
        _ => "name another directory",
    };
    Error::input(
        format!("cannot write the trial to {place}: {why}"),
        format!("nothing was changed; {hint}"),
    )
}

fn ensure_usable(dir: &Path, force: bool) -> Result<(), Error> {
    let metadata = match fs::metadata(dir) {
        Ok(metadata) => metadata,
        Err(_) if dir.is_symlink() => {
            return Err(Error::input(
                format!("{} is a link that leads nowhere", text::show(dir)),
                "name a new directory",
            ));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(failed(dir, &cause)),
    };
    if !metadata.is_dir() {
        return Err(Error::input(
            format!("{} is no directory", text::show(dir)),
            "name a new or an empty directory",
        ));
    }
    let is_empty = fs::read_dir(dir).map_err(|cause| failed(dir, &cause))?.next().is_none();
    if is_empty || force {
        return Ok(());
    }
    let hint = "name a new one, or add --force to replace the files of an earlier trial \
                that nobody changed";
    Err(Error::input(format!("the directory {} is not empty", text::show(dir)), hint))
}

/// The record of an earlier trial in the directory; empty if there is none.
fn recorded(dir: &Path) -> Result<WrittenFiles, Error> {
    let path = dir.join(record_name());
    if !path.exists() {
        return Ok(WrittenFiles::default());
    }
    files::read_plain(&path)
        .map_err(|unreadable| unreadable.why)
        .and_then(|text| serde_json::from_str(&text).map_err(|_| "it is not whole".to_owned()))
        .map_err(|why| {
            let message = format!(
                "{} cannot tell which files are an earlier trial's: {why}",
                text::show(&path)
            );
            Error::input(message, "name another directory")
        })
}

/// The name of the record in the directory of a trial.
fn record_name() -> String {
    format!(".{NAME}.json")
}

/// The changes to make: writes the new files, and removes the unchanged files that only the earlier
/// trial had.
///
/// # Errors
/// When the user changed a file that is to be written.
fn plan(dir: &Path, files: &[RenderedFile], before: &WrittenFiles) -> Result<Vec<Change>, Error> {
    let record = WrittenFiles {
        files: files.iter().map(|file| (file.path.clone(), hash(file.text.as_bytes()))).collect(),
    };
    let mut record_text =
        serde_json::to_string_pretty(&record).map_err(|cause| failed(dir, &cause.into()))?;
    record_text.push('\n');
    let (mut changes, mut edited) = (Vec::new(), Vec::new());
    for RenderedFile { path, text } in files {
        match OnDisk::read(dir, path, before) {
            OnDisk::Changed(old) if old.as_deref() != Some(text.as_bytes()) => {
                edited.push(path.as_str());
            }
            OnDisk::Changed(old) | OnDisk::AsWritten(old) => {
                changes.push(Change::write(path, text.as_bytes(), old));
            }
            OnDisk::Nothing => changes.push(Change::write(path, text.as_bytes(), None)),
        }
    }
    if !edited.is_empty() {
        return Err(edited_files(dir, &edited));
    }
    for path in before.files.keys().filter(|path| !record.files.contains_key(*path)) {
        if let OnDisk::AsWritten(old) = OnDisk::read(dir, path, before) {
            changes.push(Change::remove(path, old));
        }
    }
    // The record comes last, so that an interrupted run is not taken for a finished one.
    let old_record = fs::read(dir.join(record_name())).ok();
    changes.push(Change::write(record_name(), record_text.as_bytes(), old_record));
    Ok(changes)
}

fn edited_files(dir: &Path, edited: &[&str]) -> Error {
    let mut hints: Vec<String> =
        edited.iter().take(MAX_NAMED).map(|path| text::show(&dir.join(path))).collect();
    if edited.len() > MAX_NAMED {
        hints.push(format!("and {} more", edited.len() - MAX_NAMED));
    }
    hints.push("nothing was written; move them away, or name another directory".to_owned());
    Error::Input { message: "these files are not as a trial wrote them".to_owned(), hints }
}

/// What is at the path of a file of the trial.
enum OnDisk {
    Nothing,
    /// The file of the earlier trial, with its content.
    AsWritten(Option<Vec<u8>>),
    /// Something else. The content is there if it is a regular file that can be read.
    Changed(Option<Vec<u8>>),
}

impl OnDisk {
    fn read(dir: &Path, path: &str, before: &WrittenFiles) -> Self {
        if leads_elsewhere(dir, path) {
            return Self::Changed(None);
        }
        let file = dir.join(path);
        match fs::symlink_metadata(&file) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::Nothing,
            Ok(metadata) if metadata.is_file() => {
                let content = fs::read(&file).ok();
                let is_same = content
                    .as_ref()
                    .is_some_and(|content| before.files.get(path) == Some(&hash(content)));
                if is_same { Self::AsWritten(content) } else { Self::Changed(content) }
            }
            _ => Self::Changed(None),
        }
    }
}

/// Whether the path leads out of the directory, or through a link or a file. Some paths are from
/// the record, which the user may have edited.
fn leads_elsewhere(dir: &Path, path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    if parts.iter().any(|part| matches!(*part, "" | "." | "..") || part.contains(['\\', ':'])) {
        return true;
    }
    let mut folder = dir.to_owned();
    for part in &parts[..parts.len() - 1] {
        folder.push(part);
        if fs::symlink_metadata(&folder).is_ok_and(|metadata| !metadata.is_dir()) {
            return true;
        }
    }
    false
}

/// The SHA-256 hash in hexadecimal.
fn hash(content: &[u8]) -> String {
    let mut hash = String::new();
    for byte in Sha256::digest(content) {
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}
