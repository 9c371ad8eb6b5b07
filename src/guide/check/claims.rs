//! Checks a file of claims: what each says, of which framework, and from where.

use super::index::{Declared, Index};
use super::page::{Keys, Page};
use crate::json::Node;

/// The standings a claim can have; with one of the last three it fell.
const VERDICTS: [&str; 6] = ["holds", "partly", "opinion", "outdated", "wrong", "unverifiable"];
const FALLEN: [&str; 3] = ["outdated", "wrong", "unverifiable"];

const CLAIM: Keys = Keys {
    required: &["id", "topic", "about", "says", "from", "sources"],
    optional: &["verdict", "today", "repeats", "contradicts"],
};
const SOURCE: Keys = Keys { required: &["title", "url"], optional: &[] };

/// Whether a claim carries a standing with which it may not score.
pub fn fell(claim: &Node<'_>) -> bool {
    claim.get("verdict").and_then(Node::text).is_some_and(|verdict| FALLEN.contains(&verdict))
}

/// Notes every problem of a list of claims.
pub fn check(page: &mut Page<'_>, root: &Node<'_>, index: &Index<'_>, declared: &mut Declared) {
    for node in page.list(root, "claims", false) {
        claim(page, node, index, declared);
    }
}

fn claim(page: &mut Page<'_>, node: &Node<'_>, index: &Index<'_>, declared: &mut Declared) {
    let Some(claim) = page.record(node, "a claim", &CLAIM) else { return };
    declared.take(page, claim, "a claim");
    if let Some(topic) = claim.get("topic") {
        index.ensure_topic(page, topic);
    }
    for framework in claim.get("about").map_or(&[][..], |list| page.list(list, "frameworks", false)) {
        index.ensure_framework(page, framework);
    }
    for (key, longest) in [("says", 140), ("today", 300)] {
        if let Some(text) = claim.get(key) {
            page.text(text, &format!("`{key}`"), longest);
        }
    }
    if let Some(verdict) = claim.get("verdict") {
        page.word(verdict, "verdict", &VERDICTS);
    }
    let from = claim.get("from");
    if let Some(from) = from {
        page.word(from, "origin", &["guide", "project"]);
    }
    for key in ["repeats", "contradicts"] {
        let Some(list) = claim.get(key) else { continue };
        for other in page.list(list, "claims", true) {
            index.ensure_claim(page, other);
            ensure_mutual(page, [node, other], key, index);
        }
    }
    let own = from.and_then(Node::text) == Some("project");
    for source in claim.get("sources").map_or(&[][..], |list| page.list(list, "sources", !own)) {
        self::source(page, source);
    }
}

/// A claim that names another is named by it, too.
fn ensure_mutual(page: &mut Page<'_>, [claim, other]: [&Node<'_>; 2], key: &'static str, index: &Index<'_>) {
    let (Some(id), Some(named)) = (claim.get("id").and_then(Node::text), other.text()) else { return };
    if index.claims.ids.contains(&named) && !index.links.contains(&(key, named, id)) {
        page.note(other, format!("claim `{named}` does not name this one in its `{key}`"), "name each in the other");
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

fn source(page: &mut Page<'_>, node: &Node<'_>) {
    let Some(source) = page.record(node, "a source", &SOURCE) else { return };
    if let Some(title) = source.get("title") {
        page.text(title, "a title", 140);
    }
    let Some(at) = source.get("url") else { return };
    if page.text(at, "an address", 300).is_some_and(|url| !url.starts_with("https://")) {
        page.note(at, "this is no address of a page", "write https://…");
    }
}
