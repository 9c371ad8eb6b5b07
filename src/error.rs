//! Why the program ends early, what it says then, and the exit codes.

use std::fmt::Write as _;
use std::io;

use crate::located::problem::{self, Problem};

/// The program did what it was asked.
pub const DONE: u8 = 0;
/// The work was done, and its result is a failure: a rule set with problems, or an audit that
/// exceeds a limit.
pub const UNMET: u8 = 1;
/// Bad usage or bad input.
pub const BAD_INPUT: u8 = 2;
/// The user pressed Ctrl-C.
pub const CANCELLED: u8 = 130;
/// The terminal was closed.
pub const HUNG_UP: u8 = 129;

/// Why the program ends early.
#[derive(Debug)]
pub enum Error {
    /// Arguments or input that cannot be used. Each hint says what to do instead, on its own line.
    Input { message: String, hints: Vec<String> },
    /// A command line that cannot be parsed: the whole message, as clap words it, and its parts for
    /// programs.
    Usage { text: String, what: String, hint: String },
    /// All problems in the user's files.
    Problems(Vec<Problem>),
    /// The result was written, and it is a failure; see [`UNMET`].
    Unmet,
    /// Reading or writing failed; `doing` completes "cannot …", such as "write the result".
    Io { doing: String, cause: io::Error },
    /// The reader of standard output closed it, as `head` does; this is no failure.
    ClosedOutput,
    /// The interview was left, by the user or because of a signal; the command `again` continues
    /// it.
    Left { again: String, exit: u8 },
    /// The terminal was closed, so there is nobody to tell.
    HungUp,
    /// The user pressed Ctrl-C while a directory was written; it is as it was before.
    CancelledWriting,
}

impl Error {
    /// Bad input with one hint, or none if it is empty.
    pub fn input(message: impl Into<String>, hint: impl Into<String>) -> Self {
        let mut hints = vec![hint.into()];
        hints.retain(|hint| !hint.is_empty());
        Self::Input { message: message.into(), hints }
    }

    /// The code the program exits with.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Input { .. } | Self::Usage { .. } | Self::Problems(_) | Self::Io { .. } => {
                BAD_INPUT
            }
            Self::Unmet => UNMET,
            Self::ClosedOutput => DONE,
            Self::Left { exit, .. } => *exit,
            Self::HungUp => HUNG_UP,
            Self::CancelledWriting => CANCELLED,
        }
    }

    /// The text for standard error; empty when there is nothing to report. `width` is that of the
    /// screen.
    pub fn text(&self, width: usize) -> String {
        match self {
            Self::Input { message, hints } => {
                let mut text = format!("error: {message}");
                for hint in hints {
                    let _ = write!(text, "\n  {hint}");
                }
                text
            }
            Self::Usage { text, .. } => text.clone(),
            Self::Problems(problems) => problem::report(problems, width),
            Self::Io { doing, cause } => format!("error: cannot {doing}: {cause}"),
            Self::Left { again, .. } => {
                format!("your answers are not lost; to continue, run\n  {again}")
            }
            Self::CancelledWriting => "cancelled; nothing was written".to_owned(),
            Self::Unmet | Self::ClosedOutput | Self::HungUp => String::new(),
        }
    }
}
