//! The two streams of the program, and what the screen behind them can show. Nothing else writes.

use std::env;
use std::io::{self, IsTerminal as _, Write as _};

use crate::error::Error;
use crate::report::style::{Color, Screen};

/// The width where neither `COLUMNS` nor a terminal tells one.
const USUAL_WIDTH: usize = 80;
const LEAST_WIDTH: usize = 20;
/// Longer lines are hard to read.
const MOST_WIDTH: usize = 100;

/// Writes a result to standard output.
///
/// # Errors
/// When it cannot be written; a closed pipe is told apart, because it is a normal end.
pub fn result(text: &str) -> Result<(), Error> {
    let mut out = io::stdout().lock();
    let written = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    written.map_err(|cause| match cause.kind() {
        io::ErrorKind::BrokenPipe => Error::ClosedOutput,
        _ => Error::Io { doing: "write the result".to_owned(), cause },
    })
}

/// Writes a note or an error to standard error. There is nowhere to say that this failed.
pub fn message(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Whether somebody is there to be asked.
pub fn can_ask() -> bool {
    io::stdin().is_terminal() && io::stderr().is_terminal()
}

/// A lower terminal has no room for a question and its answers.
const LEAST_HEIGHT: u16 = 8;

/// Whether questions are put line by line: asked for, or because the terminal can do no more.
pub fn asks_plainly(plain: bool) -> bool {
    let is_low = terminal_size::terminal_size_of(io::stderr())
        .is_some_and(|(_, height)| height.0 < LEAST_HEIGHT);
    plain || is_dumb() || is_low || !env_is_empty("ACCESSIBLE")
}

/// The screen that results are written for.
pub fn screen(color: Color, plain: bool) -> Screen {
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => io::stdout().is_terminal() && env_is_empty("NO_COLOR") && !is_dumb(),
    };
    Screen { width: width(), color: color && !plain, plain }
}

/// Columns from `COLUMNS`, else the terminal, else 80; kept within 20 and 100.
pub fn width() -> usize {
    let told = env::var("COLUMNS").ok().and_then(|columns| columns.trim().parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let columns = told.filter(|columns| *columns > 0).or_else(terminal).unwrap_or(USUAL_WIDTH);
    columns.clamp(LEAST_WIDTH, MOST_WIDTH)
}

fn env_is_empty(name: &str) -> bool {
    env::var_os(name).is_none_or(|value| value.is_empty())
}

fn is_dumb() -> bool {
    env::var_os("TERM").is_some_and(|term| term == "dumb")
}

/// Acts so on Ctrl-C from now on. The program can say so only once.
///
/// # Errors
/// When the system does not allow it.
pub fn on_interrupt(act: impl FnMut() + Send + 'static) -> Result<(), Error> {
    ctrlc::set_handler(act).map_err(|error| Error::Io {
        doing: "listen for Ctrl-C".to_owned(),
        cause: io::Error::other(error),
    })
}
