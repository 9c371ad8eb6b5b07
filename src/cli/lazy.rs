//! Arguments of a subcommand that are built only if that subcommand is used.

use clap::builder::Resettable;
use clap::{ArgMatches, Args, Command, Error, FromArgMatches};

/// The same arguments, built on demand. Building those of all subcommands takes longer than a
/// decision.
#[derive(Debug)]
pub struct Lazy<A>(pub A);

impl<A: Args> Args for Lazy<A> {
    fn augment_args(command: Command) -> Command {
        command.defer(|command| keeping_help(command, A::augment_args))
    }

    fn augment_args_for_update(command: Command) -> Command {
        command.defer(|command| keeping_help(command, A::augment_args_for_update))
    }
}

/// Keeps the help text of the subcommand, which the doc comment of its arguments would replace.
fn keeping_help(command: Command, augment: fn(Command) -> Command) -> Command {
    let (short, long) = (command.get_about().cloned(), command.get_long_about().cloned());
    augment(command).about(Resettable::from(short)).long_about(Resettable::from(long))
}

impl<A: Args> FromArgMatches for Lazy<A> {
    fn from_arg_matches(matches: &ArgMatches) -> Result<Self, Error> {
        A::from_arg_matches(matches).map(Self)
    }

    fn update_from_arg_matches(&mut self, matches: &ArgMatches) -> Result<(), Error> {
        self.0.update_from_arg_matches(matches)
    }
}
