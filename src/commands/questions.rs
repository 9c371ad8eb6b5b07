//! Lists the questions.

use super::shared::{Context, show};
use crate::error::Error;
use crate::{json, report};

/// # Errors
/// When the list cannot be written.
pub fn run(context: &Context<'_>, explain: bool) -> Result<(), Error> {
    show(
        &context.style,
        || json::questions(context.rules(), explain),
        || report::questions::page(context.rules(), context.rules().question_ids(), explain),
    )
}
