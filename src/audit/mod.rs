//! Audits a rule set over all answer sheets: who leads, and what each question and each rule
//! decides.

mod bounds;
mod count;
mod questions;
mod reasons;
mod rules;
mod running_sums;
mod sheets;
#[cfg(test)]
mod tests;

pub use bounds::{Bound, BoundCheck};
pub use count::{Audit, PairCounts, audit};
pub use questions::{Decrease, Influence};
