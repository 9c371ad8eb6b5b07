//! Output for programs, as JSON. Nothing is computed here, and keys are only ever added.

mod audit;
mod cases;
mod claims;
mod decision;
mod error;
mod export;
mod format;
mod problems;
mod questions;
mod trial;
mod what_if;
mod write;

pub use audit::audit;
pub use cases::cases;
pub use claims::{comparison, matches, why_caution, why_claim, why_question, why_rule};
pub use decision::decision;
pub use error::error;
pub use export::export;
pub use format::formatted;
pub use problems::problems;
pub use questions::questions;
pub use trial::trial;
