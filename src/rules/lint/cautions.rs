//! Checks `cautions.json`: when each is said, what it says, and what to look at instead.

use super::index::{Declared, Index};
use super::question::conditions;
use crate::located::json::Node;
use crate::located::record::{Checker, Keys};

const CAUTION: Keys = Keys { required: &["id", "when", "says", "instead"], optional: &[] };

/// Notes every problem of the list of cautions.
pub fn check(page: &mut Checker<'_>, root: &Node<'_>, index: &Index<'_>, declared: &mut Declared) {
    for node in page.list(root, "cautions", true) {
        let Some(caution) = page.record(node, "a caution", &CAUTION) else { continue };
        declared.take(page, caution, "a caution");
        if let Some(when) = caution.get("when") {
            conditions(page, when, None, index);
        }
        if let Some(says) = caution.get("says") {
            page.text(says, "`says`", 100);
        }
        for name in
            caution.get("instead").map_or(&[][..], |list| page.list(list, "alternatives", true))
        {
            page.text(name, "an alternative", 40);
        }
    }
}
