//! The terminal: output streams, width, capabilities and Ctrl-C. Nothing else writes to a stream.

use std::env;
use std::ffi::OsString;
use std::io::{self, IsTerminal as _, Write as _};

use crate::error::Error;

/// In columns; used when neither `COLUMNS` nor a terminal has a width.
const DEFAULT_WIDTH: usize = 80;
/// In columns; the narrowest layout that still works.
const MIN_WIDTH: usize = 20;
/// In columns; longer lines are hard to read.
const MAX_WIDTH: usize = 100;
/// In lines; a lower terminal has no room for a question with its answers.
const MIN_HEIGHT: u16 = 8;

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
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Whether questions can be asked: answers are read from standard input, prompts are written to
/// standard error.
pub fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// Whether questions are asked line by line instead of in a menu: because of `--plain` or
/// `ACCESSIBLE`, or because the terminal is dumb or too low.
pub fn asks_plainly(plain: bool) -> bool {
    let is_low = terminal_size::terminal_size_of(io::stderr())
        .is_some_and(|(_, height)| height.0 < MIN_HEIGHT);
    plain || is_dumb() || is_low || !is_unset("ACCESSIBLE")
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

/// Whether standard output can show colour, and the user has not switched it off with `NO_COLOR`
/// (<https://no-color.org>).
pub fn wants_color() -> bool {
    io::stdout().is_terminal() && is_unset("NO_COLOR") && !is_dumb()
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

/// Whether an environment variable is missing or empty.
fn is_unset(name: &str) -> bool {
    env::var_os(name).is_none_or(|value| value.is_empty())
}

/// Installs a Ctrl-C handler. May be called once per process.
///
/// # Errors
/// When a handler is installed already, or the system refuses this one.
pub fn on_interrupt(act: impl FnMut() + Send + 'static) -> Result<(), Error> {
    ctrlc::set_handler(act).map_err(|error| Error::Io {
        doing: "listen for Ctrl-C".to_owned(),
        cause: io::Error::other(error),
    })
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
