//! Results for people: each command builds one page, and each format renders pages.

pub mod audit;
mod bars;
pub mod cases;
pub mod compare;
pub mod decision;
pub mod export;
pub mod format;
pub mod markdown;
pub mod page;
mod phrases;
pub mod problems;
pub mod questions;
pub mod style;
pub mod terminal;
pub mod trial;
pub mod why;
