//! Reads JSON files that people write: every record is declared once, and every problem is reported
//! with its place.

pub mod checker;
pub mod document;
pub mod format;
pub mod lists;
pub mod members;
pub mod numbers;
pub mod problem;
pub mod readable;
pub mod record;
#[cfg(test)]
pub mod schema;
pub mod strict;
pub mod texts;
pub mod words;
