//! Scripts with which shells complete the options, the answers and the ids of a rule set.

mod ids;
mod mended;
mod offered;
mod texts;

use clap::Command;
use clap_complete::Shell;

pub use self::ids::{Ids, Named};
use self::mended::mended;
use self::offered::Offer;
use self::texts::written;
use crate::cli::fit;
use crate::program::NAME;
use crate::rules::RuleSet;

/// The script for a shell.
pub fn script(shell: Shell, rules: &'static RuleSet, ids: &Ids) -> String {
    let mut parser = super::command(rules);
    fit::hide_unused(&mut parser, |_| true);
    // clap wants names that live forever; the program ends after this one script.
    let parser: &'static Command = Box::leak(Box::new(parser));
    let mut command = Offer { shell, ids, root: parser }.of(parser);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, NAME, &mut script);
    let script = String::from_utf8(script).expect("a script is text");
    written(&mended(&script, shell, &command, ids), shell)
}
