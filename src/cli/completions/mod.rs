//! Scripts with which shells complete the options, the answers and the ids of a rule set.

mod mended;
mod offered;
mod texts;

use clap::Command;
use clap_complete::Shell;

use self::mended::mended;
use self::offered::Offer;
use self::texts::written;
use crate::program::NAME;
use crate::rules::RuleSet;

/// The ids that arguments and options can name. None of them is all that is understood there.
pub struct Ids {
    pub questions: Vec<Named>,
    /// Sections and topics.
    pub compare: Vec<Named>,
    pub why: Vec<Named>,
    pub cases: Vec<Named>,
}

/// An id with what it means.
#[derive(Debug, Clone, Copy)]
pub struct Named {
    pub id: &'static str,
    pub meaning: &'static str,
}

/// The script for a shell.
pub fn script(shell: Shell, rules: &'static RuleSet, ids: &Ids) -> String {
    let mut parser = super::command(rules);
    parser.build();
    // clap wants names that live forever; the program ends after this one script.
    let parser: &'static Command = Box::leak(Box::new(parser));
    let mut command = Offer { shell, ids, root: parser }.of(parser);
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command, NAME, &mut script);
    let script = String::from_utf8(script).expect("a script is text");
    written(&mended(&script, shell, &command, ids), shell)
}
