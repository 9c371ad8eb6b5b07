//! Reads JSON files that people write, and reports problems with line and column.

pub mod json;
pub mod problem;
pub mod record;
