//! Which files of a trial are written, so that nothing is lost that somebody changed.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use super::Resource;
use super::templates::{self, RenderedFile};
use crate::error::Error;
use crate::files;
use crate::files::changes::{self, Change};
use crate::text;

/// Beside the files: which they are, and what each was when it was written.
const RECORD: &str = ".flask-or-django.json";
/// Where the apps keep their rows.
const DATABASES: [&str; 2] = ["flask_app/data.sqlite3", "django_app/data.sqlite3"];
/// What the standard library says of a kind that it does not tell apart.
const UNCATEGORIZED: &str = "uncategorized error";
/// More files than these are only counted in a message.
const NAMED: usize = 5;

/// What was done.
#[derive(Debug)]
pub struct Written {
    /// The paths of the files in the directory, with `/` between the parts.
    pub files: Vec<String>,
    /// Databases of an earlier trial, which may not fit these apps.
    pub databases: Vec<String>,
}

/// The hashes of files as they were written, by path.
#[derive(Debug, Default, Serialize, Deserialize)]
struct WrittenFiles {
    files: BTreeMap<String, String>,
}

/// Writes the trial of a resource to a directory that is new or empty; with `force`, over the files of an earlier one
/// that nobody changed.
///
/// # Errors
/// When the directory is in use, a file was changed, or something cannot be written; then everything is as before.
pub fn write(dir: &Path, resource: &Resource, force: bool) -> Result<Written, Error> {
    let files = templates::files(resource).map_err(|error| {
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
        // An error of the system alone names no hidden draft.
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
    let about = match fs::metadata(dir) {
        Ok(about) => about,
        Err(_) if dir.is_symlink() => {
            return Err(Error::input(
                format!("{} is a link that leads nowhere", text::show(dir)),
                "name a new directory",
            ));
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(cause) => return Err(failed(dir, &cause)),
    };
    if !about.is_dir() {
        return Err(Error::input(
            format!("{} is no directory", text::show(dir)),
            "name a new or an empty directory",
        ));
    }
    let is_empty = fs::read_dir(dir).map_err(|cause| failed(dir, &cause))?.next().is_none();
    if is_empty || force {
        return Ok(());
    }
    let hint = "name a new one, or add --force to replace the files of an earlier trial that nobody changed";
    Err(Error::input(format!("the directory {} is not empty", text::show(dir)), hint))
}

/// What an earlier trial wrote there.
fn recorded(dir: &Path) -> Result<WrittenFiles, Error> {
    let path = dir.join(RECORD);
    if !path.exists() {
        return Ok(WrittenFiles::default());
    }
    let text = files::read_plain(&path).map_err(|fault| fault.why);
    text.and_then(|text| serde_json::from_str(&text).map_err(|_| "it is not whole".to_owned()))
        .map_err(|why| {
            let message = format!(
                "{} cannot tell which files are an earlier trial's: {why}",
                text::show(&path)
            );
            Error::input(message, "name another directory")
        })
}

/// What has to change in the directory: the new files, and those of the earlier trial that go.
fn plan(dir: &Path, files: &[RenderedFile], before: &WrittenFiles) -> Result<Vec<Change>, Error> {
    let record = WrittenFiles {
        files: files.iter().map(|file| (file.path.clone(), hash(file.text.as_bytes()))).collect(),
    };
    let mut record_text =
        serde_json::to_string_pretty(&record).map_err(|cause| failed(dir, &cause.into()))?;
    record_text.push('\n');
    let (mut changes, mut foreign) = (Vec::new(), Vec::new());
    for RenderedFile { path, text } in files {
        match OnDisk::at(dir, path, before) {
            OnDisk::Changed(old) if old.as_deref() != Some(text.as_bytes()) => {
                foreign.push(path.as_str());
            }
            OnDisk::Changed(old) | OnDisk::AsWritten(old) => {
                changes.push(Change::write(path, text.as_bytes(), old));
            }
            OnDisk::Nothing => changes.push(Change::write(path, text.as_bytes(), None)),
        }
    }
    if !foreign.is_empty() {
        return Err(in_the_way(dir, &foreign));
    }
    for path in before.files.keys().filter(|path| !record.files.contains_key(*path)) {
        if let OnDisk::AsWritten(old) = OnDisk::at(dir, path, before) {
            changes.push(Change::remove(path, old));
        }
    }
    // Last: until it is there, the others are nobody's.
    changes.push(Change::write(RECORD, record_text.as_bytes(), fs::read(dir.join(RECORD)).ok()));
    Ok(changes)
}

fn in_the_way(dir: &Path, changed: &[&str]) -> Error {
    let mut hints: Vec<String> =
        changed.iter().take(NAMED).map(|path| text::show(&dir.join(path))).collect();
    if changed.len() > NAMED {
        hints.push(format!("and {} more", changed.len() - NAMED));
    }
    hints.push("nothing was written; move them away, or name another directory".to_owned());
    Error::Input { message: "these files are not as a trial wrote them".to_owned(), hints }
}

/// What stands at a path of the directory.
enum OnDisk {
    Nothing,
    AsWritten(Option<Vec<u8>>),
    /// Somebody's own, with its content where it is a plain file.
    Changed(Option<Vec<u8>>),
}

impl OnDisk {
    fn at(dir: &Path, path: &str, before: &WrittenFiles) -> Self {
        if leads_elsewhere(dir, path) {
            return Self::Changed(None);
        }
        let place = dir.join(path);
        match fs::symlink_metadata(&place) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::Nothing,
            Ok(about) if about.is_file() => {
                let content = fs::read(&place).ok();
                let is_same = content
                    .as_ref()
                    .is_some_and(|content| before.files.get(path) == Some(&hash(content)));
                if is_same { Self::AsWritten(content) } else { Self::Changed(content) }
            }
            _ => Self::Changed(None),
        }
    }
}

/// Whether the path leads out of the directory, or through something that is no folder.
fn leads_elsewhere(dir: &Path, path: &str) -> bool {
    let parts: Vec<&str> = path.split('/').collect();
    let is_plain = |part: &&str| !matches!(*part, "" | "." | "..") && !part.contains(['\\', ':']);
    let mut folder = dir.to_owned();
    let through = parts[..parts.len() - 1].iter().any(|part| {
        folder.push(part);
        fs::symlink_metadata(&folder).is_ok_and(|about| !about.is_dir())
    });
    through || !parts.iter().all(is_plain)
}

fn hash(content: &[u8]) -> String {
    let mut hash = String::new();
    for byte in Sha256::digest(content) {
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}
