//! Reading a file with a limit, and saving one whole or not at all.

use std::fs::{File, Metadata};
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::text;

/// No file of this program comes near this size.
const LARGEST: u64 = 1024 * 1024;

/// Why a file cannot be read, in words that follow its name, and what to do.
#[derive(Debug)]
pub struct Unreadable {
    pub why: String,
    pub help: &'static str,
}

impl Unreadable {
    fn new(why: impl Into<String>, help: &'static str) -> Self {
        Self { why: why.into(), help }
    }
}

/// The text of a file of at most 1 MiB; a larger one is refused unread.
///
/// # Errors
/// When there is no such file, it is a directory, too large, not UTF-8, or cannot be read.
pub fn read(path: &Path) -> Result<String, Unreadable> {
    let failed = |error: io::Error| match error.kind() {
        io::ErrorKind::NotFound => Unreadable::new("there is no such file", "check the name"),
        io::ErrorKind::PermissionDenied => Unreadable::new("you may not read it", "check its permissions"),
        _ => Unreadable::new(format!("it cannot be read: {error}"), "check the file"),
    };
    let file = File::open(path).map_err(failed)?;
    let about = file.metadata().map_err(failed)?;
    if about.is_dir() {
        return Err(Unreadable::new("it is a directory", "name a file in it"));
    }
    if about.is_file() && about.len() > LARGEST {
        return Err(too_large());
    }
    read_from(file)
}

/// The text of a stream of at most 1 MiB.
///
/// # Errors
/// When it is too large, not UTF-8, or cannot be read.
pub fn read_from(stream: impl Read) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    let failed = |error| Unreadable::new(format!("it cannot be read: {error}"), "check the file");
    stream.take(LARGEST + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large());
    }
    String::from_utf8(bytes).map_err(|_| Unreadable::new("it is not UTF-8 text", "save it as UTF-8"))
}

fn too_large() -> Unreadable {
    Unreadable::new("it is larger than 1 MiB", "only small files are read; is it the right one?")
}

/// A place to save to, looked at before any work is done for it.
#[derive(Debug)]
pub struct Target {
    /// As the user wrote it.
    name: String,
    /// Where the file really is, links followed.
    file: PathBuf,
    folder: PathBuf,
    replace: bool,
}

impl Target {
    /// Looks whether `path` can be saved to; an existing file only with `replace`.
    ///
    /// # Errors
    /// When its directory is missing, it is no plain file, or it exists and may not be replaced.
    pub fn new(path: &Path, replace: bool) -> Result<Self, Error> {
        let name = text::quote(&path.to_string_lossy());
        let file = path.canonicalize().unwrap_or_else(|_| path.to_owned());
        let folder = match file.parent() {
            Some(parent) if parent.as_os_str().is_empty() => PathBuf::from("."),
            Some(parent) => parent.to_owned(),
            None => return Err(Error::input(format!("cannot save to {name}: it is a directory"), "name a file")),
        };
        if !folder.is_dir() {
            let message = format!("cannot save to {name}: there is no directory {}", show(&folder));
            return Err(Error::input(message, "make the directory first, or name another"));
        }
        if let Ok(about) = file.metadata() {
            ensure_replaceable(&name, &about, replace)?;
        }
        Ok(Self { name, file, folder, replace })
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
            let kept = if self.replace { draft.persist(&self.file) } else { draft.persist_noclobber(&self.file) };
            kept.map(drop).map_err(|failure| failure.error)
        };
        write().map_err(|cause| Error::Io { doing: format!("save to {}", self.name), cause })
    }
}

fn ensure_replaceable(name: &str, about: &Metadata, replace: bool) -> Result<(), Error> {
    if about.is_dir() {
        return Err(Error::input(format!("cannot save to {name}: it is a directory"), "name a file in it"));
    }
    if !about.is_file() {
        return Err(Error::input(format!("cannot save to {name}: it is not a plain file"), "name another file"));
    }
    if !replace {
        return Err(Error::input(format!("{name} exists already"), "add --force to replace it, or name another file"));
    }
    Ok(())
}

/// A file without a name yet, with the permissions that a new file usually gets.
fn new_file(folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".flask-or-django-");
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// A path, safe to show, in backticks.
pub fn show(path: &Path) -> String {
    text::quote(&path.to_string_lossy())
}
