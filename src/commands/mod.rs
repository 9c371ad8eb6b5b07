//! One file for each command: gather input, call the core, write the result.

mod ask;
mod decide;
mod questions;
mod rules;

use std::ffi::OsString;

use crate::cli::{self, Parsed, Task};
use crate::error::Error;
use crate::guide::{self, Guide, Source};
use crate::{file, output, problem};

/// Does what the words ask for; the first of them is the program's name.
///
/// # Errors
/// Everything that ends the program before its work is done.
pub fn run(words: &[OsString]) -> Result<(), Error> {
    let guide = if cli::needs_no_guide(words) { None } else { Some(load(words)?) };
    let typed = match cli::parse(words, guide, output::width())? {
        Parsed::Typed(typed) => typed,
        Parsed::Text(text) => return output::result(&text),
    };
    let options = &typed.cli.output;
    let screen = output::screen(options.color, options.plain);
    match (&typed.cli.command, guide) {
        (Some(Task::Rules(task)), _) => rules::run(task, options.format),
        (Some(Task::Questions { explain }), Some(guide)) => questions::run(guide, *explain, options.format, screen),
        (None, Some(guide)) => decide::run(guide, &typed, screen),
        (Some(Task::Questions { .. }) | None, None) => Ok(()),
    }
}

/// The guide is used until the program ends, and the system takes its memory back faster than it could be freed.
fn load(words: &[OsString]) -> Result<&'static Guide, Error> {
    let source = match cli::rules_directory(words) {
        None => Source::Embedded,
        Some(dir) if dir.is_dir() => Source::Directory(dir),
        Some(dir) => return Err(no_directory(&dir)),
    };
    let guide = guide::load(&source).map_err(|problems| Error::Problems(problem::report(&problems)))?;
    Ok(Box::leak(Box::new(guide)))
}

fn no_directory(dir: &std::path::Path) -> Error {
    let hint = format!("{} rules export DIR writes a rule set to begin with", cli::NAME);
    Error::input(format!("there is no directory {}", file::show(dir)), hint)
}
