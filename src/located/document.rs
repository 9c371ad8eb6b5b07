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

/// A part of a document, in bytes. Every text of a rule set has one, so it is small; no file that
/// is read has 4 GB.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Span {
    start: u32,
    end: u32,
}

/// A text with its place in a document.
pub trait Located: Deref<Target = str> {
    fn span(&self) -> Span;
}

impl Span {
    /// The place of what is in no document.
    pub const NOWHERE: Self = Self { start: 0, end: 0 };

    /// The part to underline for a value: all of a text or a number, only the bracket of a list or
    /// an object.
    pub fn of(value: &Value<'_>) -> Self {
        let range = value.range();
        match value {
            Value::Array(_) | Value::Object(_) => Self::byte(range.start),
            _ => Self::new(range.start, range.end),
        }
    }

    pub fn new(start: usize, end: usize) -> Self {
        let [start, end] = [start, end].map(|byte| u32::try_from(byte).unwrap_or(u32::MAX));
        Self { start, end }
    }

    /// One byte.
    pub fn byte(start: usize) -> Self {
        Self::new(start, start + 1)
    }

    pub fn start(self) -> usize {
        self.start as usize
    }

    pub fn end(self) -> usize {
        self.end as usize
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
