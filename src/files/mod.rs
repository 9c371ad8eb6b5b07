//! Reads small files, and writes files and directories so that each is complete or untouched.

mod directory;
mod draft;
mod read;
mod save;
mod similar;

use std::io;

use include_dir::Dir;

pub use directory::{NewFile, fill_directory};
pub use read::{MAX_SIZE, Unreadable, read, read_from, read_plain};
pub use save::{Replacement, SaveTarget, replace_all};
pub use similar::directory_like;

/// Why something could not be read or written, for the end of a message, such as "permission
/// denied": without the path of a draft, which says nothing to the user.
pub fn reason(error: &io::Error) -> String {
    if error.raw_os_error().is_none() {
        return match error.kind() {
            // Rust calls it an entity.
            io::ErrorKind::NotFound => "no such file or directory".to_owned(),
            kind => kind.to_string(),
        };
    }
    let whole = error.to_string();
    let text = whole.rsplit_once(" (os error").map_or(whole.as_str(), |(text, _)| text);
    text.to_lowercase()
}

/// The path and the content of every file in a folder inside the program, and in the folders in it.
pub fn files_below(dir: &'static Dir<'static>) -> Vec<(&'static str, &'static [u8])> {
    let files = dir.files().filter_map(|file| Some((file.path().to_str()?, file.contents())));
    files.chain(dir.dirs().flat_map(files_below)).collect()
}
