//! Lines that stand in by how deep they belong.

use std::fmt::Write as _;

use super::markdown::escape;
use crate::text;

/// A line, with how many columns it stands in.
pub struct Line {
    pub indent: usize,
    pub text: String,
}

impl Line {
    pub fn new(indent: usize, text: impl Into<String>) -> Self {
        Self { indent, text: text.into() }
    }
}

/// The lines at a width, each behind `lead`.
pub fn at_width(lines: &[Line], lead: &str, width: usize) -> String {
    let shown = |line: &Line| {
        text::hang(&format!("{lead}{}", text::blanks(line.indent)), &line.text, width)
    };
    lines.iter().map(shown).collect()
}

/// The lines as a list in Markdown.
pub fn in_markdown(lines: &[Line]) -> String {
    let mut out = String::new();
    for line in lines {
        let _ = writeln!(out, "{}- {}", text::blanks(line.indent), escape(&line.text));
    }
    out
}
