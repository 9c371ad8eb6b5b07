//! Words clap's usage errors for the users of this program.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::command_line::{help_hint, values_hint};
use crate::error::Error;
use crate::rules::Question;
use crate::text::{self, Similarity};

const COMMANDS: [&str; 8] =
    ["compare", "questions", "why", "rules", "trial", "check", "export", "audit"];

/// An error with a hint at what to type instead.
pub fn explain(error: &clap::Error, questions: &[Question]) -> Error {
    let argument = context(error, ContextKind::InvalidArg);
    let flag = argument.split([' ', '=']).next().unwrap_or_default();
    match error.kind() {
        ErrorKind::UnknownArgument if question_of(flag, questions).is_some() => Error::input(
            format!("{flag} does not go with a command"),
            "take it out, or leave the command out",
        ),
        ErrorKind::UnknownArgument if flag.starts_with('-') => unknown_option(flag, error),
        ErrorKind::UnknownArgument => unexpected_word(&argument),
        ErrorKind::InvalidSubcommand => {
            unknown_command(&context(error, ContextKind::InvalidSubcommand))
        }
        ErrorKind::ArgumentConflict => {
            Error::input(format!("{flag} is given twice"), "give it once")
        }
        ErrorKind::InvalidValue => invalid_value(flag, error, questions),
        ErrorKind::MissingRequiredArgument => {
            Error::input(format!("{argument} is missing"), help_hint())
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            Error::input("`rules` lacks what to do", "commands: check DIR, export DIR, audit")
        }
        ErrorKind::TooManyValues => Error::input(format!("{flag} takes no value"), "leave it out"),
        ErrorKind::InvalidUtf8 => {
            Error::input("a word of the command is not UTF-8 text", help_hint())
        }
        _ => Error::input(first_line(error), help_hint()),
    }
}

fn unknown_option(flag: &str, error: &clap::Error) -> Error {
    let near = context(error, ContextKind::SuggestedArg);
    let near = if near.is_empty() { near } else { format!("; did you mean `{near}`?") };
    Error::input(format!("no option {}{near}", text::quote(flag)), help_hint())
}

fn unknown_command(word: &str) -> Error {
    let near = text::did_you_mean(word, COMMANDS, Similarity::Closely);
    Error::input(format!("no command {}{near}", text::quote(word)), help_hint())
}

/// A word that is no subcommand, or an extra one after a complete command.
fn unexpected_word(word: &str) -> Error {
    if COMMANDS.contains(&word) {
        return Error::input(format!("`{word}` comes too late to be a command"), "put it first");
    }
    Error::input(format!("{} is one word too many", text::quote(word)), help_hint())
}

fn invalid_value(flag: &str, error: &clap::Error, questions: &[Question]) -> Error {
    let value = context(error, ContextKind::InvalidValue);
    let mut near = String::new();
    let values = match (question_of(flag, questions), error.get(ContextKind::ValidValue)) {
        (Some(question), _) => format!("answers: {}", question.answer_words().join(", ")),
        (None, Some(ContextValue::Strings(values))) if !values.is_empty() => {
            near =
                text::did_you_mean(&value, values.iter().map(String::as_str), Similarity::Closely);
            format!("values: {}", values.join(", "))
        }
        (None, _) => values_hint(),
    };
    let message = if value.is_empty() {
        format!("{flag} lacks its value")
    } else {
        format!("no value {} for {flag}{near}", text::quote(&value))
    };
    Error::input(message, values)
}

/// The question that this flag answers.
fn question_of<'q>(flag: &str, questions: &'q [Question]) -> Option<&'q Question> {
    questions.iter().find(|question| flag.strip_prefix("--") == Some(&question.id))
}

fn context(error: &clap::Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.first().cloned().unwrap_or_default(),
        _ => String::new(),
    }
}

/// clap's own message, for errors that the options of this program should never cause.
fn first_line(error: &clap::Error) -> String {
    let shown = error.render().to_string();
    text::safe(shown.trim_start_matches("error: ").lines().next().unwrap_or_default()).into_owned()
}
