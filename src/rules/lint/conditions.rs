//! Checks the conditions of joined rules and cautions; each names answers of one question.

use std::collections::BTreeSet;

use super::index::Index;
use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::rules::schema::ConditionRecord;

/// Checks conditions: each question at most once, and never the question `owner`, to which the rule
/// belongs.
pub fn check(
    checker: &mut Checker<'_>,
    conditions: &[ConditionRecord],
    owner: Option<&str>,
    index: &Index<'_>,
) {
    let mut seen = BTreeSet::new();
    for ConditionRecord { question, answers } in conditions {
        if !index.ensure_question(checker, question) {
            continue;
        }
        if Some(&**question) == owner {
            let message = "`and` must not name the rule's own question";
            checker.note(question.span(), message, "write these answers into `when`");
        } else if !seen.insert(&**question) {
            let message = format!("duplicate condition on question `{}`", &**question);
            checker.note(question.span(), message, "write all its answers into one condition");
        }
        index.ensure_answers(checker, answers, question);
    }
}
