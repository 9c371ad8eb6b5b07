//! Why the program ends early, what it says then, and the exit codes.

use std::fmt;
use std::io;

/// The program did what it was asked.
pub const DONE: u8 = 0;
/// The work was done, and its result is a failure: a rule set with problems, or an audit that
/// exceeds a limit.
pub const UNMET: u8 = 1;
/// Bad usage or bad input.
pub const BAD_INPUT: u8 = 2;
/// The user pressed Ctrl-C.
pub const CANCELLED: u8 = 130;

/// Why the program ends early.
#[derive(Debug)]
pub enum Error {
    /// Arguments or input that cannot be used. Each hint says what to do instead, on its own line.
    Input { message: String, hints: Vec<String> },
    /// A report of all problems in the user's files, ready to print.
    Problems(String),
    /// The result was written, and it is a failure; see [`UNMET`].
    Unmet,
    /// Reading or writing failed; `doing` completes "cannot …", such as "write the result".
    Io { doing: String, cause: io::Error },
    /// The reader of standard output closed it, as `head` does; this is no failure.
    ClosedOutput,
    /// The user left the interview; the command `again` continues it.
    Cancelled { again: String },
    /// The user pressed Ctrl-C while a directory was written; it is as it was before.
    CancelledWriting,
}

impl Error {
    /// Bad input with one hint.
    pub fn input(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Input { message: message.into(), hints: vec![hint.into()] }
    }

    /// The code the program exits with.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Input { .. } | Self::Problems(_) | Self::Io { .. } => BAD_INPUT,
            Self::Unmet => UNMET,
            Self::ClosedOutput => DONE,
            Self::Cancelled { .. } | Self::CancelledWriting => CANCELLED,
        }
    }
}

/// The text for standard error; empty when there is nothing to report.
impl fmt::Display for Error {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Input { message, hints } => {
                write!(out, "error: {message}")?;
                hints.iter().try_for_each(|hint| write!(out, "\n  {hint}"))
            }
            Self::Problems(report) => out.write_str(report),
            Self::Io { doing, cause } => write!(out, "error: cannot {doing}: {cause}"),
            Self::Cancelled { again } => write!(out, "nothing is lost; go on with\n  {again}"),
            Self::CancelledWriting => out.write_str("cancelled; nothing was written"),
            Self::Unmet | Self::ClosedOutput => Ok(()),
        }
    }
}
