//! Lists the questions.

use super::shared::{OnRules, show};
use crate::error::Error;
use crate::{json, report};

/// # Errors
/// When the list cannot be written.
pub fn run(on: &OnRules<'_>, explain: bool) -> Result<(), Error> {
    show(
        &on.style,
        || json::questions(on.rules, explain),
        || report::questions::page(on.rules, explain),
    )
}
