//! One file for each command: it gathers the input, calls the core and prints the result.

mod ask;
mod compare;
mod decide;
mod questions;
mod rules;
mod trial;
mod why;

use std::ffi::OsString;
use std::path::Path;

use crate::cli::{self, Cli, Parsed, Subcommand};
use crate::error::Error;
use crate::located::problem;
use crate::report::style::{Color, Format, Screen};
use crate::rules::claims::Claims;
use crate::rules::{RuleSet, Store};
use crate::{report, terminal, text};

/// What every command needs to know of the command line.
#[derive(Clone, Copy)]
struct Context<'c> {
    cli: &'c Cli,
    /// Where the rule set is read from.
    store: &'c Store,
    screen: Screen,
}

impl Context<'_> {
    fn format(&self) -> Format {
        self.cli.output.format
    }

    fn claims(&self) -> Result<Claims, Error> {
        Claims::open(self.store).map_err(|problem| Error::Problems(problem::report(&[problem])))
    }
}

/// Runs a command line, whose first word is the name of the program.
///
/// # Errors
/// Everything that keeps the command from completing.
pub fn run(words: &[OsString]) -> Result<(), Error> {
    let store = store(words)?;
    let rules = if cli::needs_no_rules(words) { None } else { Some(load(&store)?) };
    let invocation = match cli::parse(words, rules, terminal::width())? {
        Parsed::Invocation(invocation) => invocation,
        Parsed::Text(text) => return terminal::result(&text),
    };
    let cli = &invocation.cli;
    let screen = screen(cli.output.color, cli.output.plain);
    report::set_color(screen.color);
    let context = Context { cli, store: &store, screen };
    let rules = || rules.map_or_else(|| load(&store), Ok);
    match &cli.command {
        None => decide::run(rules()?, &invocation.answers, context),
        Some(Subcommand::Questions(args)) => questions::run(rules()?, args.0.explain, context),
        Some(Subcommand::Compare(args)) => compare::run(rules()?, &args.0, context),
        Some(Subcommand::Why(args)) => why::run(rules()?, &args.0.id, context),
        Some(Subcommand::Rules(args)) => rules::run(&args.0.command, context),
        Some(Subcommand::Trial(args)) => trial::run(&args.0, context),
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

/// Leaks the rule set on purpose: it is used until the program ends, and clap wants `'static` text.
fn load(store: &Store) -> Result<&'static RuleSet, Error> {
    let rules = crate::rules::load(store)
        .map_err(|problems| Error::Problems(problem::report(&problems)))?;
    Ok(Box::leak(Box::new(rules)))
}

fn no_directory(dir: &Path) -> Error {
    let hint = format!("{} rules export DIR writes a rule set to begin with", cli::NAME);
    Error::input(format!("there is no directory {}", text::show(dir)), hint)
}
