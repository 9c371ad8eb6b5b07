//! Writes the same small app in both frameworks.

use crate::cli::Trial;
use crate::error::Error;
use crate::report;
use crate::report::style::{Format, Screen};
use crate::terminal::{self, on_interrupt};
use crate::trial::{self, Resource};

/// # Errors
/// When the resource cannot be understood, or something cannot be written.
pub fn run(wanted: &Trial, (format, screen): (Format, Screen)) -> Result<(), Error> {
    let resource =
        Resource::new(wanted.resource.as_deref(), wanted.plural.as_deref(), &wanted.field)?;
    // A directory that is there already must not be left with half of an app.
    on_interrupt(|| {})?;
    let written = trial::write(&wanted.dir, &resource, wanted.force)?;
    terminal::result(&report::trial::trial(&wanted.dir, &resource, &written, (format, screen)))
}
