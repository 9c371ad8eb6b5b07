//! Prints the chain behind one rule or one claim.

use crate::error::Error;
use crate::report::style::{Format, Screen};
use crate::report::why;
use crate::rules::RuleSet;
use crate::rules::claims::Claims;
use crate::terminal;
use crate::text::{self, Similarity};

/// # Errors
/// When no rule and no claim has this id, or the chain cannot be written.
pub fn run(
    rules: &RuleSet,
    claims: &Claims,
    id: &str,
    shape: (Format, Screen),
) -> Result<(), Error> {
    let Some(chain) = why::why(rules, claims, id, shape) else {
        let near = text::did_you_mean(id, why::ids(rules, claims), Similarity::Closely);
        let hint = "flask-or-django questions --explain has the rules, compare TOPIC the claims";
        return Err(Error::input(format!("no rule and no claim {}{near}", text::quote(id)), hint));
    };
    terminal::result(&chain)
}
