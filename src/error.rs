//! Everything that ends the program before its work is done, with its exit code.

use std::fmt;
use std::io;

/// The program did what it was asked.
pub const DONE: u8 = 0;
/// An expectation was not met: a rule set with problems, an audit out of bounds.
pub const UNMET: u8 = 1;
/// Bad usage or bad input.
pub const BAD_INPUT: u8 = 2;
/// Somebody pressed Ctrl-C.
pub const CANCELLED: u8 = 130;

/// Why the program ends early.
#[derive(Debug)]
pub enum Error {
    /// What was typed or read cannot be used: the message, then lines that say what to do instead.
    Input { message: String, hints: Vec<String> },
    /// A finished report of everything that is wrong with somebody's files.
    Problems(String),
    /// The result was written, and it is that something does not hold.
    Unmet,
    /// Reading or writing failed while `doing` something.
    Io { doing: String, cause: io::Error },
    /// The reader of our output closed it, which is a normal end.
    ClosedOutput,
    /// Left in the middle of the questions; the command goes on from there.
    Cancelled { again: String },
}

impl Error {
    /// Bad input with one line on what to do instead.
    pub fn input(message: impl Into<String>, hint: impl Into<String>) -> Self {
        Self::Input { message: message.into(), hints: vec![hint.into()] }
    }

    /// The code the program exits with.
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Input { .. } | Self::Problems(_) | Self::Io { .. } => BAD_INPUT,
            Self::Unmet => UNMET,
            Self::ClosedOutput => DONE,
            Self::Cancelled { .. } => CANCELLED,
        }
    }
}

/// The text for standard error; empty where nothing is to be said.
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
            Self::Unmet | Self::ClosedOutput => Ok(()),
        }
    }
}
