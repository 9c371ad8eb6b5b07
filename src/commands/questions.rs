//! Lists the questions.

use super::Context;
use crate::error::Error;
use crate::report;
use crate::rules::RuleSet;
use crate::terminal;

/// # Errors
/// When the list cannot be written.
pub fn run(rules: &RuleSet, explain: bool, context: Context<'_>) -> Result<(), Error> {
    let list = report::questions::questions(rules, explain, context.format(), context.screen);
    terminal::result(&list)
}
