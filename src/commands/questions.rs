//! Lists the questions.

use crate::error::Error;
use crate::report;
use crate::report::style::{Format, Screen};
use crate::rules::RuleSet;
use crate::terminal;

/// # Errors
/// When the list cannot be written.
pub fn run(rules: &RuleSet, explain: bool, format: Format, screen: Screen) -> Result<(), Error> {
    terminal::result(&report::questions::questions(rules, explain, format, screen))
}
