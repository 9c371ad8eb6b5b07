//! Mistakes on the command line, in clap's words.

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use crate::error::Error;
use crate::rules::NOT_SURE;
use crate::text;

/// clap's message. Its words from the command line are escaped, because a terminal would obey the
/// control characters in them.
pub fn error(mut error: clap::Error, command: &Command) -> Error {
    remove_advice_to_pass_a_value(&mut error);
    match error.kind() {
        ErrorKind::InvalidSubcommand => suggest_inner_subcommand(&mut error, command),
        ErrorKind::UnknownArgument => advise_without_command(&mut error, command),
        ErrorKind::InvalidValue => name_its_question(&mut error, command),
        _ => {}
    }
    escape_words(&mut error);
    Error::Usage(error.render().to_string().trim_end().to_owned())
}

/// "to pass 'x' as a value, use '--'" helps with no mistake here.
fn remove_advice_to_pass_a_value(error: &mut clap::Error) {
    if let Some(ContextValue::StyledStrs(tips)) = error.get(ContextKind::Suggested)
        && tips.iter().any(|tip| tip.to_string().starts_with("to pass "))
    {
        error.remove(ContextKind::Suggested);
    }
}

/// Suggests `rules check <DIR>` for `check`.
fn suggest_inner_subcommand(error: &mut clap::Error, command: &Command) {
    let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidSubcommand) else {
        return;
    };
    if error.get(ContextKind::SuggestedSubcommand).is_some() {
        return;
    }
    for outer in command.get_subcommands().filter(|outer| outer.get_name() != "help") {
        let names = outer.get_subcommands().map(Command::get_name);
        let near = text::nearest(word, names);
        if let Some(inner) = near.and_then(|name| outer.find_subcommand(name)) {
            let mut line = format!("{} {}", outer.get_name(), inner.get_name());
            for argument in inner.get_positionals() {
                line = format!("{line} {argument}");
            }
            let lines = ContextValue::Strings(vec![line]);
            error.insert(ContextKind::SuggestedSubcommand, lines);
            return;
        }
    }
}

/// Says of an option after a subcommand, such as `--size` after `compare`, where it belongs.
fn advise_without_command(error: &mut clap::Error, command: &Command) {
    let Some(ContextValue::String(word)) = error.get(ContextKind::InvalidArg) else { return };
    let written = word.strip_prefix("--");
    if command.get_arguments().any(|option| option.get_long() == written && written.is_some()) {
        advise(error, "remove it, or leave out the command".to_owned());
    }
}

/// Says which question has an answer that was given to another one, as in `--size essential`.
fn name_its_question(error: &mut clap::Error, command: &Command) {
    let (Some(ContextValue::String(word)), Some(ContextValue::String(taken))) =
        (error.get(ContextKind::InvalidValue), error.get(ContextKind::InvalidArg))
    else {
        return;
    };
    let has_it = |option: &&Arg| {
        let values = option.get_possible_values();
        let has = |word: &str| values.iter().any(|value| value.matches(word, true));
        option.to_string() != *taken && has(NOT_SURE) && has(word)
    };
    let questions: Vec<String> = (command.get_arguments().filter(has_it))
        .filter_map(|option| Some(format!("'--{}'", option.get_long()?)))
        .collect();
    if !questions.is_empty() {
        let questions: Vec<&str> = questions.iter().map(String::as_str).collect();
        advise(error, format!("'{word}' is an answer to {}", text::list(&questions, "and")));
    }
}

fn escape_words(error: &mut clap::Error) {
    let mut escaped = Vec::new();
    for (kind, value) in error.context() {
        match value {
            ContextValue::String(word) => {
                escaped.push((kind, ContextValue::String(text::safe(word).into_owned())));
            }
            ContextValue::Strings(words) => {
                let words = words.iter().map(|word| text::safe(word).into_owned()).collect();
                escaped.push((kind, ContextValue::Strings(words)));
            }
            ContextValue::StyledStrs(tips) => {
                let tips = tips.iter().map(|tip| text::safe(&tip.to_string()).into_owned().into());
                escaped.push((kind, ContextValue::StyledStrs(tips.collect())));
            }
            // The usage line, which has no word of the user.
            _ => {}
        }
    }
    for (kind, value) in escaped {
        error.insert(kind, value);
    }
}

/// clap's error about an argument that goes with neither another one nor, if `other` is the same,
/// with itself.
pub fn conflict(command: &Command, argument: &str, other: &str) -> clap::Error {
    let mut error = clap::Error::new(ErrorKind::ArgumentConflict).with_cmd(command);
    error.insert(ContextKind::InvalidArg, ContextValue::String(argument.to_owned()));
    error.insert(ContextKind::PriorArg, ContextValue::String(other.to_owned()));
    error
}

/// Adds what to do instead.
pub fn advise(error: &mut clap::Error, tip: String) {
    error.insert(ContextKind::Suggested, ContextValue::StyledStrs(vec![tip.into()]));
}
