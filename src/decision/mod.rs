//! Decides from the answers, and says how sure the decision is and what would change it. Pure: it
//! reads and prints nothing and needs no clock.

mod acceptability;
pub mod axis;
mod break_even;
mod cautions;
mod decide;
mod flips;
pub mod margins;
mod other_answers;
mod outlook;
mod report;
mod score;
mod settled;
mod settled_by;
mod similar;
pub mod space;
mod swing;
#[cfg(test)]
pub mod tests;
mod verdict;
mod what_if;

pub use acceptability::Acceptability;
pub use break_even::break_evens;
pub use cautions::OpenCaution;
pub use decide::{Decision, decide};
pub use flips::Flip;
pub use other_answers::{OtherAnswer, other_answers};
pub use outlook::Outlook;
pub use report::Report;
pub use score::Reason;
pub use similar::{SimilarCase, similar_cases};
pub use swing::{Open, gains};
pub use verdict::Verdict;
