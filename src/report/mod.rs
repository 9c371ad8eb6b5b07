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

use crate::answers::Answers;
use crate::decision::Decision;
use crate::json;
use crate::report::style::{Format, Screen};
use crate::rules::RuleSet;
use crate::rules::claims::Claims;

/// A decision with what it was made from.
#[derive(Clone, Copy)]
pub struct Case<'c> {
    pub rules: &'c RuleSet,
    pub answers: &'c Answers,
    pub decision: &'c Decision<'c>,
    /// Show what the points rest on.
    pub explain: bool,
    /// The claims, to show what was set aside and what is true today.
    pub claims: Option<&'c Claims>,
    /// What the answers would come to by the guide's own word.
    pub as_written: Option<&'c Decision<'c>>,
}

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
