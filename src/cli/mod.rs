//! What can be typed: the options of the program, and one flag for each question of the guide.

mod args;
mod deferred;
mod flags;
mod mistakes;
mod tasks;

pub use args::{Cli, Output};
pub use tasks::{Compare, RulesSubcommand, Subcommand, Trial};

use std::ffi::OsString;
use std::path::PathBuf;

use clap::parser::ValueSource;
use clap::{ArgMatches, Args as _, Command, FromArgMatches as _};

use crate::error::Error;
use crate::rules::{Question, RuleSet};

pub const NAME: &str = "flask-or-django";
/// Where help lists the flags made from questions.
const PROJECT: &str = "Your project";
const EXAMPLES: &str = "\
Examples:
  flask-or-django --control fine --api rich --size large --admin essential
  flask-or-django --answers needs.json --weight admin=2 --format json
  flask-or-django questions --explain";

/// What was typed: the options, and the answers as they were given to the flags made from questions.
#[derive(Debug)]
pub struct Invocation {
    pub cli: Cli,
    /// The position of a question in the guide, and what was given for it.
    pub answers: Vec<(usize, String)>,
}

/// What parsing ends in when there is nothing to do: a text to print, such as help.
#[derive(Debug)]
pub enum Parsed {
    Invocation(Box<Invocation>),
    Text(String),
}

/// The directory after `--rules`, found before there are any flags to parse.
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

/// Whether these words can be understood without a guide, because none of its flags can stand among them.
pub fn needs_no_guide(words: &[OsString]) -> bool {
    let first = words.get(1).and_then(|word| word.to_str());
    matches!(first, Some("rules" | "trial" | "--version" | "-V"))
}

/// Reads the words that were typed. `width` is that of the screen, for help.
///
/// # Errors
/// When they cannot be understood; the message says what to type instead.
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
        Err(error) => return Err(mistakes::explain(&error, questions)),
    };
    let cli =
        Cli::from_arg_matches(&matches).map_err(|error| mistakes::explain(&error, questions))?;
    ensure_options_fit(&matches, questions)?;
    let given = |(at, question): (usize, &Question)| {
        Some((at, matches.get_one::<String>(&question.id)?.clone()))
    };
    let answers = questions.iter().enumerate().filter_map(given).collect();
    Ok(Parsed::Invocation(Box::new(Invocation { cli, answers })))
}

fn wants_help(words: &[OsString]) -> bool {
    words.iter().any(|word| word == "-h" || word == "--help")
}

/// The whole command line, with one flag for each question. Their help is put together only for being shown.
pub fn command(questions: &'static [Question], with_help: bool) -> Command {
    let flags = questions.iter().map(|question| flags::flag(question, with_help));
    let bare = Command::new(NAME)
        .version(env!("CARGO_PKG_VERSION"))
        .next_help_heading(PROJECT)
        .args(flags);
    Cli::augment_args(bare)
        .after_help(EXAMPLES)
        .disable_help_subcommand(true)
        .help_expected(with_help)
        .max_term_width(100)
}

/// An option of a decision beside another command would be passed over in silence.
fn ensure_options_fit(matches: &ArgMatches, questions: &[Question]) -> Result<(), Error> {
    let Some(task) = matches.subcommand_name() else { return Ok(()) };
    let own = ["answers", "weight", "save", "force", "interactive"].into_iter();
    let rules = if ["rules", "trial"].contains(&task) { Some("rules") } else { None };
    let ids = questions.iter().map(|question| question.id.as_str()).chain(own).chain(rules);
    for id in ids {
        if matches.value_source(id) == Some(ValueSource::CommandLine) {
            if (task, id) == ("rules", "rules") {
                let hint = "name the directory itself, such as rules audit DIR";
                return Err(Error::input("--rules does not go with `rules`", hint));
            }
            let hint = "take it out, or leave the command out";
            return Err(Error::input(format!("--{id} does not go with `{task}`"), hint));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::{self, Store, lint};

    #[test]
    fn the_command_line_is_sound_and_every_option_has_help() {
        let small = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/small-rules");
        let rules = rules::load(&Store::Directory(small.into())).unwrap();
        let rules: &'static RuleSet = Box::leak(Box::new(rules));
        command(&rules.questions, true).debug_assert();
    }

    #[test]
    fn no_question_may_be_called_like_an_option() {
        let mut own = command(&[], true);
        own.build();
        for option in own.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(lint::manifest::OPTIONS.contains(&option), "{option}");
        }
    }
}
