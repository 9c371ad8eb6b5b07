//! Reading a file with a limit.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;

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
    let file = File::open(path).map_err(|error| failed(&error))?;
    let about = file.metadata().map_err(|error| failed(&error))?;
    if about.is_dir() {
        return Err(Unreadable::new("it is a directory", "name a file in it"));
    }
    if about.is_file() && about.len() > LARGEST {
        return Err(too_large());
    }
    read_from(file)
}

/// Like `read`, for a file that must not be a pipe or a device, which could keep the program waiting.
///
/// # Errors
/// As `read`, and when it is no plain file.
pub fn read_plain(path: &Path) -> Result<String, Unreadable> {
    let about = fs::metadata(path).map_err(|error| failed(&error))?;
    if about.is_file() {
        read(path)
    } else {
        Err(Unreadable::new("it is not a plain file", "put a file in its place"))
    }
}

fn failed(error: &io::Error) -> Unreadable {
    match error.kind() {
        io::ErrorKind::NotFound => Unreadable::new("there is no such file", "check the name"),
        io::ErrorKind::PermissionDenied => {
            Unreadable::new("you may not read it", "check its permissions")
        }
        kind => Unreadable::new(format!("it cannot be read: {kind}"), "check the file"),
    }
}

/// The text of a stream of at most 1 MiB.
///
/// # Errors
/// When it is too large, not UTF-8, or cannot be read.
pub fn read_from(stream: impl Read) -> Result<String, Unreadable> {
    let mut bytes = Vec::new();
    stream.take(LARGEST + 1).read_to_end(&mut bytes).map_err(|error| failed(&error))?;
    if bytes.len() as u64 > LARGEST {
        return Err(too_large());
    }
    String::from_utf8(bytes)
        .map_err(|_| Unreadable::new("it is not UTF-8 text", "save it as UTF-8"))
}

fn too_large() -> Unreadable {
    Unreadable::new("it is larger than 1 MiB", "only small files are read; is it the right one?")
}
