//! Reads text files up to a size limit.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

use super::similar::file_like;

/// In bytes; far more than any answers file or file of a rule set has.
pub const MAX_SIZE: u64 = 1024 * 1024;

/// Why a file cannot be read.
#[derive(Debug)]
pub struct Unreadable {
    /// Continues a message that names the file, such as "it is a directory".
    pub why: String,
    /// What to do about it; empty if that says what is meant.
    pub help: &'static str,
}

impl Unreadable {
    fn new(why: impl Into<String>, help: &'static str) -> Self {
        Self { why: why.into(), help }
    }
}

/// The text of a file of at most 1 MiB. A larger regular file is refused without reading it.
///
/// # Errors
/// When the file does not exist, is a directory, too large or not UTF-8, or cannot be read.
pub fn read(path: &Path) -> Result<String, Unreadable> {
    let file = File::open(path).map_err(|error| not_opened(path, &error))?;
    let metadata = file.metadata().map_err(|error| failed(&error))?;
    if metadata.is_dir() {
        return Err(Unreadable::new("it is a directory", "name a file in it"));
    }
    if metadata.is_file() && metadata.len() > MAX_SIZE {
        return Err(too_large());
    }
    read_from(file)
}

/// Like `read`, but refuses pipes and devices, which could keep the program waiting.
///
/// # Errors
/// Like `read`, and when the path is not a regular file.
pub fn read_plain(path: &Path) -> Result<String, Unreadable> {
    let metadata = fs::metadata(path).map_err(|error| failed(&error))?;
    if metadata.is_file() {
        read(path)
    } else {
        Err(Unreadable::new("it is not a regular file", "put a file in its place"))
    }
}

fn not_opened(path: &Path, error: &io::Error) -> Unreadable {
    let mut unreadable = failed(error);
    if error.kind() == io::ErrorKind::NotFound {
        let near = file_like(path);
        if !near.is_empty() {
            unreadable.help = "";
        }
        unreadable.why.push_str(&near);
    }
    unreadable
}

fn failed(error: &io::Error) -> Unreadable {
    match error.kind() {
        io::ErrorKind::NotFound => Unreadable::new("no such file", "check the name"),
        io::ErrorKind::PermissionDenied => {
            Unreadable::new("permission denied", "check its permissions")
        }
        kind => Unreadable::new(format!("it cannot be read: {kind}"), "check the file"),
    }
}

/// The text of a stream of at most 1 MiB.
///
/// # Errors
/// When it is too large or not UTF-8, or cannot be read.
pub fn read_from(stream: impl Read) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    stream.take(MAX_SIZE + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    if bytes.len() as u64 > MAX_SIZE {
        return Err(too_large());
    }
    String::from_utf8(bytes)
        .map_err(|_| Unreadable::new("it is not UTF-8 text", "save it as UTF-8"))
}

fn too_large() -> Unreadable {
    Unreadable::new("it is larger than 1 MiB", "check that this is the right file")
}
