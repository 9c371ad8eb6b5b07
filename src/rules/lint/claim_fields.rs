//! Reads the fields of a claim that other files of the rule set are checked against.

use crate::located::json::Node;
use crate::rules::rating::Rating;

/// The keys under which a claim names others; each of those has to name it under the same key.
pub const LINK_KEYS: [&str; 2] = ["repeats", "contradicts"];

/// One claim that names another.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link<'n> {
    /// One of [`LINK_KEYS`].
    pub key: &'static str,
    /// The id of the claim with the key.
    pub from: &'n str,
    /// The id that it names.
    pub to: &'n str,
}

impl Link<'_> {
    /// The same link, seen from the other claim.
    pub fn reversed(self) -> Self {
        Self { key: self.key, from: self.to, to: self.from }
    }
}

/// The id of a claim, if it can be read.
pub fn id<'n>(claim: &'n Node<'_>) -> Option<&'n str> {
    claim.get("id").and_then(Node::text)
}

/// The rating of a claim, if it can be read.
pub fn rating(claim: &Node<'_>) -> Option<Rating> {
    claim.get("verdict").and_then(Node::text).and_then(Rating::named)
}

/// All links from a claim to others.
pub fn links<'n>(claim: &'n Node<'_>) -> Vec<Link<'n>> {
    let Some(from) = id(claim) else { return Vec::new() };
    let mut links = Vec::new();
    for key in LINK_KEYS {
        let others = claim.get(key).map_or(&[][..], Node::items);
        links.extend(others.iter().filter_map(Node::text).map(|to| Link { key, from, to }));
    }
    links
}
