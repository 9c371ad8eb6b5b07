//! The built-in rule set as a release has it, without its claims and cases. `just snapshots` writes
//! `built_in.txt` from the files in `rules/`.

use super::ids::{AnswerId, FrameworkId, QuestionId};
use super::items::Items;
use super::limits::{AuditBounds, Bands, ClearBand, CloseBand, Share};
use super::rule_set::{
    Answer, Caution, Condition, ExampleAnswer, Framework, Need, Question, Rule, RuleSet,
    SharedReason,
};
use crate::located::numbers::Number;
use crate::located::words::Words;

pub static RULE_SET: RuleSet = include!("built_in.txt");
