//! What several commands do: find and load a rule set, show a result.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::command_line::{self, Call};
use crate::error::Error;
use crate::files::SaveTarget;
use crate::report::page::Page;
use crate::report::style::{FormatKind, Style};
use crate::rules::{self, Knowledge, RuleSet};
use crate::{json, terminal, text};

/// Everything that a command on a rule set needs.
pub struct Context<'c> {
    pub knowledge: &'static Knowledge,
    /// How the program was called.
    pub call: Call<'c>,
    pub style: Style,
}

impl Context<'_> {
    pub fn rules(&self) -> &'static RuleSet {
        &self.knowledge.rules
    }

    /// Whether results, and so errors, are written as JSON.
    pub fn is_json(&self) -> bool {
        matches!(self.style.format.kind, FormatKind::Json)
    }
}

/// Saves a file, and notes what the user should know about it.
///
/// # Errors
/// When it cannot be written; nothing has changed then.
pub fn write_file(target: &SaveTarget, content: &str) -> Result<(), Error> {
    if let Some(note) = target.save(content)? {
        terminal::message(&note);
    }
    Ok(())
}

/// Makes sure that there is such a directory.
///
/// # Errors
/// When there is none, or it is a file.
pub fn ensure_directory(dir: &Path) -> Result<(), Error> {
    if dir.is_dir() {
        return Ok(());
    }
    let message = format!("no such directory: {}", text::show(dir));
    let hint = format!("create one with `{}`", command_line::export());
    Err(Error::input(message, hint))
}

/// Reads the rule set in a directory, or the one inside the program, for the rest of the run. It is
/// leaked on purpose: clap wants flags that live forever, and the system frees memory faster than
/// the program could.
///
/// # Errors
/// When there is no such directory, or everything that is wrong with the rule set.
pub fn load(dir: Option<&Path>) -> Result<&'static Knowledge, Error> {
    let knowledge = match dir {
        None => Knowledge::embedded(),
        Some(dir) => {
            ensure_directory(dir)?;
            rules::open(dir).map_err(Error::Problems)?
        }
    };
    Ok(Box::leak(Box::new(knowledge)))
}

/// Makes Ctrl-C ask for an end from now on, instead of ending the program in the middle of its
/// work. Returns whether it was pressed.
///
/// # Errors
/// When the system refuses a handler.
pub fn cancelled_by_interrupt() -> Result<impl Fn() -> bool, Error> {
    let pressed = Arc::new(AtomicBool::new(false));
    let handler = Arc::clone(&pressed);
    terminal::on_interrupt(move || handler.store(true, Ordering::Relaxed))?;
    Ok(move || pressed.load(Ordering::Relaxed))
}

/// Writes a result to standard output, in the format that was asked for.
///
/// # Errors
/// When it cannot be written.
pub fn show(
    style: &Style,
    json: impl FnOnce() -> String,
    page: impl FnOnce() -> Page,
) -> Result<(), Error> {
    let text = match style.format.kind {
        FormatKind::Json => json(),
        FormatKind::Page(render) => render(&page(), style),
    };
    terminal::result(&text)
}

/// Writes an error to standard error, as JSON if the result would be; nothing if there is nothing
/// to say.
pub fn report_error(error: &Error, is_json: bool) {
    let message = error.text(terminal::width());
    if message.is_empty() {
        return;
    }
    let message = if is_json { json::error(error) } else { message };
    terminal::message(message.trim_end());
}
