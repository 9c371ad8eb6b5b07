//! Mistakes on the command line, in clap's words.

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::tips::{Mistaken, Tip};
use crate::error::Error;
use crate::text;

/// clap's message, with our tips in place of its own, which are less near: `--control` for
/// `--no-color`. What it repeats of the command line is escaped, because a terminal would obey the
/// control characters in it.
pub fn error(mut error: clap::Error, mistaken: Mistaken<'_>) -> Error {
    remove_advice_to_pass_a_value(&mut error);
    remove_suggestions(&mut error);
    for tip in mistaken.tips(&error) {
        add(&mut error, tip);
    }
    escape_words(&mut error);
    parts(error.render().to_string().trim_end())
}

fn add(error: &mut clap::Error, tip: Tip) {
    match tip {
        Tip::Advice(sentence) => advise(error, sentence),
        Tip::SimilarArgument(line) => {
            error.insert(ContextKind::SuggestedArg, ContextValue::String(line));
        }
        Tip::SimilarSubcommand(line) => {
            error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![line]));
        }
        Tip::SimilarValue(value) => {
            error.insert(ContextKind::SuggestedValue, ContextValue::String(value));
        }
    }
}

/// Takes apart clap's message: what is wrong, then what there is and tips, then what clap puts
/// below every message.
fn parts(text: &str) -> Error {
    let (what, below) = text.split_once("\n\n").unwrap_or((text, ""));
    let what = what.trim_start_matches("error: ");
    let (lists, what): (Vec<&str>, Vec<&str>) =
        what.lines().map(str::trim).partition(|line| line.starts_with('['));
    let is_frame =
        |line: &&str| line.starts_with("Usage:") || line.starts_with("For more information");
    let tips = below.lines().map(str::trim).filter(|line| !line.is_empty() && !is_frame(line));
    let hint: Vec<&str> =
        lists.into_iter().chain(tips.map(|tip| tip.trim_start_matches("tip: "))).collect();
    Error::Usage { text: text.to_owned(), what: what.join(" "), hint: hint.join("\n") }
}

/// "to pass 'x' as a value, use '--'" helps with no mistake here.
fn remove_advice_to_pass_a_value(error: &mut clap::Error) {
    if let Some(ContextValue::StyledStrs(tips)) = error.get(ContextKind::Suggested)
        && tips.iter().any(|tip| tip.to_string().starts_with("to pass "))
    {
        error.remove(ContextKind::Suggested);
    }
}

fn remove_suggestions(error: &mut clap::Error) {
    use ContextKind::{SuggestedArg, SuggestedSubcommand, SuggestedValue};
    if error.remove(SuggestedArg).is_some() {
        // It has the suggestion in it.
        error.remove(ContextKind::Usage);
    }
    error.remove(SuggestedSubcommand);
    error.remove(SuggestedValue);
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
