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
use crate::located::problem;
use crate::report::style::{Color, Screen};
use crate::rules::claims::Claims;
use crate::rules::{RuleSet, Store};
use crate::{report, terminal, text};

/// Does what the words ask for; the first of them is the program's name.
///
/// # Errors
/// Everything that ends the program before its work is done.
pub fn run(words: &[OsString]) -> Result<(), Error> {
    let store = store(words)?;
    let rules = if cli::needs_no_guide(words) { None } else { Some(load(&store)?) };
    let typed = match cli::parse(words, rules, terminal::width())? {
        Parsed::Invocation(typed) => typed,
        Parsed::Text(text) => return terminal::result(&text),
    };
    let Output { format, plain, color, .. } = typed.cli.output;
    let screen = screen(color, plain);
    report::set_color(screen.color);
    let rules = || rules.map_or_else(|| load(&store), Ok);
    match &typed.cli.command {
        None => decide::run(rules()?, &typed, (&store, screen)),
        Some(Subcommand::Questions(wanted)) => {
            questions::run(rules()?, wanted.0.explain, format, screen)
        }
        Some(Subcommand::Compare(wanted)) => {
            compare::run(rules()?, open(&store)?, &wanted.0, (&typed.cli, screen))
        }
        Some(Subcommand::Why(wanted)) => {
            why::run(rules()?, &open(&store)?, &wanted.0.id, (format, screen))
        }
        Some(Subcommand::Rules(wanted)) => rules::run(&wanted.0.task, format, screen),
        Some(Subcommand::Trial(wanted)) => trial::run(&wanted.0, (format, screen)),
    }
}

/// The screen that results are written for.
fn screen(color: Color, plain: bool) -> Screen {
    let color = match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => terminal::wants_color(),
    };
    Screen { width: terminal::width(), color: color && !plain, plain }
}

fn store(words: &[OsString]) -> Result<Store, Error> {
    match cli::rules_directory(words) {
        None => Ok(Store::Embedded),
        Some(dir) if dir.is_dir() => Ok(Store::Directory(dir)),
        Some(dir) => Err(no_directory(&dir)),
    }
}

/// The guide is used until the program ends, and the system takes its memory back faster than it could be freed.
fn load(store: &Store) -> Result<&'static RuleSet, Error> {
    let rules = crate::rules::load(store)
        .map_err(|problems| Error::Problems(problem::report(&problems)))?;
    Ok(Box::leak(Box::new(rules)))
}

fn open(store: &Store) -> Result<Claims, Error> {
    Claims::open(store).map_err(|problem| Error::Problems(problem::report(&[problem])))
}

fn no_directory(dir: &std::path::Path) -> Error {
    let hint = format!("{} rules export DIR writes a rule set to begin with", cli::NAME);
    Error::input(format!("there is no directory {}", text::show(dir)), hint)
}
