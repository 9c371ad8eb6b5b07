//! Prints the chain behind one rule or one claim.

use crate::error::Error;
use crate::guide::Guide;
use crate::guide::library::Library;
use crate::output;
use crate::report::why;
use crate::screen::{Format, Screen};
use crate::text::{self, Alike};

/// # Errors
/// When no rule and no claim has this id, or the chain cannot be written.
pub fn run(
    guide: &Guide,
    library: &Library,
    id: &str,
    shape: (Format, Screen),
) -> Result<(), Error> {
    let Some(chain) = why::why(guide, library, id, shape) else {
        let near = text::did_you_mean(id, why::ids(guide, library), Alike::Closely);
        let hint = "flask-or-django questions --explain has the rules, compare TOPIC the claims";
        return Err(Error::input(format!("no rule and no claim {}{near}", text::quote(id)), hint));
    };
    output::result(&chain)
}
