//! Checks a file of claims: what each says, of which framework, and from where.

use super::evidence;
use super::index::{Declared, Index};
use crate::located::json::Node;
use crate::located::record::{Checker, Keys};
use crate::rules::Rating;

const CLAIM: Keys = Keys {
    required: &["id", "topic", "about", "says", "from", "verdict", "sources", "checked"],
    optional: &["today", "probe", "repeats", "contradicts"],
};

/// The standing of a claim, where it has one that can be read.
pub fn rating(claim: &Node<'_>) -> Option<Rating> {
    claim.get("verdict").and_then(Node::text).and_then(Rating::named)
}

/// Notes every problem of a list of claims.
pub fn check(page: &mut Checker<'_>, root: &Node<'_>, index: &Index<'_>, declared: &mut Declared) {
    for node in page.list(root, "claims", false) {
        claim(page, node, index, declared);
    }
}

fn claim(page: &mut Checker<'_>, node: &Node<'_>, index: &Index<'_>, declared: &mut Declared) {
    let Some(claim) = page.record(node, "a claim", &CLAIM) else { return };
    declared.take(page, claim, "a claim");
    if let Some(topic) = claim.get("topic") {
        index.ensure_topic(page, topic);
    }
    if let Some(list) = claim.get("about") {
        for framework in page.list(list, "frameworks", false) {
            index.ensure_framework(page, framework);
        }
        page.ensure_each_once(list, "framework");
    }
    if let Some(says) = claim.get("says") {
        page.text(says, "`says`", 140);
    }
    if let Some(from) = claim.get("from") {
        page.word(from, "origin", &["guide", "project"]);
    }
    evidence::check(page, node, claim);
    for key in ["repeats", "contradicts"] {
        let Some(list) = claim.get(key) else { continue };
        for other in page.list(list, "claims", true) {
            index.ensure_claim(page, other);
            related(page, [node, other], key, index);
        }
        page.ensure_each_once(list, "claim");
    }
}

/// What two claims say of each other, seen from the first.
fn related(
    page: &mut Checker<'_>,
    [claim, other]: [&Node<'_>; 2],
    key: &'static str,
    index: &Index<'_>,
) {
    let (Some(id), Some(named)) = (claim.get("id").and_then(Node::text), other.text()) else {
        return;
    };
    let holds = |id| index.ratings.get(id) == Some(&Rating::Holds);
    if id == named {
        page.note(other, "a claim names itself", "take it out");
    } else if index.claims.ids.contains(&named) && !index.links.contains(&(key, named, id)) {
        page.note(
            other,
            format!("claim `{named}` does not name this one in its `{key}`"),
            "name each in the other",
        );
    } else if key == "contradicts" && id < named && holds(id) && holds(named) {
        let message = format!("claim `{named}` contradicts this one, and both hold");
        page.note(other, message, "one of them at most does: see which");
    }
}

/// Every claim that a claim names, as the key, the claim and the one it names.
pub fn links<'n>(claim: &'n Node<'_>) -> Vec<(&'static str, &'n str, &'n str)> {
    let Some(id) = claim.get("id").and_then(Node::text) else { return Vec::new() };
    let mut links = Vec::new();
    for key in ["repeats", "contradicts"] {
        let named = claim.get(key).map_or(&[][..], Node::items).iter().filter_map(Node::text);
        links.extend(named.map(|other| (key, id, other)));
    }
    links
}
