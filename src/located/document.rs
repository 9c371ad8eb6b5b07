//! A file that a person wrote, with its lines.

use std::ops::Deref;
use std::rc::Rc;

use jsonc_parser::ast::Value;
use jsonc_parser::common::Ranged;

/// The name and the text of a file.
#[derive(Debug)]
pub struct Document {
    /// As messages write it.
    pub name: String,
    /// Without a byte-order mark.
    pub text: String,
    /// The byte at which each line begins.
    line_starts: Vec<usize>,
}

/// A part of a document, in bytes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    pub start: usize,
    pub end: usize,
}

/// A text with its place in a document.
pub trait Located: Deref<Target = str> {
    fn span(&self) -> Span;
}

impl Span {
    /// The part to underline for a value: all of a text or a number, only the bracket of a list or
    /// an object.
    pub fn of(value: &Value<'_>) -> Self {
        let range = value.range();
        match value {
            Value::Array(_) | Value::Object(_) => Self::byte(range.start),
            _ => Self { start: range.start, end: range.end },
        }
    }

    /// One byte.
    pub fn byte(start: usize) -> Self {
        Self { start, end: start + 1 }
    }
}

impl Document {
    pub fn new(name: String, text: &str) -> Rc<Self> {
        let text = text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned();
        let breaks = text.match_indices('\n').map(|(position, _)| position + 1);
        let line_starts = std::iter::once(0).chain(breaks).collect();
        Rc::new(Self { name, text, line_starts })
    }

    /// The line, from 1, of the byte `offset`.
    pub fn line(&self, offset: usize) -> usize {
        self.line_starts.partition_point(|start| *start <= offset)
    }

    /// The column, from 1, of the byte `offset`, in characters.
    pub fn column(&self, offset: usize) -> usize {
        self.text[self.line_starts[self.line(offset) - 1]..offset].chars().count() + 1
    }

    /// The byte at which the line of the byte `offset` begins, and the line without its break.
    pub fn line_around(&self, offset: usize) -> (usize, &str) {
        let start = self.line_starts[self.line(offset) - 1];
        (start, self.text[start..].lines().next().unwrap_or_default())
    }
}
