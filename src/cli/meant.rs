//! What a word that clap does not know is likely to mean.

use std::ffi::OsString;

use clap::{Arg, Command};

use crate::answers::question_names;
use crate::rules::{NOT_SURE, RuleSet};
use crate::text;

/// The subcommand that clap adds to every command with subcommands.
pub const HELP: &str = "help";
/// What a page puts around words, and a shell does not take away.
const QUOTES: [char; 8] = ['"', '\'', '`', '“', '”', '‘', '’', '„'];
/// What an editor makes of hyphens.
const DASHES: [char; 3] = ['–', '—', '−'];

/// What could be typed instead, such as `--size=large`, `compare --sources` or `rules check <DIR>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    Argument(String),
    Subcommand(String),
}

/// The option or subcommand that is nearest to the word, with what follows `=` in it.
pub fn nearest(word: &str, command: &Command, rules: &RuleSet) -> Option<Meant> {
    let (name, value) = word.split_once('=').map_or((word, None), |it| (it.0, Some(it.1)));
    let value = value.map(|value| value.trim_matches(QUOTES));
    let mut arguments = arguments(command, rules);
    let mut subcommands = subcommands(command, value);
    if let Some(value) = value {
        let write = |argument: &mut (String, Meant)| match &mut argument.1 {
            Meant::Argument(text) => text.extend(["=", value]),
            Meant::Subcommand(_) => {}
        };
        arguments.iter_mut().for_each(write);
    }
    // Of `rules` and `--rules`, the one that is written like the word comes first; only options
    // have `=` behind them.
    let names = if value.is_some() || is_dashed(word) {
        arguments.append(&mut subcommands);
        arguments
    } else {
        subcommands.append(&mut arguments);
        subcommands
    };
    text::nearest_named(name, names.iter().map(|named| (named.0.as_str(), &named.1))).cloned()
}

/// The subcommand in a subcommand that this word names together with the next other one, or with
/// what follows `=` in it: `Rules Check`, `rules rules check` and `rules=check`.
pub fn two_words(word: &str, words: &[OsString], command: &Command) -> Option<Meant> {
    let after = words.iter().skip_while(|it| *it != word).find(|it| *it != word);
    let (first, next) = word.split_once('=').or_else(|| Some((word, after?.to_str()?)))?;
    let nearest = |word: &str, command: &Command| {
        let inner: Vec<&Command> = inside(command).collect();
        let names = inner.iter().map(|inner| (inner.get_name(), *inner));
        text::nearest_named(word, names).cloned()
    };
    let is_certain =
        |outer: &Command| text::is_one_letter_off(&text::folded(first), outer.get_name());
    let outer = nearest(first, command).filter(is_certain)?;
    let inner = nearest(next, &outer)?;
    Some(Meant::Subcommand(with_positionals(outer.get_name(), &inner)))
}

/// Whether a word was typed as an option, be it in quotes, or with a dash that an editor put there.
pub fn is_dashed(word: &str) -> bool {
    word.starts_with('-') || is_disguised_option(word)
}

/// How to write a word that was copied with quotes, or in which an editor replaced the hyphens.
pub fn disguise(word: &str) -> Option<&'static str> {
    let bare = word.trim_start_matches(QUOTES);
    if bare.len() < word.len() {
        Some("without the quotes")
    } else {
        bare.starts_with(DASHES).then_some("with plain hyphens")
    }
}

/// Whether a word would be an option if its first character were one that a shell takes away or a
/// keyboard has: `—size`, `“--size”`. A dash alone is punctuation.
pub fn is_disguised_option(word: &str) -> bool {
    let bare = word.trim_start_matches(QUOTES);
    let is_quoted_option = bare.len() < word.len() && bare.starts_with('-');
    (is_quoted_option || bare.starts_with(DASHES)) && !text::folded(bare).is_empty()
}

/// The subcommands of a command, except for `help`.
fn inside(command: &Command) -> impl Iterator<Item = &Command> {
    command.get_subcommands().filter(|inner| inner.get_name() != HELP && !inner.is_hide_set())
}

/// `rules check <DIR>` for `rules` and `check`.
fn with_positionals(outer: &str, inner: &Command) -> String {
    let mut line = format!("{outer} {}", inner.get_name());
    for argument in inner.get_positionals() {
        line = format!("{line} {argument}");
    }
    line
}

/// The subcommands, each by its name and by those of all levels: `check` and `rules check`.
fn subcommands(command: &Command, value: Option<&str>) -> Vec<(String, Meant)> {
    let mut named = Vec::new();
    for outer in command.get_subcommands().filter(|outer| !outer.is_hide_set()) {
        let name = outer.get_name();
        let rest = value.map_or_else(String::new, |value| format!(" {value}"));
        named.push((name.to_owned(), Meant::Subcommand(format!("{name}{rest}"))));
        for inner in inside(outer).filter(|_| name != HELP) {
            let meant = Meant::Subcommand(with_positionals(name, inner));
            named.push((inner.get_name().to_owned(), meant.clone()));
            named.push((format!("{name} {}", inner.get_name()), meant));
        }
    }
    named
}

/// The options, each by all its names; a question's also by its label. Those of a subcommand are
/// written behind it.
fn arguments(command: &Command, rules: &RuleSet) -> Vec<(String, Meant)> {
    let mut named = Vec::new();
    add_arguments(command, "", &mut named);
    for (name, id) in question_names(rules) {
        named.push((name.to_owned(), Meant::Argument(format!("--{id}"))));
    }
    named
}

fn add_arguments(command: &Command, path: &str, named: &mut Vec<(String, Meant)>) {
    let is_own =
        |option: &&Arg| !option.is_hide_set() && (path.is_empty() || !option.is_global_set());
    for option in command.get_arguments().filter(is_own) {
        let longs = option.get_long_and_visible_aliases().unwrap_or_default();
        for long in longs {
            named.push((long.to_owned(), Meant::Argument(format!("{path}--{long}"))));
        }
        let values = option.get_possible_values();
        for (long, value) in option
            .get_long()
            .into_iter()
            .flat_map(|long| values.iter().map(move |value| (long, value.get_name())))
        {
            let meant = Meant::Argument(format!("{path}--{long}={value}"));
            named.push((format!("{long}{value}"), meant));
        }
        if let Some(short) = option.get_short() {
            named.push((short.to_string(), Meant::Argument(format!("{path}-{short}"))));
        }
    }
    for inner in inside(command) {
        add_arguments(inner, &format!("{path}{} ", inner.get_name()), named);
    }
}

/// The value of an option that is nearest to the word, by its name or by its help: `large` for
/// `many areas, models and developers`.
pub fn nearest_value(word: &str, option: &Arg) -> Option<String> {
    let mut named = Vec::new();
    for value in option.get_possible_values() {
        let name = value.get_name().to_owned();
        named.extend(value.get_help().map(|help| (help.to_string(), name.clone())));
        named.push((name.clone(), name));
    }
    text::nearest_named(word, named.iter().map(|named| (named.0.as_str(), &named.1))).cloned()
}

/// The flags of the questions that have this answer.
pub fn answered_with(word: &str, command: &Command) -> Vec<String> {
    let has_it = |option: &&Arg| {
        let values = option.get_possible_values();
        let has = |word: &str| values.iter().any(|value| value.matches(word, true));
        has(NOT_SURE) && has(word)
    };
    (command.get_arguments().filter(has_it))
        .filter_map(|option| Some(format!("--{}", option.get_long()?)))
        .collect()
}
