//! Mistakes on the command line, in clap's words.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::meant::{self, Meant};
use crate::error::Error;
use crate::rules::RuleSet;
use crate::text;

/// clap's message about these words. Those that it repeats are escaped, because a terminal would
/// obey the control characters in them.
pub fn error(
    mut error: clap::Error,
    words: &[OsString],
    command: &Command,
    rules: &RuleSet,
) -> Error {
    remove_advice_to_pass_a_value(&mut error);
    match error.kind() {
        ErrorKind::InvalidSubcommand => suggest_for_word(&mut error, words, command, rules),
        ErrorKind::UnknownArgument => {
            if belongs_elsewhere(&error, command) {
                advise(&mut error, "remove it, or leave out the command".to_owned());
            } else if is_repeated(&error, ContextKind::InvalidArg, words) {
                advise_once(&mut error, ContextKind::InvalidArg);
            } else if let Some(word) = unknown_argument(&error, words) {
                suggest_nearest(&mut error, &word, command, rules);
            }
        }
        ErrorKind::InvalidValue => {
            advise_without_space(&mut error, words);
            suggest_value(&mut error, command);
            name_its_question(&mut error, command);
        }
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

/// Says what a word means that is no subcommand: an answer without its flag, or else what is
/// nearest to it.
fn suggest_for_word(
    error: &mut clap::Error,
    words: &[OsString],
    command: &Command,
    rules: &RuleSet,
) {
    let Some(word) = string(error, ContextKind::InvalidSubcommand) else { return };
    if let Some(meant) = meant::two_words(&word, words, command) {
        suggest(error, meant);
        return;
    }
    if is_repeated(error, ContextKind::InvalidSubcommand, words) {
        advise_once(error, ContextKind::InvalidSubcommand);
        return;
    }
    let questions = meant::answered_with(&word, command);
    if questions.is_empty() {
        suggest_nearest(error, &word, command, rules);
    } else {
        error.remove(ContextKind::SuggestedSubcommand);
        advise(error, format!("'{word}' is an answer to {}", in_words(&questions)));
    }
}

/// Whether what clap rejects is there twice in a row, as in `rules check dir dir`.
fn is_repeated(error: &clap::Error, kind: ContextKind, words: &[OsString]) -> bool {
    let word = string(error, kind).unwrap_or_default();
    words.windows(2).any(|pair| pair[0] == *word && pair[1] == *word)
}

fn advise_once(error: &mut clap::Error, kind: ContextKind) {
    let word = string(error, kind).unwrap_or_default();
    error.remove(ContextKind::SuggestedSubcommand);
    advise(error, format!("remove the second '{word}'"));
}

/// The option that clap does not know, as it was typed: of `-size`, clap names only `-s`. `None`
/// for a word that is no option.
fn unknown_argument(error: &clap::Error, words: &[OsString]) -> Option<String> {
    let named = string(error, ContextKind::InvalidArg)?;
    let is_whole = |word: &&str| word.len() > named.len() && word.starts_with(&named);
    let is_short = named.starts_with('-') && named.chars().count() == 2;
    let typed = words.iter().filter_map(|word| word.to_str()).find(is_whole);
    let word = typed.filter(|_| is_short).map_or(named, str::to_owned);
    meant::is_dashed(&word).then_some(word)
}

/// Suggests what is nearest to the word, `rules check <DIR>` for `check`, unless clap has found it
/// already.
fn suggest_nearest(error: &mut clap::Error, word: &str, command: &Command, rules: &RuleSet) {
    match (meant::nearest(word, command, rules), meant::disguise(word)) {
        (Some(Meant::Argument(line)), Some(disguise)) => {
            error.remove(ContextKind::SuggestedSubcommand);
            error.remove(ContextKind::SuggestedArg);
            advise(error, format!("{disguise}, it is '{line}'"));
        }
        (Some(meant), _) => suggest(error, meant),
        (None, _) => {}
    }
}

fn suggest(error: &mut clap::Error, meant: Meant) {
    error.remove(ContextKind::SuggestedSubcommand);
    match meant {
        Meant::Subcommand(line) => {
            error.remove(ContextKind::SuggestedArg);
            error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![line]));
        }
        Meant::Argument(line) => {
            let found = string(error, ContextKind::SuggestedArg);
            if found.as_ref().is_some_and(|found| line.ends_with(found)) {
                return;
            }
            if found.is_some() {
                // It shows what clap has found.
                error.remove(ContextKind::Usage);
            }
            error.insert(ContextKind::SuggestedArg, ContextValue::String(line));
        }
    }
}

/// Puts together what a space took apart, as in `--answers= needs.json`.
fn advise_without_space(error: &mut clap::Error, words: &[OsString]) {
    if string(error, ContextKind::InvalidValue).is_some_and(|value| !value.is_empty()) {
        return;
    }
    let Some(taken) = string(error, ContextKind::InvalidArg) else { return };
    let option = taken.split(' ').next().unwrap_or_default();
    let start = format!("{option}=");
    let apart = words.windows(2).find(|pair| pair[0] == *start);
    if let Some(value) = apart.and_then(|pair| pair[1].to_str()) {
        advise(error, format!("remove the space: '{start}{value}'"));
    }
}

/// Suggests the value whose name or meaning is nearest to what was typed.
fn suggest_value(error: &mut clap::Error, command: &Command) {
    let (Some(word), Some(taken)) =
        (string(error, ContextKind::InvalidValue), string(error, ContextKind::InvalidArg))
    else {
        return;
    };
    let option = command.get_arguments().find(|option| option.to_string() == taken);
    if let Some(near) = option.and_then(|option| meant::nearest_value(&word, option)) {
        error.insert(ContextKind::SuggestedValue, ContextValue::String(near));
    }
}

fn string(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    }
}

/// Whether an option after a subcommand, such as `--size` after `compare`, belongs to a decision.
fn belongs_elsewhere(error: &clap::Error, command: &Command) -> bool {
    let word = string(error, ContextKind::InvalidArg);
    let written = word.as_deref().and_then(|word| word.strip_prefix("--"));
    written.is_some() && command.get_arguments().any(|option| option.get_long() == written)
}

/// Says which question has an answer that was given to another one, as in `--size essential`.
fn name_its_question(error: &mut clap::Error, command: &Command) {
    let (Some(word), Some(taken)) =
        (string(error, ContextKind::InvalidValue), string(error, ContextKind::InvalidArg))
    else {
        return;
    };
    let mut questions = meant::answered_with(&word, command);
    questions.retain(|flag| !taken.starts_with(&format!("{} ", flag.trim_matches('\''))));
    if !questions.is_empty() {
        advise(error, format!("'{word}' is an answer to {}", in_words(&questions)));
    }
}

fn in_words(flags: &[String]) -> String {
    text::list(&flags.iter().map(String::as_str).collect::<Vec<_>>(), "and")
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
