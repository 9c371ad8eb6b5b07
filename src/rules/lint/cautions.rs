//! Checks when each caution is shown, and what it names.

use super::conditions;
use super::index::Index;
use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::rules::schema::{CautionRecord, ConditionRecord};

pub fn check(checker: &mut Checker<'_>, cautions: &[CautionRecord], index: &Index<'_>) {
    for caution in cautions {
        conditions::check(checker, &caution.when, None, index);
        conditions::check(checker, &caution.unless, None, index);
        for condition in &caution.unless {
            if caution.when.iter().any(|when| covers(condition, when)) {
                let message =
                    "this caution is never shown: `unless` rules out what `when` asks for";
                checker.note(condition.question.span(), message, "remove one of the two");
            }
        }
        index.ensure_outside(checker, &caution.instead);
        index.ensure_claims(checker, &caution.claims);
        index.ensure_holding(checker, &caution.claims);
    }
}

/// Whether one condition is met whenever the other one is.
fn covers(condition: &ConditionRecord, other: &ConditionRecord) -> bool {
    let has = |answer: &str| condition.answers.iter().any(|known| **known == *answer);
    *condition.question == *other.question && other.answers.iter().all(|answer| has(answer))
}
