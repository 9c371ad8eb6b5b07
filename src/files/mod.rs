//! Reads small files, and writes files and directories so that each is complete or untouched.

mod directory;
mod draft;
mod read;
mod save;

use std::io;

pub use directory::{NewFile, fill_directory};
pub use read::{Unreadable, read, read_from, read_plain};
pub use save::SaveTarget;

/// The description of `io::ErrorKind::Uncategorized`, a variant that cannot be named in a stable
/// program.
const UNCATEGORIZED: &str = "uncategorized error";

/// Why something could not be written, for the end of a message: without the path of a draft, which
/// says nothing to the user.
fn reason(error: &io::Error) -> String {
    let kind = error.kind().to_string();
    if kind == UNCATEGORIZED && error.raw_os_error().is_some() { error.to_string() } else { kind }
}
