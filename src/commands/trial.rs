//! Writes the same small app in both frameworks.

use super::shared::{cancelled_by_interrupt, show};
use crate::cli::Trial;
use crate::error::Error;
use crate::report::style::Style;
use crate::trial::{self, Resource};
use crate::{json, report};

/// # Errors
/// When the resource cannot be understood, or something cannot be written.
pub fn run(args: &Trial, style: &Style) -> Result<(), Error> {
    let Trial { dir, resource, plural, field } = args;
    let resource = Resource::new(resource.as_deref(), plural.as_deref(), field)?;
    let paths = trial::write(dir, &resource, &cancelled_by_interrupt()?)?;
    show(
        style,
        || json::trial(dir, &resource, &paths),
        || report::trial::page(dir, &resource, paths.len()),
    )
}
