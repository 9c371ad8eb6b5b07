//! Scripts with which shells complete the options, the answers and the ids of a rule set.
//!
//! Those for bash, zsh and fish are written here. `clap_complete` escapes too little of a rule
//! set's texts there (clap-rs/clap#4053), tells fish of no arguments, and loses its way in bash
//! where a program's name has hyphens (clap-rs/clap#6421). It writes those for other shells, which
//! complete only the names of options and commands.

mod bash;
mod fish;
mod ids;
mod offered;
mod parts;
mod zsh;

use clap::Command;
use clap_complete::Shell;

pub use self::ids::{Ids, Named};
use self::offered::Offer;
use crate::cli::fit;
use crate::program::NAME;
use crate::rules::RuleSet;

/// The script for a shell.
pub fn script(shell: Shell, rules: &'static RuleSet, ids: &Ids) -> String {
    let mut parser = super::command(rules);
    fit::hide_unused(&mut parser, |_| true);
    // clap wants names that live forever; the program ends after this one script.
    let parser: &'static Command = Box::leak(Box::new(parser));
    let mut command = Offer { shell, ids }.of(parser);
    match shell {
        Shell::Bash => bash::script(&command),
        Shell::Zsh => zsh::script(&command),
        Shell::Fish => fish::script(&command),
        _ => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut command, NAME, &mut script);
            String::from_utf8(script).expect("a script is text")
        }
    }
}
