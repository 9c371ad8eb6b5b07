//! The command line as a shell offers it: a copy of the parser's, without what the help hides, and
//! with ids where the parser takes any word.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command, ValueHint};
use clap_complete::Shell;

use super::ids::{Ids, Named};
use super::texts::{Slot, WEIGHTS, veiled};
use crate::cli::flags::{FIXED, WEIGHT};
use crate::cli::meant::HELP;
use crate::program::VERSION;

/// What the copy is made for.
pub struct Offer<'o> {
    pub shell: Shell,
    pub ids: &'o Ids,
    /// The whole command line.
    pub root: &'static Command,
}

impl Offer<'_> {
    /// The copy of a command that was built.
    pub fn of(&self, command: &'static Command) -> Command {
        let mut copy = Command::new(command.get_name())
            .disable_help_flag(true)
            .disable_help_subcommand(true)
            .disable_version_flag(true)
            .version(VERSION);
        if let Some(about) = command.get_about() {
            copy = copy.about(veiled(&about.to_string(), Slot::Help));
        }
        for argument in command.get_arguments().filter(|argument| !argument.is_hide_set()) {
            copy = copy.arg(self.argument(command.get_name(), argument));
        }
        for inner in command.get_subcommands().filter(|inner| !inner.is_hide_set()) {
            copy = copy.subcommand(self.of(inner));
        }
        copy
    }

    fn argument(&self, command: &str, argument: &'static Arg) -> Arg {
        // It is in each command already, unless it is hidden there.
        let mut copy = argument.clone().global(false);
        if let Some(help) = argument.get_help() {
            copy = copy.help(veiled(&help.to_string(), Slot::Help));
        }
        if let Some(names) = argument.get_value_names() {
            let names = names.iter().map(|name| &*veiled(name, Slot::Help).leak());
            copy = copy.value_names(names.collect::<Vec<&'static str>>());
        }
        let values = self.values(command, argument);
        if values.is_empty() {
            return copy;
        }
        if argument.get_id() == WEIGHT {
            // For bash: no space behind the `=`.
            copy = copy.value_hint(ValueHint::Other);
        }
        copy.value_parser(PossibleValuesParser::new(values))
    }

    /// The values of an argument: those of the parser, or what it could be, since it may be any
    /// word.
    fn values(&self, command: &str, argument: &'static Arg) -> Vec<PossibleValue> {
        let known = match (command, argument.get_id().as_str()) {
            (_, WEIGHT) => return self.weights(),
            (_, FIXED) | ("questions", "words") => &self.ids.questions,
            ("compare", "topics") => &self.ids.compare,
            ("why", "words") => &self.ids.why,
            ("cases", "words") => &self.ids.cases,
            ("man", "words") => return self.commands(),
            _ => return argument.get_possible_values().into_iter().map(with_veil).collect(),
        };
        let value = |named: &Named| with_veil(PossibleValue::new(named.id).help(named.meaning));
        known.iter().map(value).collect()
    }

    /// The commands with a page. Those inside them are typed.
    fn commands(&self) -> Vec<PossibleValue> {
        let commands = self.root.get_subcommands().filter(|command| !command.is_hide_set());
        let commands = commands.filter(|command| command.get_name() != HELP);
        let value = |command: &'static Command| {
            let about = command.get_about().map(ToString::to_string).unwrap_or_default();
            with_veil(PossibleValue::new(command.get_name()).help(about))
        };
        commands.map(value).collect()
    }

    /// `size=` for each question. The number behind it has no values.
    fn weights(&self) -> Vec<PossibleValue> {
        if self.shell == Shell::Zsh {
            return vec![PossibleValue::new(WEIGHTS)];
        }
        let values = self.ids.questions.iter().map(|question| {
            let value: &'static str = format!("{}=", question.id).leak();
            with_veil(PossibleValue::new(value).help(question.meaning))
        });
        values.collect()
    }
}

fn with_veil(value: PossibleValue) -> PossibleValue {
    match value.get_help().map(ToString::to_string) {
        Some(help) => value.help(veiled(&help, Slot::Meaning)),
        None => value,
    }
}
