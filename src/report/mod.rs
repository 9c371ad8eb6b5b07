//! Renders what was decided or found; every format says the same.

mod bars;
pub mod json;
mod list;
mod markdown;
pub mod questions;
mod table;
mod words;

use crate::answers::Sheet;
use crate::decision::Decision;
use crate::guide::Guide;

/// How a result is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// For people, at the width of the terminal
    Table,
    /// For programs
    Json,
    /// For a pull request or a page
    Markdown,
}

/// What a result for people is written on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screen {
    /// In columns.
    pub width: usize,
    pub color: bool,
    /// Labelled lines without drawings, fit to be read aloud.
    pub plain: bool,
}

/// The least width at which a table reads well.
const TABLE_WIDTH: usize = 60;

impl Screen {
    /// Whether labelled lines stand in for tables.
    pub fn wants_lines(self) -> bool {
        self.plain || self.width < TABLE_WIDTH
    }
}

/// A decision with what it was made from.
#[derive(Clone, Copy)]
pub struct Case<'c> {
    pub guide: &'c Guide,
    pub sheet: &'c Sheet,
    pub decision: &'c Decision<'c>,
}

/// A decision in one of the formats.
pub fn decision(case: Case<'_>, format: Format, screen: Screen) -> String {
    match format {
        Format::Json => json::decision(case),
        Format::Markdown => markdown::decision(case),
        Format::Table if screen.wants_lines() => list::decision(case, screen),
        Format::Table => table::decision(case, screen),
    }
}
