//! Checks a file of claims: what each says, about which frameworks, and who says it.

use super::claim_fields::{self, LINK_KEYS, Link};
use super::declared::Declared;
use super::evidence;
use super::index::Index;
use crate::located::json::Node;
use crate::located::record::{Checker, Keys};
use crate::rules::rating::Rating;

const CLAIM: Keys = Keys {
    required: &["id", "topic", "about", "says", "from", "verdict", "sources", "checked"],
    optional: &["today", "probe", "repeats", "contradicts"],
};

/// Checks a list of claims.
pub fn check(
    checker: &mut Checker<'_>,
    root: &Node<'_>,
    index: &Index<'_>,
    declared: &mut Declared,
) {
    for node in checker.list(root, "claims", false) {
        claim(checker, node, index, declared);
    }
}

fn claim(checker: &mut Checker<'_>, node: &Node<'_>, index: &Index<'_>, declared: &mut Declared) {
    let Some(claim) = checker.record(node, "a claim", &CLAIM) else { return };
    declared.take(checker, claim, "a claim");
    if let Some(topic) = claim.get("topic") {
        index.ensure_topic(checker, topic);
    }
    if let Some(list) = claim.get("about") {
        for framework in checker.list(list, "frameworks", false) {
            index.ensure_framework(checker, framework);
        }
        checker.ensure_each_once(list, "framework");
    }
    if let Some(says) = claim.get("says") {
        checker.text(says, "`says`", 140);
    }
    if let Some(from) = claim.get("from") {
        checker.word(from, "origin", &["guide", "project"]);
    }
    evidence::check(checker, node, claim);
    for key in LINK_KEYS {
        let Some(list) = claim.get(key) else { continue };
        for other in checker.list(list, "claims", true) {
            index.ensure_claim(checker, other);
            if let (Some(from), Some(to)) = (claim_fields::id(node), other.text()) {
                ensure_consistent(checker, other, Link { key, from, to }, index);
            }
        }
        checker.ensure_each_once(list, "claim");
    }
}

/// Checks a link against the other claim; `node` is where the link names it.
fn ensure_consistent(
    checker: &mut Checker<'_>,
    node: &Node<'_>,
    link: Link<'_>,
    index: &Index<'_>,
) {
    let Link { key, from, to } = link;
    let holds = |id| index.ratings.get(id) == Some(&Rating::Holds);
    if from == to {
        checker.note(node, "a claim names itself", "take it out");
    } else if index.claims.ids.contains(&to) && !index.links.contains(&link.reversed()) {
        checker.note(
            node,
            format!("claim `{to}` does not name this one in its `{key}`"),
            "name each in the other",
        );
    } else if key == "contradicts" && from < to && holds(from) && holds(to) {
        // Reported once for the two: `from < to` is true for only one of the two links.
        let message = format!("claim `{to}` contradicts this one, and both hold");
        checker.note(node, message, "one of them at most does: see which");
    }
}
