//! One file for each command: gather input, call the core, write the result.

mod ask;
mod compare;
mod decide;
mod questions;
mod rules;
mod trial;
mod why;

use std::ffi::OsString;

use crate::cli::{self, Output, Parsed, Task};
use crate::error::Error;
use crate::guide::library::Library;
use crate::guide::{self, Guide, Source};
use crate::{file, output, problem, report};

/// Does what the words ask for; the first of them is the program's name.
///
/// # Errors
/// Everything that ends the program before its work is done.
pub fn run(words: &[OsString]) -> Result<(), Error> {
    let source = source(words)?;
    let guide = if cli::needs_no_guide(words) { None } else { Some(load(&source)?) };
    let typed = match cli::parse(words, guide, output::width())? {
        Parsed::Typed(typed) => typed,
        Parsed::Text(text) => return output::result(&text),
    };
    let Output { format, plain, color, .. } = typed.cli.output;
    let screen = output::screen(color, plain);
    report::set_color(screen.color);
    let guide = || guide.map_or_else(|| load(&source), Ok);
    match &typed.cli.command {
        None => decide::run(guide()?, &typed, (&source, screen)),
        Some(Task::Questions(wanted)) => questions::run(guide()?, wanted.0.explain, format, screen),
        Some(Task::Compare(wanted)) => {
            compare::run(guide()?, open(&source)?, &wanted.0, (&typed.cli, screen))
        }
        Some(Task::Why(wanted)) => {
            why::run(guide()?, &open(&source)?, &wanted.0.id, (format, screen))
        }
        Some(Task::Rules(wanted)) => rules::run(&wanted.0.task, format, screen),
        Some(Task::Trial(wanted)) => trial::run(&wanted.0, (format, screen)),
    }
}

fn source(words: &[OsString]) -> Result<Source, Error> {
    match cli::rules_directory(words) {
        None => Ok(Source::Embedded),
        Some(dir) if dir.is_dir() => Ok(Source::Directory(dir)),
        Some(dir) => Err(no_directory(&dir)),
    }
}

/// The guide is used until the program ends, and the system takes its memory back faster than it could be freed.
fn load(source: &Source) -> Result<&'static Guide, Error> {
    let guide =
        guide::load(source).map_err(|problems| Error::Problems(problem::report(&problems)))?;
    Ok(Box::leak(Box::new(guide)))
}

fn open(source: &Source) -> Result<Library, Error> {
    Library::open(source).map_err(|problem| Error::Problems(problem::report(&[problem])))
}

fn no_directory(dir: &std::path::Path) -> Error {
    let hint = format!("{} rules export DIR writes a rule set to begin with", cli::NAME);
    Error::input(format!("there is no directory {}", file::show(dir)), hint)
}
