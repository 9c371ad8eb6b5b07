//! Prints the chain of evidence behind one rule or one claim.

use super::Context;
use crate::error::Error;
use crate::report::why;
use crate::rules::RuleSet;
use crate::terminal;
use crate::text::{self, Similarity};

/// # Errors
/// When no rule and no claim has this id, or the chain cannot be written.
pub fn run(rules: &RuleSet, id: &str, context: Context<'_>) -> Result<(), Error> {
    let claims = context.claims()?;
    let Some(chain) = why::why(rules, &claims, id, (context.format(), context.screen)) else {
        let near = text::did_you_mean(id, why::ids(rules, &claims), Similarity::Closely);
        let hint = "flask-or-django questions --explain has the rules, compare TOPIC the claims";
        return Err(Error::input(format!("no rule and no claim {}{near}", text::quote(id)), hint));
    };
    terminal::result(&chain)
}
