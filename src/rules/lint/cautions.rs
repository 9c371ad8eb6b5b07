//! Checks `cautions.json`: when each caution is shown, what it says, and what to look at instead.

use super::conditions;
use super::declared::Declared;
use super::index::Index;
use crate::located::json::Node;
use crate::located::record::{Checker, Keys};

const CAUTION: Keys = Keys { required: &["id", "when", "says", "instead"], optional: &[] };

/// Checks the list of cautions.
pub fn check(
    checker: &mut Checker<'_>,
    root: &Node<'_>,
    index: &Index<'_>,
    declared: &mut Declared,
) {
    for node in checker.list(root, "cautions", true) {
        let Some(caution) = checker.record(node, "a caution", &CAUTION) else { continue };
        declared.take(checker, caution, "a caution");
        if let Some(when) = caution.get("when") {
            conditions::check(checker, when, None, index);
        }
        if let Some(says) = caution.get("says") {
            checker.text(says, "`says`", 100);
        }
        if let Some(list) = caution.get("instead") {
            for name in checker.list(list, "alternatives", true) {
                checker.text(name, "an alternative", 40);
            }
        }
    }
}
