//! Prints the whole comparison, or the parts of it that are named.

use crate::error::Error;
use crate::guide::Guide;
use crate::guide::library::Library;
use crate::output;
use crate::report;
use crate::screen::{Format, Screen};
use crate::text::{self, Alike};

/// # Errors
/// When a name means nothing, or the comparison cannot be written.
pub fn run(guide: &Guide, mut library: Library, names: &[String], shape: (Format, Screen)) -> Result<(), Error> {
    for name in names {
        ensure_known(&library, name)?;
    }
    if !names.is_empty() {
        library.narrow(names);
    }
    output::result(&report::compare::compare(guide, &library, !names.is_empty(), shape))
}

fn ensure_known(library: &Library, name: &str) -> Result<(), Error> {
    let sections = library.sections.iter().map(|section| section.id.as_str());
    let topics = library.topics.iter().map(|topic| topic.id.as_str());
    let mut known: Vec<&str> = sections.clone().chain(topics.clone()).collect();
    if known.contains(&name) {
        return Ok(());
    }
    known.dedup();
    let near = text::did_you_mean(name, known, Alike::Closely);
    Err(Error::Input {
        message: format!("no section or topic {}{near}", text::quote(name)),
        hints: [("sections", sections.collect::<Vec<_>>()), ("topics", topics.collect())]
            .into_iter()
            .flat_map(|(what, ids)| text::wrap(&format!("{what}: {}", ids.join(", ")), output::width() - 2))
            .collect(),
    })
}
