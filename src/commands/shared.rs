//! What several commands do: find and load a rule set, show a result.

use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::command_line::{self, Call};
use crate::error::Error;
use crate::files;
use crate::program::{NAME, VERSION};
use crate::report::page::{Block, Page};
use crate::report::style::{FormatKind, Style};
use crate::rules::directory::GUIDE;
use crate::rules::{self, Knowledge, RuleSet};
use crate::terminal::{self, Signal};
use crate::{json, text};

/// Everything that a command on a rule set needs.
pub struct Context<'c> {
    pub knowledge: &'static Knowledge,
    /// How the program was called.
    pub call: Call<'c>,
    pub style: Style,
    /// Whether an interview uses colour.
    pub paints_prompts: bool,
}

impl Context<'_> {
    pub fn rules(&self) -> &'static RuleSet {
        self.knowledge.rules
    }

    /// Whether results, and so errors, are written as JSON.
    pub fn is_json(&self) -> bool {
        matches!(self.style.format.kind, FormatKind::Json)
    }
}

/// Makes sure that this is a directory with a rule set.
///
/// # Errors
/// When it is missing or something else, or has no `guide.json`.
pub fn ensure_rule_set(dir: &Path) -> Result<(), Error> {
    let name = text::show(dir);
    let export = format!("create one with `{}`", command_line::export());
    match fs::metadata(dir) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            let near = files::directory_like(dir);
            let hint = if near.is_empty() { export } else { String::new() };
            Err(Error::input(format!("no such directory: {name}{near}"), hint))
        }
        Err(error) => {
            let message = format!("cannot read {name}: {}", files::reason(&error));
            Err(Error::input(message, "check its permissions"))
        }
        Ok(metadata) if !metadata.is_dir() => {
            let hint = "name the directory that has guide.json";
            Err(Error::input(format!("{name} is not a directory"), hint))
        }
        Ok(_)
            if fs::symlink_metadata(dir.join(GUIDE))
                .is_err_and(|error| error.kind() == io::ErrorKind::NotFound) =>
        {
            let hint = format!("name the directory that has it, or {export}");
            Err(Error::input(format!("no guide.json in {name}"), hint))
        }
        Ok(_) => Ok(()),
    }
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
            ensure_rule_set(dir)?;
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
    terminal::listen(&[Signal::Interrupt], move |_| handler.store(true, Ordering::Relaxed))?;
    Ok(move || pressed.load(Ordering::Relaxed))
}

/// Writes a result to standard output, in the format that was asked for. A document ends with the
/// command line that was typed.
///
/// # Errors
/// When it cannot be written.
pub fn show(
    style: &Style,
    json: impl FnOnce() -> String,
    page: impl FnOnce() -> Page,
) -> Result<(), Error> {
    show_from(style, command_line::as_typed, json, page)
}

/// The same, where another command line comes to the same result.
///
/// # Errors
/// When it cannot be written.
pub fn show_from(
    style: &Style,
    command: impl FnOnce() -> String,
    json: impl FnOnce() -> String,
    page: impl FnOnce() -> Page,
) -> Result<(), Error> {
    let text = match style.format.kind {
        FormatKind::Json => json(),
        FormatKind::Page(render) => render(&page(), style),
        FormatKind::Document(render) => {
            let mut page = page();
            let program = format!("{NAME} {VERSION}");
            page.sections.push(vec![Block::Origin { program, command: command() }]);
            render(&page)
        }
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
