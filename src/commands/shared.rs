//! What several commands do: find and load a rule set, show a result.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use crate::command_line::{self, Call};
use crate::error::Error;
use crate::located::problem;
use crate::report::page::Page;
use crate::report::style::{FormatKind, Style};
use crate::rules::claims::Claims;
use crate::rules::{self, RuleSet, Store};
use crate::{terminal, text};

/// Everything that a command on a rule set needs.
pub struct Context<'c> {
    pub rules: &'static RuleSet,
    /// Where the rule set was read from; a command that needs the claims reads them from there.
    pub store: &'c Store,
    /// How the program was called.
    pub call: Call<'c>,
    pub style: Style,
}

impl Context<'_> {
    /// Reads the claims of the rule set.
    ///
    /// # Errors
    /// When a file of claims cannot be read.
    pub fn claims(&self) -> Result<Claims, Error> {
        Claims::open(self.store).map_err(|problem| Error::Problems(problem::report(&[problem])))
    }
}

/// The rule set in a directory, or the built-in one.
///
/// # Errors
/// When there is no such directory.
pub fn store(dir: Option<PathBuf>) -> Result<Store, Error> {
    match dir {
        None => Ok(Store::Embedded),
        Some(dir) => {
            ensure_directory(&dir)?;
            Ok(Store::Directory(dir))
        }
    }
}

/// Makes sure that there is such a directory.
///
/// # Errors
/// When there is none, or it is a file.
pub fn ensure_directory(dir: &Path) -> Result<(), Error> {
    if dir.is_dir() {
        return Ok(());
    }
    let message = format!("there is no directory {}", text::show(dir));
    let hint = format!("{} writes a rule set to begin with", command_line::export());
    Err(Error::input(message, hint))
}

/// Loads a rule set for the rest of the run. It is leaked on purpose: clap wants flags that live
/// forever, and the system frees memory faster than the program could.
///
/// # Errors
/// Everything that is wrong with the rule set.
pub fn load(store: &Store) -> Result<&'static RuleSet, Error> {
    let rules =
        rules::load(store).map_err(|problems| Error::Problems(problem::report(&problems)))?;
    Ok(Box::leak(Box::new(rules)))
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
