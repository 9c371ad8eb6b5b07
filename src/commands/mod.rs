//! One file for each command: gather input, call the core, show the result.

mod ask;
mod cases;
mod compare;
mod completions;
mod decide;
mod find;
mod kept;
mod man;
mod questions;
mod rules;
mod shared;
mod today;
mod trial;
mod why;

use std::ffi::OsString;
use std::io;

use shared::Context;

use crate::cli::{self, Color, FirstLook, Invocation, Output, Parsed, Subcommand};
use crate::error::{self, Error};
use crate::program::{NAME, VERSION};
use crate::report::style::Style;
use crate::terminal;

/// Runs a command line, whose first word is the program's name, and reports what went wrong. The
/// result is the exit code.
pub fn run(words: &[OsString]) -> u8 {
    let look = cli::first_look(words);
    match parse_and_dispatch(words, &look) {
        Ok(()) => error::DONE,
        Err(error) => {
            shared::report_error(&error, look.is_json);
            error.exit_code()
        }
    }
}

fn parse_and_dispatch(words: &[OsString], look: &FirstLook) -> Result<(), Error> {
    let knowledge = shared::load(look.rules.as_deref())?;
    let width = terminal::width();
    match cli::parse(words, look, knowledge.rules, width)? {
        Parsed::Text(text) => terminal::result(&text),
        Parsed::Invocation(invocation) => {
            let style = style(&invocation.options.output, width);
            let paints_prompts = is_colored(invocation.options.output.color, &io::stderr());
            let context =
                Context { knowledge, call: invocation.options.call(), style, paints_prompts };
            dispatch(&context, &invocation)
        }
    }
}

fn dispatch(context: &Context<'_>, invocation: &Invocation) -> Result<(), Error> {
    match &invocation.subcommand {
        None => decide::run(context, invocation),
        Some(Subcommand::Questions(args)) => questions::run(context, args),
        Some(Subcommand::Compare(args)) => compare::run(context, args),
        Some(Subcommand::Cases(args)) => cases::run(context, &args.words),
        Some(Subcommand::Why(args)) => why::run(context, &args.words),
        Some(Subcommand::Rules(args)) => rules::run(&args.task, &context.style),
        Some(Subcommand::Trial(args)) => trial::run(args, &context.style),
        Some(Subcommand::Completions(args)) => completions::run(context, args),
        Some(Subcommand::Man(args)) => man::run(context, args),
        Some(Subcommand::Version) => terminal::result(&format!("{NAME} {VERSION}\n")),
    }
}

/// Decides once how results look.
fn style(output: &Output, width: usize) -> Style {
    let plain = output.plain || terminal::is_accessible();
    Style {
        format: output.format,
        width,
        color: is_colored(output.color, &io::stdout()) && !plain,
        plain,
        ascii: !terminal::is_utf8(),
    }
}

/// Whether to use colour on a stream.
fn is_colored(color: Color, stream: &impl io::IsTerminal) -> bool {
    match color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => terminal::wants_color(stream),
    }
}
