//! The format and the look of a result: one value, passed down. Nothing about it is global.

use super::page::Page;

/// The format of a result, and the capabilities of the terminal.
#[derive(Debug, Clone, Copy)]
pub struct Style {
    pub format: &'static Format,
    /// In terminal columns.
    pub width: usize,
    pub color: bool,
    /// Labelled lines without drawings, for screen readers.
    pub plain: bool,
    /// Draw bars and lines in ASCII, for locales without UTF-8.
    pub ascii: bool,
}

/// A value of `--format`.
#[derive(Debug)]
pub struct Format {
    pub name: &'static str,
    /// Its description in the help.
    pub help: &'static str,
    pub kind: FormatKind,
}

/// How a format is produced.
#[derive(Debug)]
pub enum FormatKind {
    /// From the records of `crate::json`, for programs.
    Json,
    /// A page on a screen.
    Page(fn(&Page, &Style) -> String),
    /// A page for readers who do not see what was typed.
    Document(fn(&Page) -> String),
}

/// In terminal columns; tables that are narrower are hard to read.
const TABLE_WIDTH: usize = 60;

impl Style {
    /// Whether to write labelled lines instead of tables.
    pub fn wants_lines(&self) -> bool {
        self.plain || self.is_narrow()
    }

    /// Whether the terminal is too narrow for tables.
    pub fn is_narrow(&self) -> bool {
        self.width < TABLE_WIDTH
    }
}
