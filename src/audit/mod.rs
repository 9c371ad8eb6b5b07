//! Audits a rule set over all answer sheets: who leads, and what each question and each rule
//! decides.

mod bounds;
mod context;
mod count;
mod questions;
mod rules;
#[cfg(test)]
mod tests;

pub use bounds::{Bound, BoundCheck};
pub use count::{Audit, audit};
pub use questions::{Decrease, Influence};
