//! The command line: the options, the subcommands, and one flag for each question of the rule set.

mod args;
mod first_look;
mod flags;
mod usage;
mod values;

pub use args::{Cli, Color, Compare, Output, Questions, RulesSubcommand, Subcommand, Trial};
pub use first_look::{FirstLook, first_look};
pub use flags::QuestionWeight;

use std::ffi::OsString;

use clap::{ArgMatches, Args as _, Command, FromArgMatches as _};

use crate::answers::Given;
use crate::command_line;
use crate::error::Error;
use crate::program::{NAME, VERSION};
use crate::rules::{QuestionId, RuleSet};

/// The heading of the questions' flags in the help.
const PROJECT: &str = "Your project";

/// A parsed command line.
#[derive(Debug)]
pub struct Invocation {
    pub cli: Cli,
    /// What the questions' flags say.
    pub answers: Vec<(QuestionId, Given)>,
    /// What `--weight` says, at most once for each question.
    pub weights: Vec<QuestionWeight>,
    /// What `--fixed` says, in order; `None` frees all questions.
    pub fixed: Vec<Option<QuestionId>>,
}

/// What to do: run an invocation, or print a text such as the help.
#[derive(Debug)]
pub enum Parsed {
    Invocation(Box<Invocation>),
    Text(String),
}

/// Parses a command line. `width` is that of the screen, for the help.
///
/// # Errors
/// When it is not valid; the message says what to type instead.
pub fn parse(words: &[OsString], rules: &'static RuleSet, width: usize) -> Result<Parsed, Error> {
    let mut command = command(rules).term_width(width);
    let parsed = command
        .try_get_matches_from_mut(words)
        .and_then(|matches| invocation(&command, &matches, rules));
    match parsed {
        Ok(invocation) => Ok(Parsed::Invocation(Box::new(invocation))),
        Err(text) if !text.use_stderr() => Ok(Parsed::Text(text.render().to_string())),
        Err(error) => Err(usage::error(error, &command)),
    }
}

/// The command with one flag for each question.
fn command(rules: &'static RuleSet) -> Command {
    // A program may be started by any name; messages use its own.
    let bare = Command::new(NAME).bin_name(NAME).version(VERSION).next_help_heading(PROJECT);
    let questions = bare.args(rules.questions.iter().map(flags::question));
    Cli::augment_args(questions.args([flags::weight(rules), flags::fixed(rules)]))
        .after_help(command_line::examples())
        .help_expected(true)
        .max_term_width(100)
}

fn invocation(
    command: &Command,
    matches: &ArgMatches,
    rules: &RuleSet,
) -> Result<Invocation, clap::Error> {
    let cli = Cli::from_arg_matches(matches)?;
    usage::ensure_options_fit(command, matches)?;
    ensure_rules_are_used(command, &cli)?;
    let mut answers = Vec::new();
    for question in rules.question_ids() {
        if let Some(given) = matches.get_one::<Given>(&rules[question].id) {
            answers.push((question, *given));
        }
    }
    let mut weights: Vec<QuestionWeight> = Vec::new();
    for weight in matches.get_many::<QuestionWeight>(flags::WEIGHT).into_iter().flatten() {
        if weights.iter().any(|earlier| earlier.question == weight.question) {
            let twice = format!("--weight {}", rules[weight.question].id);
            return Err(usage::conflict(command, &twice, &twice));
        }
        weights.push(*weight);
    }
    let fixed = matches.get_many::<Option<QuestionId>>(flags::FIXED).into_iter().flatten();
    Ok(Invocation { cli, answers, weights, fixed: fixed.copied().collect() })
}

/// Rejects `--rules` where clap allows it, as everywhere, and nothing reads it.
fn ensure_rules_are_used(command: &Command, cli: &Cli) -> Result<(), clap::Error> {
    let (Some(subcommand), Some(_)) = (&cli.command, &cli.output.rules) else { return Ok(()) };
    let (subcommand, tip) = match subcommand {
        Subcommand::Rules(_) => ("rules", "give the directory as an argument instead"),
        Subcommand::Trial(_) => ("trial", "remove it; every rule set has the same trial"),
        Subcommand::Questions(_)
        | Subcommand::Compare(_)
        | Subcommand::Why(_)
        | Subcommand::Cases(_)
        | Subcommand::Version => return Ok(()),
    };
    let mut error = usage::conflict(command, "--rules <DIR>", subcommand);
    usage::advise(&mut error, tip.to_owned());
    Err(error)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{self, lint};

    #[test]
    fn the_command_line_is_sound_and_every_option_has_help() {
        let small = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/small-rules");
        let knowledge = Box::leak(Box::new(rules::open(small.as_ref()).unwrap()));
        command(&knowledge.rules).debug_assert();
    }

    #[test]
    fn no_question_may_be_called_like_an_option() {
        let mut rules = rules::embedded::rule_set();
        rules.questions.clear();
        let mut without_questions = command(Box::leak(Box::new(rules)));
        without_questions.build();
        for option in without_questions.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(lint::guide::OPTIONS.contains(&option), "{option}");
        }
    }
}
