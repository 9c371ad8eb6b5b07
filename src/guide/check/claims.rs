//! Checks a file of claims: what each says, of which framework, and from where.

use super::index::{Declared, Index};
use super::page::{Keys, Page, Record};
use crate::guide::Standing;
use crate::json::Node;

const CLAIM: Keys = Keys {
    required: &["id", "topic", "about", "says", "from", "verdict", "sources", "checked"],
    optional: &["today", "probe", "repeats", "contradicts"],
};
const SOURCE: Keys = Keys { required: &["title", "url"], optional: &[] };
const CHECKED: Keys = Keys { required: &["on"], optional: &["with"] };
const PROBE: Keys = Keys { required: &["path", "shows"], optional: &[] };

/// The standing of a claim, where it has one that can be read.
pub fn standing(claim: &Node<'_>) -> Option<Standing> {
    claim.get("verdict").and_then(Node::text).and_then(Standing::named)
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
    if let Some(says) = claim.get("says") {
        page.text(says, "`says`", 140);
    }
    if let Some(from) = claim.get("from") {
        page.word(from, "origin", &["guide", "project"]);
    }
    evidence(page, node, claim);
    for key in ["repeats", "contradicts"] {
        let Some(list) = claim.get(key) else { continue };
        for other in page.list(list, "claims", true) {
            index.ensure_claim(page, other);
            ensure_mutual(page, [node, other], key, index);
        }
    }
}

/// Whether the claim stands, and what shows it.
fn evidence(page: &mut Page<'_>, node: &Node<'_>, claim: Record<'_, '_>) {
    if let Some(verdict) = claim.get("verdict") {
        page.word(verdict, "verdict", &Standing::ALL.map(Standing::word));
    }
    match (claim.get("today"), standing(node)) {
        (Some(today), _) => {
            page.text(today, "`today`", 160);
        }
        (None, None | Some(Standing::Holds)) => {}
        (None, Some(_)) => page.note(node, "this claim does not plainly hold", "say what is true: add \"today\": …"),
    }
    for source in claim.get("sources").map_or(&[][..], |list| page.list(list, "sources", false)) {
        self::source(page, source);
    }
    if let Some(checked) = claim.get("checked").and_then(|checked| page.record(checked, "`checked`", &CHECKED)) {
        self::checked(page, checked);
    }
    let Some(probe) = claim.get("probe").and_then(|probe| page.record(probe, "a probe", &PROBE)) else { return };
    for (key, longest) in [("path", 100), ("shows", 60)] {
        if let Some(text) = probe.get(key) {
            page.text(text, &format!("`{key}`"), longest);
        }
    }
}

fn checked(page: &mut Page<'_>, checked: Record<'_, '_>) {
    if let Some(on) = checked.get("on")
        && page.text(on, "a day", 10).is_some_and(|day| !is_day(day))
    {
        page.note(on, "this is no day", "write it as in 2026-11-22");
    }
    for release in checked.get("with").map_or(&[][..], |list| page.list(list, "releases", false)) {
        page.text(release, "a release", 60);
    }
}

/// Whether a text is a day of the calendar, as in `2026-11-22`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits = |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let [year, month, day] = parts[..] else { return false };
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return false;
    }
    let number = |part: &str| part.parse().unwrap_or(0);
    let (year, month, day): (u32, u32, u32) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let longest = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=longest).contains(&day)
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
