//! The rule set: frameworks, questions with their rules, and cautions, read from data and checked.

mod aging;
mod build;
#[cfg(not(debug_assertions))]
mod built_in;
mod case_index;
pub mod cases;
mod citations;
pub mod claims;
pub mod directory;
pub mod embedded;
pub mod format;
mod ids;
pub mod items;
pub mod limits;
pub mod lint;
mod matches;
mod open;
mod per_framework;
mod rating;
pub mod rule_set;
mod schema;

pub use crate::located::words::Words;
pub use aging::DatedClaim;
pub use case_index::IndexedCase;
pub use citations::{Citation, citations};
pub use ids::{AnswerId, FrameworkId, Pair, QuestionId};
pub use limits::{Bands, Share};
pub use matches::Match;
pub use open::{Findings, Knowledge, check, open};
pub use per_framework::PerFramework;
pub use rating::Rating;
pub use rule_set::{
    Answer, Caution, Condition, Framework, NO_QUESTION, NOT_SURE, Need, Question, Rule, RuleSet,
    SharedReason,
};
