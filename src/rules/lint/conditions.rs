//! Checks the conditions of joined rules and cautions; each names answers of one question.

use std::collections::BTreeSet;

use super::index::Index;
use crate::located::json::Node;
use crate::located::record::{Checker, Keys};

const CONDITION: Keys = Keys { required: &["question", "answers"], optional: &[] };

/// Checks a list of conditions: each question at most once, and never the question `owner`, to
/// which the rule belongs.
pub fn check(checker: &mut Checker<'_>, list: &Node<'_>, owner: Option<&str>, index: &Index<'_>) {
    let mut seen = BTreeSet::new();
    for node in checker.list(list, "conditions", false) {
        let Some(condition) = checker.record(node, "a condition", &CONDITION) else { continue };
        let Some(question_node) = condition.get("question") else { continue };
        if !index.ensure_question(checker, question_node) {
            continue;
        }
        let Some(question) = question_node.text() else { continue };
        if Some(question) == owner {
            checker.note(
                question_node,
                "a rule names its own question in `and`",
                "put these answers into `when`",
            );
        } else if !seen.insert(question) {
            let message = format!("question `{question}` has a condition already");
            checker.note(question_node, message, "put the answers of one question together");
        }
        if let Some(answers) = condition.get("answers") {
            ensure_answers(checker, answers, question, index);
        }
    }
}

/// Checks a list of answers of one question.
pub fn ensure_answers(
    checker: &mut Checker<'_>,
    list: &Node<'_>,
    question: &str,
    index: &Index<'_>,
) {
    for node in checker.list(list, "answers", false) {
        index.ensure_answer(checker, node, question);
    }
    checker.ensure_each_once(list, "answer");
}
