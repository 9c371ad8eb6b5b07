//! Checks the evidence for a claim's rating: the note, the sources, the date of the check and the
//! probe.

use super::claim_fields;
use crate::located::json::Node;
use crate::located::record::{Checker, Keys, Record};
use crate::rules::rating::Rating;

const SOURCE: Keys = Keys { required: &["title", "url"], optional: &[] };
const CHECKED: Keys = Keys { required: &["on"], optional: &["with"] };
const PROBE: Keys = Keys { required: &["path", "shows"], optional: &[] };

/// Checks the rating of a claim and the evidence for it.
pub fn check(checker: &mut Checker<'_>, node: &Node<'_>, claim: Record<'_, '_>) {
    if let Some(verdict) = claim.get("verdict") {
        checker.word(verdict, "verdict", &Rating::ALL.map(Rating::word));
    }
    match (claim.get("today"), claim_fields::rating(node)) {
        (Some(today), _) => {
            checker.text(today, "`today`", 160);
        }
        (None, None | Some(Rating::Holds)) => {}
        (None, Some(_)) => checker.note(
            node,
            "this claim does not plainly hold",
            "say what is true: add \"today\": …",
        ),
    }
    if let Some(list) = claim.get("sources") {
        for node in checker.list(list, "sources", false) {
            check_source(checker, node);
        }
    }
    if let Some(node) = claim.get("checked") {
        check_date(checker, node);
    }
    if let Some(node) = claim.get("probe") {
        check_probe(checker, node);
    }
}

fn check_probe(checker: &mut Checker<'_>, node: &Node<'_>) {
    let Some(probe) = checker.record(node, "a probe", &PROBE) else { return };
    for (key, max_length) in [("path", 100), ("shows", 60)] {
        if let Some(text) = probe.get(key) {
            checker.text(text, &format!("`{key}`"), max_length);
        }
    }
}

fn check_date(checker: &mut Checker<'_>, node: &Node<'_>) {
    let Some(record) = checker.record(node, "`checked`", &CHECKED) else { return };
    if let Some(on) = record.get("on")
        && checker.text(on, "a day", 10).is_some_and(|day| !is_day(day))
    {
        checker.note(on, "this is no day", "write it as in 2026-11-22");
    }
    let Some(list) = record.get("with") else { return };
    for release in checker.list(list, "releases", false) {
        if checker.text(release, "a release", 60).is_some_and(|text| !is_release(text)) {
            let help = "write name and version, as in Django 5.2.19";
            checker.note(release, "this is no release", help);
        }
    }
    checker.ensure_each_once(list, "release");
}

/// Whether a text is a name and a version, as in `Django 5.2.19`.
fn is_release(text: &str) -> bool {
    text.rsplit_once(' ').is_some_and(|(name, version)| !name.is_empty() && !version.is_empty())
}

/// Whether a text is a day of the calendar, as in `2026-11-22`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let digits =
        |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    let [year, month, day] = parts[..] else { return false };
    if !(digits(year, 4) && digits(month, 2) && digits(day, 2)) {
        return false;
    }
    let number = |part: &str| part.parse().unwrap_or(0);
    let (year, month, day): (u32, u32, u32) = (number(year), number(month), number(day));
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let last_day = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=last_day).contains(&day)
}

fn check_source(checker: &mut Checker<'_>, node: &Node<'_>) {
    let Some(source) = checker.record(node, "a source", &SOURCE) else { return };
    if let Some(title) = source.get("title") {
        checker.text(title, "a title", 140);
    }
    let Some(url_node) = source.get("url") else { return };
    let Some(url) = checker.text(url_node, "an address", 300) else { return };
    if !url.starts_with("https://") {
        checker.note(url_node, "this is no address of a page", "write https://…");
    } else if let Some(letter) =
        url.chars().find(|letter| !letter.is_ascii() || " \"<>()[]\\^`{|}".contains(*letter))
    {
        checker.note(
            url_node,
            format!("an address has no `{letter}` in it"),
            "write it percent-encoded, as in %20",
        );
    }
}
