//! Lists the questions.

use crate::error::Error;
use crate::guide::Guide;
use crate::output;
use crate::report;
use crate::screen::{Format, Screen};

/// # Errors
/// When the list cannot be written.
pub fn run(guide: &Guide, explain: bool, format: Format, screen: Screen) -> Result<(), Error> {
    output::result(&report::questions::questions(guide, explain, format, screen))
}
