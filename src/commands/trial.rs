//! Writes the same small app in both frameworks.

use super::shared::show;
use crate::cli::Trial;
use crate::error::Error;
use crate::report::style::Style;
use crate::terminal::on_interrupt;
use crate::trial::{self, Resource};
use crate::{json, report};

/// # Errors
/// When the resource cannot be understood, or something cannot be written.
pub fn run(args: &Trial, style: &Style) -> Result<(), Error> {
    let Trial { dir, resource, plural, field, force } = args;
    let resource = Resource::new(resource.as_deref(), plural.as_deref(), field)?;
    // Ctrl-C must not leave half an app in a directory that existed before.
    on_interrupt(|| {})?;
    let written = trial::write(dir, &resource, *force)?;
    show(
        style,
        || json::trial(dir, &resource, &written),
        || report::trial::page(dir, &resource, &written),
    )
}
