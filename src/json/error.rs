//! An error as JSON, on standard error.

use serde::Serialize;

use super::write::{SCHEMA, write};
use crate::error::Error;

#[derive(Serialize)]
struct ErrorOutput {
    schema: u32,
    error: ErrorRecord,
}

#[derive(Serialize)]
struct ErrorRecord {
    what: String,
    /// `file:line:column`, once problems in files come one by one and not as a report.
    #[serde(rename = "where")]
    place: Option<String>,
    hint: Option<String>,
    exit: u8,
}

/// What went wrong, what to do about it, and the exit code.
pub fn error(error: &Error) -> String {
    let text = error.to_string();
    let text = text.strip_prefix("error: ").unwrap_or(&text);
    let (what, hint) = match error {
        // clap may list all values below its message; tips and usage follow.
        Error::Usage(_) => text.split_once("\n\n").unwrap_or((text, "")),
        // A report, whose lines mean nothing without the others.
        Error::Problems(_) => return record(text.to_owned(), String::new(), error),
        Error::Input { .. }
        | Error::Unmet
        | Error::Io { .. }
        | Error::ClosedOutput
        | Error::Cancelled { .. } => text.split_once('\n').unwrap_or((text, "")),
    };
    record(joined(what, " "), joined(hint, "\n"), error)
}

fn record(what: String, hint: String, error: &Error) -> String {
    let hint = Some(hint).filter(|hint| !hint.is_empty());
    let error = ErrorRecord { what, place: None, hint, exit: error.exit_code() };
    write(&ErrorOutput { schema: SCHEMA, error })
}

/// The lines that are not empty, without their indents.
fn joined(text: &str, separator: &str) -> String {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join(separator)
}
