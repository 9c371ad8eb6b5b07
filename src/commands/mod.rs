//! One file for each command: gather input, call the core, show the result.

mod ask;
mod compare;
mod decide;
mod questions;
mod rules;
mod shared;
mod trial;
mod why;

use std::ffi::OsString;

use shared::Context;

use crate::cli::{self, Color, Invocation, Output, Parsed, Subcommand};
use crate::error::Error;
use crate::report::style::Style;
use crate::rules::Knowledge;
use crate::terminal;

/// Runs a command line; its first word is the program's name.
///
/// # Errors
/// Everything that ends the program early.
pub fn run(words: &[OsString]) -> Result<(), Error> {
    let dir = cli::rules_directory(words);
    let knowledge =
        if cli::needs_no_rules(words) { None } else { Some(shared::load(dir.as_deref())?) };
    let rules = knowledge.map(|knowledge| &knowledge.rules);
    match cli::parse(words, rules, terminal::width())? {
        Parsed::Text(text) => terminal::result(&text),
        Parsed::Invocation(invocation) => dispatch(&invocation, knowledge),
    }
}

fn dispatch(invocation: &Invocation, knowledge: Option<&'static Knowledge>) -> Result<(), Error> {
    let style = style(&invocation.cli.output);
    let context = || {
        let knowledge = knowledge.map_or_else(|| shared::load(None), Ok)?;
        Ok(Context { knowledge, call: invocation.cli.call(), style })
    };
    match &invocation.cli.command {
        None => decide::run(&context()?, invocation),
        Some(Subcommand::Questions(args)) => questions::run(&context()?, args.0.explain),
        Some(Subcommand::Compare(args)) => compare::run(&context()?, &args.0),
        Some(Subcommand::Why(args)) => why::run(&context()?, &args.0.id),
        Some(Subcommand::Rules(args)) => rules::run(&args.0.task, &style),
        Some(Subcommand::Trial(args)) => trial::run(&args.0, &style),
    }
}

/// Decides once how results look.
fn style(output: &Output) -> Style {
    let color = match output.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => terminal::wants_color(),
    };
    Style {
        format: output.format,
        width: terminal::width(),
        color: color && !output.plain,
        plain: output.plain,
        ascii: !terminal::is_utf8(),
    }
}
