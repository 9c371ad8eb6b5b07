//! How a result is wanted. The value is made once and passed down; nothing about looks is global.

use super::page::Page;

/// The format of a result, and the screen that it is for.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub format: &'static Format,
    /// In columns.
    pub width: usize,
    pub color: bool,
    /// Labelled lines without drawings, fit to be read aloud.
    pub plain: bool,
    /// Bars and lines are drawn with ASCII characters alone.
    pub ascii: bool,
}

/// A value of `--format`.
#[derive(Debug)]
pub struct Format {
    pub name: &'static str,
    /// Who it is for, as help says it.
    pub help: &'static str,
    pub kind: FormatKind,
}

/// What a format is made from.
#[derive(Debug)]
pub enum FormatKind {
    /// Records for programs.
    Json,
    /// A page, which this function renders.
    Page(fn(&Page, &Style) -> String),
}

/// The least width at which a table reads well.
const TABLE_WIDTH: usize = 60;

impl Style {
    /// Whether labelled lines replace tables.
    pub fn wants_lines(&self) -> bool {
        self.plain || self.is_narrow()
    }

    /// Whether the screen is too narrow for a table.
    pub fn is_narrow(&self) -> bool {
        self.width < TABLE_WIDTH
    }
}
