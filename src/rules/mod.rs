//! The rule set: frameworks, questions with their rules, and cautions, read from data and checked.

mod citations;
pub mod claims;
mod ids;
pub mod limits;
pub mod lint;
mod per_framework;
mod rating;
mod read;
pub mod rule_set;
mod schema;
pub mod store;

pub use citations::{Citation, citations};
pub use ids::{AnswerId, FrameworkId, Pair, QuestionId};
pub use limits::{Bands, Share};
pub use per_framework::PerFramework;
pub use rating::Rating;
pub use read::load;
pub use rule_set::{Answer, Caution, Condition, Question, Rule, RuleSet};
pub use store::Store;
