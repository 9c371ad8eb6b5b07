//! One file for each command: gather input, call the core, write the result.

mod ask;
mod compare;
mod decide;
mod questions;
mod rules;
mod trial;
mod why;

use std::ffi::OsString;

use crate::cli::{self, Output, Parsed, Subcommand};
use crate::error::Error;
use crate::guide::library::Claims;
use crate::guide::{self, RuleSet, Source};
use crate::{file, output, problem, report};

/// Does what the words ask for; the first of them is the program's name.
///
/// # Errors
/// Everything that ends the program before its work is done.
pub fn run(words: &[OsString]) -> Result<(), Error> {
    let source = source(words)?;
    let rules = if cli::needs_no_guide(words) { None } else { Some(load(&source)?) };
    let typed = match cli::parse(words, rules, output::width())? {
        Parsed::Invocation(typed) => typed,
        Parsed::Text(text) => return output::result(&text),
    };
    let Output { format, plain, color, .. } = typed.cli.output;
    let screen = output::screen(color, plain);
    report::set_color(screen.color);
    let rules = || rules.map_or_else(|| load(&source), Ok);
    match &typed.cli.command {
        None => decide::run(rules()?, &typed, (&source, screen)),
        Some(Subcommand::Questions(wanted)) => {
            questions::run(rules()?, wanted.0.explain, format, screen)
        }
        Some(Subcommand::Compare(wanted)) => {
            compare::run(rules()?, open(&source)?, &wanted.0, (&typed.cli, screen))
        }
        Some(Subcommand::Why(wanted)) => {
            why::run(rules()?, &open(&source)?, &wanted.0.id, (format, screen))
        }
        Some(Subcommand::Rules(wanted)) => rules::run(&wanted.0.task, format, screen),
        Some(Subcommand::Trial(wanted)) => trial::run(&wanted.0, (format, screen)),
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
fn load(source: &Source) -> Result<&'static RuleSet, Error> {
    let rules =
        guide::load(source).map_err(|problems| Error::Problems(problem::report(&problems)))?;
    Ok(Box::leak(Box::new(rules)))
}

fn open(source: &Source) -> Result<Claims, Error> {
    Claims::open(source).map_err(|problem| Error::Problems(problem::report(&[problem])))
}

fn no_directory(dir: &std::path::Path) -> Error {
    let hint = format!("{} rules export DIR writes a rule set to begin with", cli::NAME);
    Error::input(format!("there is no directory {}", file::show(dir)), hint)
}
