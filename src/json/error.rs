//! An error as JSON, on standard error.

use serde::Serialize;

use super::write::{SCHEMA, write};
use crate::error::Error;
use crate::located::problem::Problem;
use crate::text;

#[derive(Serialize)]
struct ErrorOutput {
    schema: u32,
    error: ErrorRecord,
}

#[derive(Serialize)]
struct ErrorRecord {
    what: String,
    /// `file:line:column`, or the file alone.
    #[serde(rename = "where")]
    place: Option<String>,
    hint: Option<String>,
    exit: u8,
}

/// What went wrong, where, what to do about it, and the exit code.
pub fn error(error: &Error) -> String {
    let (mut place, mut hint) = (None, String::new());
    let what = match error {
        Error::Input { message, hints } => {
            hint = hints.join("\n");
            message.clone()
        }
        Error::Usage { what, hint: tips, .. } => {
            hint.clone_from(tips);
            what.clone()
        }
        Error::Problems(problems) => {
            let first = problems.first();
            place = first.map(Problem::place);
            hint = first.map_or_else(String::new, |problem| problem.help.clone());
            summary(problems)
        }
        Error::Io { doing, cause } => format!("cannot {doing}: {cause}"),
        Error::Left { again, .. } => {
            hint.clone_from(again);
            "cancelled".to_owned()
        }
        Error::CancelledWriting => "cancelled; nothing was written".to_owned(),
        Error::Unmet | Error::ClosedOutput | Error::HungUp => String::new(),
    };
    let hint = Some(hint).filter(|hint| !hint.is_empty());
    let error = ErrorRecord { what, place, hint, exit: error.exit_code() };
    write(&ErrorOutput { schema: SCHEMA, error })
}

/// The first problem, and how many more there are.
fn summary(problems: &[Problem]) -> String {
    match problems {
        [] => String::new(),
        [only] => only.message.clone(),
        [first, others @ ..] => {
            let more: usize = others.iter().map(|problem| problem.count).sum();
            format!("{}; {}", first.message, text::count(more, "more problem"))
        }
    }
}
