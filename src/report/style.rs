//! How a result is wanted: its format, and the screen it is for.

use clap::ValueEnum;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people, at the width of the terminal
    Table,
    /// For programs
    Json,
    /// For a pull request or a page
    Markdown,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, unless `NO_COLOR` is set
    Auto,
    /// Even in a pipe
    Always,
    /// Not at all
    Never,
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
        self.plain || self.is_narrow()
    }

    /// Whether it is too narrow for a table.
    pub fn is_narrow(self) -> bool {
        self.width < TABLE_WIDTH
    }
}
