//! Renders what was decided or found; every format says the same.

pub mod audit;
mod bars;
pub mod compare;
mod countings;
pub mod evidence;
mod explain;
mod grid;
mod heading;
mod list;
mod markdown;
mod outline;
pub mod questions;
pub mod style;
mod table;
mod tabular;
pub mod trial;
pub mod what_if;
pub mod why;
mod words;

use crate::json;
use crate::report::style::{Format, Screen};

pub use crate::decision::Report as Case;

/// Whether what is rendered from now on may have colour; decided once, for the screen that is written on.
pub fn set_color(color: bool) {
    colored::control::set_override(color);
}

/// A decision in one of the formats.
pub fn decision(case: Case<'_>, format: Format, screen: Screen) -> String {
    match format {
        Format::Json => json::decision(case),
        Format::Markdown => markdown::decision(case) + &explain::markdown(case),
        Format::Table if screen.wants_lines() => {
            list::decision(case, screen) + &explain::lines(case, screen)
        }
        Format::Table => table::decision(case, screen) + &explain::lines(case, screen),
    }
}
