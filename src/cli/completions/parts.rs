//! What a script takes from the command line that it offers.

use clap::builder::PossibleValue;
use clap::{Arg, ArgAction, Command, ValueHint};

use crate::cli::flags::WEIGHT;
use crate::trial;

/// The id of `--field`.
const FIELD: &str = "field";

/// What can be typed as an argument, or as the value of an option.
pub enum Values {
    /// Something that no shell can know.
    Any,
    File,
    Directory,
    OneOf(Vec<PossibleValue>),
    /// One or more of them, with a `,` between them.
    ListOf(Vec<PossibleValue>),
    /// One of them, with `=` and a number behind it.
    Weight(Vec<PossibleValue>),
    /// A name, and one of these behind a `:`. More may follow, as in `size:choice=small,large`.
    Field(Vec<&'static str>),
}

impl Values {
    /// `None` for an option without a value.
    pub fn of(argument: &Arg) -> Option<Self> {
        if !argument.get_action().takes_values() {
            return None;
        }
        let values = argument.get_possible_values();
        Some(match (argument.get_id().as_str(), argument.get_value_hint()) {
            (_, ValueHint::FilePath) => Self::File,
            (_, ValueHint::DirPath) => Self::Directory,
            (WEIGHT, _) => Self::Weight(values),
            (FIELD, _) => Self::Field(trial::field_types()),
            _ if values.is_empty() => Self::Any,
            _ if argument.get_value_delimiter() == Some(',') => Self::ListOf(values),
            _ => Self::OneOf(values),
        })
    }
}

/// The options of a command, and what can be typed after it, unless that is a command inside it.
pub fn arguments(command: &Command) -> impl Iterator<Item = &Arg> {
    command.get_arguments().filter(|it| !it.is_positional() || !command.has_subcommands())
}

/// What a value means, or nothing.
pub fn meaning(value: &PossibleValue) -> String {
    value.get_help().map(ToString::to_string).unwrap_or_default()
}

/// What an option does, or nothing.
pub fn help(option: &Arg) -> String {
    option.get_help().map(ToString::to_string).unwrap_or_default()
}

/// What a command does, or nothing.
pub fn about(command: &Command) -> String {
    command.get_about().map(ToString::to_string).unwrap_or_default()
}

/// The names of an option, such as `-i` and `--interactive`.
pub fn names(option: &Arg) -> Vec<String> {
    let shorts = option.get_short_and_visible_aliases().unwrap_or_default().into_iter();
    let longs = option.get_long_and_visible_aliases().unwrap_or_default().into_iter();
    shorts.map(|short| format!("-{short}")).chain(longs.map(|long| format!("--{long}"))).collect()
}

/// Whether an option can be given again, or an argument has several words.
pub fn is_repeatable(argument: &Arg) -> bool {
    matches!(argument.get_action(), ArgAction::Append)
}

/// Every option that takes a value, such as `--size`, of a command and of those inside it.
pub fn with_value(command: &Command) -> Vec<String> {
    let mut names: Vec<String> = command.get_opts().flat_map(names).collect();
    for name in command.get_subcommands().flat_map(with_value) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// The words of every command inside a command, such as `rules check`. `outer` are those of the
/// command itself.
pub fn paths(command: &Command, outer: &str) -> Vec<String> {
    let mut all = Vec::new();
    for inner in command.get_subcommands() {
        let path = format!("{outer} {}", inner.get_name()).trim_start().to_owned();
        let within = paths(inner, &path);
        all.push(path);
        all.extend(within);
    }
    all
}
