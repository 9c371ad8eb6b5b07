//! The command line: the options, the subcommands, and one flag for each question of the rule set.

mod args;
mod completions;
mod first_look;
mod fit;
mod flags;
mod manual;
mod meant;
mod subcommands;
mod tips;
mod usage;
mod values;

pub use args::{Color, Options, Output};
pub use completions::{Ids, Named, script};
pub use first_look::{FirstLook, first_look};
pub use flags::QuestionWeight;
pub use manual::{ManualPage, manual};
pub use subcommands::{Compare, Completions, Man, Questions, RulesSubcommand, Subcommand, Trial};

use std::ffi::OsString;
use std::mem;
use std::path::Path;

use clap::{ArgMatches, Args as _, Command, FromArgMatches as _, Subcommand as _};

use tips::Mistaken;

use crate::answers::{Answers, Given};
use crate::command_line::Call;
use crate::error::Error;
use crate::program::{NAME, VERSION};
use crate::rules::{QuestionId, RuleSet};
use crate::trial;

/// The heading of the questions' flags in the help.
const PROJECT: &str = "Your project";

/// The id of `--guide-as-written`.
const AS_WRITTEN: &str = "guide_as_written";

/// The end of the help. clap would break the lines of examples, which could not be copied then.
const EXAMPLES: &str = "Examples:";

/// The last example.
const EXPLAINED: &str = "questions --explain";

/// What the help of every rule set says.
const HOW_IT_WORKS: &str = "\
    Rules turn your answers into points, and every rule cites claims that were checked. The result \
    shows the scores, the reasons, how sure it is, and what you'd have to add. Questions that you \
    skip or answer with not-sure stay open.";

/// A parsed command line.
#[derive(Debug)]
pub struct Invocation {
    pub options: Options,
    /// `None` for a decision.
    pub subcommand: Option<Subcommand>,
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

/// Parses a command line, for the rule set `rules` in the directory of `look`. `width` is that of
/// the screen, for the help.
///
/// # Errors
/// When it is not valid; the message says what to type instead.
pub fn parse(
    words: &[OsString],
    look: &FirstLook,
    rules: &'static RuleSet,
    width: usize,
) -> Result<Parsed, Error> {
    if let Some(decision) = decision(words, rules) {
        return Ok(Parsed::Invocation(Box::new(decision)));
    }
    let mut command = command(rules).term_width(width);
    fit::hide_unused(&mut command, |subcommand| words.iter().any(|word| word == subcommand));
    let parsed = command
        .try_get_matches_from_mut(words)
        .and_then(|matches| invocation(&command, &matches, rules));
    match parsed {
        Ok(invocation) => Ok(Parsed::Invocation(Box::new(invocation))),
        Err(text) if !text.use_stderr() => {
            let mut text = text.render().to_string();
            if text.trim_end().ends_with(EXAMPLES) {
                text.push_str(&examples(rules, look.rules.as_deref()));
            }
            Ok(Parsed::Text(text))
        }
        Err(error) => {
            // What is suggested may be in any subcommand.
            command.build();
            Err(usage::error(error, Mistaken { words, command: &command, rules }))
        }
    }
}

/// What a valid command line without a subcommand says. A decision need not wait for the
/// subcommands, to each of which clap copies the options that all commands take.
fn decision(words: &[OsString], rules: &'static RuleSet) -> Option<Invocation> {
    let mut command = without_subcommands(rules);
    let matches = command.try_get_matches_from_mut(words).ok()?;
    let invocation = invocation(&command, &matches, rules).ok()?;
    // Not freed: the program ends soon, and the system takes all memory back at once.
    mem::forget((command, matches));
    Some(invocation)
}

/// The whole command, with what only its help needs.
fn command(rules: &'static RuleSet) -> Command {
    let mut command = Subcommand::augment_subcommands(without_subcommands(rules))
        .about(&*rules.title)
        .long_about(long_about(rules))
        .after_help(EXAMPLES)
        .mut_arg(AS_WRITTEN, |option| option.hide(!rules.sets_aside()))
        .help_expected(true)
        .max_term_width(100);
    let frameworks = rules.frameworks.iter().map(|framework| framework.id.as_str());
    if !trial::is_of(frameworks) {
        fit::at(&mut command, "trial", |trial| trial.hide(true));
    }
    command
}

/// A flag for each question, and the options of every rule set.
fn without_subcommands(rules: &'static RuleSet) -> Command {
    // A program may be started by any name; messages use its own.
    let bare = Command::new(NAME).bin_name(NAME).version(VERSION).next_help_heading(PROJECT);
    let questions = bare.args(rules.questions.iter().map(flags::question));
    Options::augment_args(questions.args([flags::weight(rules), flags::fixed(rules)]))
}

/// What the rule set says of itself, and how the result comes about.
fn long_about(rules: &RuleSet) -> String {
    let about = rules.about.iter().flat_map(|about| [about, "\n\n"]);
    let about: String = about.collect();
    format!("{}\n\n{about}{HOW_IT_WORKS}", rules.title)
}

/// The examples at the end of the help. `--rules` names the rule set as `dir`.
fn examples(rules: &RuleSet, dir: Option<&Path>) -> String {
    let call = Call { rules: dir, ..Call::default() };
    let example = Answers::example(rules);
    let mut lines = vec![call.decision(&example.flags(rules))];
    lines.extend(weighted(rules, &example).map(|flags| call.decision(&flags)));
    lines.push(call.with(EXPLAINED));
    format!("  {}\n", lines.join("\n  "))
}

/// The flags of an example with answers from a file: `--answers needs.json --weight size=2`.
fn weighted(rules: &RuleSet, example: &Answers) -> Option<[String; 2]> {
    let (question, _) = example.answered().last()?;
    let weight = format!("--weight {}=2", rules[question].id);
    Some(["--answers needs.json".to_owned(), weight])
}

fn invocation(
    command: &Command,
    matches: &ArgMatches,
    rules: &RuleSet,
) -> Result<Invocation, clap::Error> {
    let options = Options::from_arg_matches(matches)?;
    let subcommand = match matches.subcommand_name() {
        Some(_) => Some(Subcommand::from_arg_matches(matches)?),
        None => None,
    };
    fit::ensure_options_fit(command, matches)?;
    if options.detail.guide_as_written && !rules.sets_aside() {
        let mut error = usage::conflict(command, "--guide-as-written", "--rules <DIR>");
        let tip = "remove it; every argument of this rule set counts already";
        usage::advise(&mut error, tip.to_owned());
        return Err(error);
    }
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
    Ok(Invocation { options, subcommand, answers, weights, fixed: fixed.copied().collect() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::items::Items;
    use crate::rules::{self, embedded, lint};

    #[test]
    fn the_command_line_is_sound_and_every_option_has_help() {
        let small = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/small-rules");
        let knowledge = Box::leak(Box::new(rules::open(small.as_ref()).unwrap()));
        command(knowledge.rules).debug_assert();
    }

    #[test]
    fn no_question_may_be_called_like_an_option() {
        let mut rules = embedded::rule_set().clone();
        rules.questions = Items::default();
        rules.core = Items::default();
        rules.example = Items::default();
        let mut without_questions = command(Box::leak(Box::new(rules)));
        without_questions.build();
        for option in without_questions.get_arguments().filter_map(clap::Arg::get_long) {
            assert!(lint::guide::OPTIONS.contains(&option), "{option}");
        }
    }
}
