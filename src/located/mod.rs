//! JSON files that people write, read with the place of every value.

pub mod json;
pub mod problem;
pub mod record;
