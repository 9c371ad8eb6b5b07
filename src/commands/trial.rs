//! Writes the same small app in both frameworks.

use super::Context;
use crate::cli::Trial;
use crate::error::Error;
use crate::report;
use crate::terminal::{self, on_interrupt};
use crate::trial::{self, Resource};

/// # Errors
/// When the resource is not valid, or something cannot be written.
pub fn run(args: &Trial, context: Context<'_>) -> Result<(), Error> {
    let resource = Resource::new(args.resource.as_deref(), args.plural.as_deref(), &args.field)?;
    // Ctrl-C must not leave half of an app in a directory that existed before.
    on_interrupt(|| {})?;
    let written = trial::write(&args.dir, &resource, args.force)?;
    let style = (context.format(), context.screen);
    terminal::result(&report::trial::trial(&args.dir, &resource, &written, style))
}
