//! The terminal: output streams, width, capabilities, signals, and the terminal as an interview
//! uses it. Nothing else writes to a stream.

#[cfg(not(unix))]
mod elsewhere;
#[cfg(unix)]
mod hold;
mod signals;
#[cfg(unix)]
mod tty;
#[cfg(unix)]
mod unix_signals;

#[cfg(not(unix))]
pub use elsewhere::{Tty, listen, reads_keys};
pub use signals::Signal;
#[cfg(unix)]
pub use tty::{Tty, reads_keys};
#[cfg(unix)]
pub use unix_signals::listen;

use std::borrow::Cow;
use std::env;
use std::ffi::{OsStr, OsString};
use std::io::{self, IsTerminal as _, Write as _};

use crate::error::Error;
use crate::text;

/// In columns; used when neither `COLUMNS` nor a terminal has a width.
const DEFAULT_WIDTH: usize = 80;
/// In columns; the narrowest layout that still works.
const MIN_WIDTH: usize = 20;
/// In columns; longer lines are hard to read.
const MAX_WIDTH: usize = 100;

/// How an interview uses the terminal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// Draws on the whole screen, and reads key by key.
    List,
    /// Reads line by line.
    Lines,
    /// The same, but the output knows no escape sequences.
    Dumb,
    /// Another library asks.
    Dialog,
}

/// What can happen while an interview waits.
#[derive(Debug, PartialEq, Eq)]
pub enum Event {
    /// At most 4,096 bytes.
    Input(Vec<u8>),
    /// Nothing came in the time that was given.
    Silence,
    /// What was drawn may be gone, or the window has another size.
    Redraw,
    /// The input ended.
    Ended,
    /// The terminal was closed.
    HungUp,
}

/// The size of a window in cells, at least one either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Size {
    pub rows: usize,
    pub columns: usize,
}

/// Writes a result to standard output.
///
/// # Errors
/// `ClosedOutput` when the reader has closed the pipe, as `head` does; `Io` for everything else.
pub fn result(text: &str) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|cause| match cause.kind() {
        io::ErrorKind::BrokenPipe => Error::ClosedOutput,
        _ => Error::Io { doing: "write the result".to_owned(), cause },
    })
}

/// Writes a note or an error to standard error. Failures are ignored: there is no other place to
/// report them.
pub fn message(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{}", shown(text));
}

/// The text as the terminal can show it.
fn shown(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || is_utf8() { text.into() } else { text::ascii_marks(text).into() }
}

/// Whether questions can be asked: answers are read from standard input, prompts are written to
/// standard error.
pub fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Whether the user wants plain output, by the variable that screen readers set.
pub fn is_accessible() -> bool {
    env::var_os("ACCESSIBLE").is_some_and(|value| is_on(&value))
}

/// Columns from `COLUMNS`, else of the terminal, else 80; never below 20 or above 100.
pub fn width() -> usize {
    let from_env = env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let from_terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    from_env
        .filter(|columns| *columns > 0)
        .or_else(from_terminal)
        .unwrap_or(DEFAULT_WIDTH)
        .clamp(MIN_WIDTH, MAX_WIDTH)
}

/// Whether the terminal knows no escape sequences, such as the shell of an editor.
pub fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Whether to use colour on standard output, or on standard error: by `NO_COLOR`
/// (<https://no-color.org>), `CLICOLOR_FORCE` and `CLICOLOR` (<https://bixense.com/clicolors>), the
/// first of them that is set, and otherwise if it is a terminal.
pub fn wants_color(out: &impl io::IsTerminal) -> bool {
    let variable = |name| env::var_os(name).filter(|value| !value.is_empty());
    if variable("NO_COLOR").is_some() {
        false
    } else if variable("CLICOLOR_FORCE").is_some_and(|value| value != "0") {
        true
    } else {
        out.is_terminal() && !is_dumb() && variable("CLICOLOR").is_none_or(|value| value != "0")
    }
}

/// Whether the locale is a UTF-8 one, or none is set.
pub fn is_utf8() -> bool {
    names_utf8(["LC_ALL", "LC_CTYPE", "LANG"].into_iter().filter_map(env::var_os))
}

/// Whether the first of these that is not empty names UTF-8, such as `C.UTF-8` or `de_DE.utf8`.
fn names_utf8(mut locales: impl Iterator<Item = OsString>) -> bool {
    let Some(locale) = locales.find(|locale| !locale.is_empty()) else { return true };
    let letters = locale.to_string_lossy().to_ascii_lowercase().replace(['-', '_'], "");
    letters.contains("utf8")
}

/// Whether the value of a variable switches something on: not if it is empty, `0` or `false`.
fn is_on(value: &OsStr) -> bool {
    const OFF: [&str; 5] = ["", "0", "false", "no", "off"];
    !OFF.iter().any(|off| value.eq_ignore_ascii_case(off))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_locale_that_is_set_says_whether_it_is_utf_8() {
        let utf8 = |locales: &[&str]| names_utf8(locales.iter().map(OsString::from));
        for locales in [&[][..], &["", ""], &["C.UTF-8"], &["", "de_DE.utf8"], &["C.Utf8", "C"]] {
            assert!(utf8(locales), "{locales:?}");
        }
        for locales in [&["C"][..], &["POSIX", "C.UTF-8"], &["", "en_GB.ISO-8859-1"]] {
            assert!(!utf8(locales), "{locales:?}");
        }
    }
}
