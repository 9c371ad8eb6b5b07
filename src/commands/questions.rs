//! Lists the questions.

use crate::error::Error;
use crate::guide::RuleSet;
use crate::output;
use crate::report;
use crate::screen::{Format, Screen};

/// # Errors
/// When the list cannot be written.
pub fn run(rules: &RuleSet, explain: bool, format: Format, screen: Screen) -> Result<(), Error> {
    output::result(&report::questions::questions(rules, explain, format, screen))
}
