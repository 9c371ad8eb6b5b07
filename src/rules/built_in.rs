//! What is compiled into a release: the built-in rule set without its claims, and what a decision
//! needs of its cases. `just snapshots` writes the two files from those in `rules/`.

use super::case_index::IndexedCase;
use super::ids::{AnswerId, FrameworkId, QuestionId};
use super::items::Items;
use super::limits::{AuditBounds, Bands, ClearBand, CloseBand, Share};
use super::rule_set::{
    Answer, Caution, Condition, Framework, Need, Question, QuestionAnswer, Rule, RuleSet,
    SharedReason,
};
use crate::located::numbers::Number;
use crate::located::words::Words;

pub static RULE_SET: RuleSet = include!("rule_set.txt");
pub static CASE_INDEX: Items<IndexedCase> = include!("case_index.txt");
