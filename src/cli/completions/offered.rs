//! The command line as a shell offers it: a copy of the parser's, without what the help hides, and
//! with ids where the parser takes any word.

use clap::builder::{PossibleValue, PossibleValuesParser};
use clap::{Arg, Command};
use clap_complete::Shell;

use super::ids::{Ids, Named};
use super::parts::{about, help};
use crate::cli::flags::{FIXED, WEIGHT};
use crate::cli::meant::HELP;
use crate::program::VERSION;
use crate::rules::NO_QUESTION;

/// The command that prints manual pages.
const MAN: &str = "man";

/// What the copy is made for.
pub struct Offer<'o> {
    pub shell: Shell,
    pub ids: &'o Ids,
}

impl Offer<'_> {
    /// The copy of a command that was built.
    pub fn of(&self, command: &'static Command) -> Command {
        self.alone(command).subcommands(shown(command).map(|inner| match inner.get_name() {
            // The words of a command follow, as in `man rules check`.
            HELP | MAN => self.alone(inner).subcommands(self.names(command)),
            _ => self.of(inner),
        }))
    }

    /// The copy of a command without those inside it.
    fn alone(&self, command: &'static Command) -> Command {
        let arguments = command.get_arguments().filter(|argument| !argument.is_hide_set());
        let arguments = arguments.map(|argument| self.argument(command.get_name(), argument));
        self.bare(command).version(VERSION).disable_version_flag(true).args(arguments)
    }

    /// The commands inside a command, by their names alone.
    fn names(&self, command: &'static Command) -> Vec<Command> {
        let inside = shown(command).filter(|inner| inner.get_name() != HELP);
        inside.map(|inner| self.bare(inner).subcommands(self.names(inner))).collect()
    }

    /// The copy of a command without anything that may follow it.
    fn bare(&self, command: &'static Command) -> Command {
        let copy = Command::new(command.get_name());
        copy.about(self.text(&about(command))).disable_help_flag(true).disable_help_subcommand(true)
    }

    fn argument(&self, command: &str, argument: &'static Arg) -> Arg {
        // It is in each command already, unless it is hidden there.
        let help = if argument.get_id() == HELP { "Print help".to_owned() } else { help(argument) };
        let copy = argument.clone().global(false).help(self.text(&help));
        let values = self.values(command, argument);
        if values.is_empty() { copy } else { copy.value_parser(PossibleValuesParser::new(values)) }
    }

    /// A text as `clap_complete` has to get it: PowerShell reads these as it reads `'`.
    fn text(&self, text: &str) -> String {
        if self.shell != Shell::PowerShell {
            return text.to_owned();
        }
        text.replace('‘', "‘‘").replace('‚', "‚‚").replace('‛', "‛‛")
    }

    /// The values of an argument: those of the parser, or what it could be, since it may be any
    /// word.
    fn values(&self, command: &str, argument: &'static Arg) -> Vec<PossibleValue> {
        let known = match (command, argument.get_id().as_str()) {
            (_, FIXED) => {
                let none = PossibleValue::new(NO_QUESTION).help("free all questions");
                return named(&self.ids.questions).chain([none]).collect();
            }
            (_, WEIGHT) | ("questions", "words") => &self.ids.questions,
            ("compare", "topics") => &self.ids.compare,
            ("why", "words") => &self.ids.why,
            ("cases", "words") => &self.ids.cases,
            _ => return argument.get_possible_values(),
        };
        named(known).collect()
    }
}

fn named(ids: &[Named]) -> impl Iterator<Item = PossibleValue> {
    ids.iter().map(|named| PossibleValue::new(named.id).help(named.meaning.clone()))
}

/// The commands inside a command that its help shows.
fn shown(command: &'static Command) -> impl Iterator<Item = &'static Command> {
    command.get_subcommands().filter(|inner| !inner.is_hide_set())
}
