//! The command line: the options, the subcommands, and one flag for each question of the rule set.

mod args;
mod flags;
mod lazy;
mod usage_errors;
mod values;

pub use args::{Cli, Color, Compare, Output, RulesSubcommand, Subcommand, Trial};

use std::ffi::OsString;
use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{ArgMatches, Args as _, Command, FromArgMatches as _};

use crate::command_line;
use crate::error::Error;
use crate::program::{NAME, VERSION};
use crate::rules::{Question, QuestionId, RuleSet};

/// The heading of the questions' flags in the help.
const PROJECT: &str = "Your project";

/// A parsed command line.
#[derive(Debug)]
pub struct Invocation {
    pub cli: Cli,
    /// The values of the questions' flags, not yet checked.
    pub answers: Vec<(QuestionId, String)>,
}

/// What to do: run an invocation, or print a text such as the help.
#[derive(Debug)]
pub enum Parsed {
    Invocation(Box<Invocation>),
    Text(String),
}

/// The directory after `--rules`, which has to be found before parsing: the rule set in it defines
/// the flags.
pub fn rules_directory(words: &[OsString]) -> Option<PathBuf> {
    let mut words = words.iter().take_while(|word| *word != "--");
    while let Some(word) = words.next() {
        if word == "--rules" {
            return words.next().map(PathBuf::from);
        }
        if let Some(dir) = word.to_str().and_then(|word| word.strip_prefix("--rules=")) {
            return Some(PathBuf::from(dir));
        }
    }
    None
}

/// Whether this command line can be parsed without a rule set, because no question's flag can be
/// part of it.
pub fn needs_no_rules(words: &[OsString]) -> bool {
    let first = words.get(1).and_then(|word| word.to_str());
    matches!(first, Some("rules" | "trial" | "--version" | "-V"))
}

/// Parses a command line. `width` is that of the screen, for the help.
///
/// # Errors
/// When it is not valid; the message says what to type instead.
pub fn parse(
    words: &[OsString],
    rules: Option<&'static RuleSet>,
    width: usize,
) -> Result<Parsed, Error> {
    let questions = rules.map_or(&[][..], |rules| &rules.questions);
    let matches = match command(questions, wants_help(words))
        .term_width(width)
        .try_get_matches_from(words)
    {
        Ok(matches) => matches,
        Err(error) if !error.use_stderr() => return Ok(Parsed::Text(error.render().to_string())),
        Err(error) => return Err(usage_errors::explain(&error, questions)),
    };
    let cli = Cli::from_arg_matches(&matches)
        .map_err(|error| usage_errors::explain(&error, questions))?;
    ensure_options_fit(&matches, questions)?;
    let mut answers = Vec::new();
    for (index, question) in questions.iter().enumerate() {
        if let Some(answer) = matches.get_one::<String>(&question.id) {
            answers.push((QuestionId(index), answer.clone()));
        }
    }
    Ok(Parsed::Invocation(Box::new(Invocation { cli, answers })))
}

fn wants_help(words: &[OsString]) -> bool {
    words.iter().any(|word| word == "-h" || word == "--help")
}

/// The command with one flag for each question. The help of these is built only when it is shown.
pub fn command(questions: &'static [Question], with_help: bool) -> Command {
    let flags = questions.iter().map(|question| flags::flag(question, with_help));
    let bare = Command::new(NAME).version(VERSION).next_help_heading(PROJECT).args(flags);
    Cli::augment_args(bare)
        .after_help(command_line::examples())
        .disable_help_subcommand(true)
        .help_expected(with_help)
        .max_term_width(100)
}

/// Rejects options before a subcommand that does not use them; clap would ignore them.
fn ensure_options_fit(matches: &ArgMatches, questions: &[Question]) -> Result<(), Error> {
    let Some(subcommand) = matches.subcommand_name() else { return Ok(()) };
    let mut options: Vec<&str> = questions.iter().map(|question| question.id.as_str()).collect();
    options.extend(["answers", "weight", "save", "force", "interactive"]);
    if ["rules", "trial"].contains(&subcommand) {
        options.push("rules");
    }
    for option in options {
        if matches.value_source(option) == Some(ValueSource::CommandLine) {
            if (subcommand, option) == ("rules", "rules") {
                let hint = "name the directory itself, such as rules audit DIR";
                return Err(Error::input("--rules does not go with `rules`", hint));
            }
            let hint = "take it out, or leave the command out";
            return Err(Error::input(format!("--{option} does not go with `{subcommand}`"), hint));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{self, lint};

    #[test]
    fn the_command_line_is_sound_and_every_option_has_help() {
        let small = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/small-rules");
        let knowledge = Box::leak(Box::new(rules::open(small.as_ref()).unwrap()));
        command(&knowledge.rules.questions, true).debug_assert();
    }

    #[test]
    fn no_question_may_be_called_like_an_option() {
        let mut without_questions = command(&[], true);
        without_questions.build();
        for option in without_questions.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(lint::guide::OPTIONS.contains(&option), "{option}");
        }
    }
}
