//! Checks what shows how a claim stands: the correction, the sources, when it was checked, and the probe.

use super::claims;
use crate::located::json::Node;
use crate::located::record::{Checker, Keys, Record};
use crate::rules::Rating;

const SOURCE: Keys = Keys { required: &["title", "url"], optional: &[] };
const CHECKED: Keys = Keys { required: &["on"], optional: &["with"] };
const PROBE: Keys = Keys { required: &["path", "shows"], optional: &[] };

/// Whether the claim stands, and what shows it.
pub fn check(page: &mut Checker<'_>, node: &Node<'_>, claim: Record<'_, '_>) {
    if let Some(verdict) = claim.get("verdict") {
        page.word(verdict, "verdict", &Rating::ALL.map(Rating::word));
    }
    match (claim.get("today"), claims::rating(node)) {
        (Some(today), _) => {
            page.text(today, "`today`", 160);
        }
        (None, None | Some(Rating::Holds)) => {}
        (None, Some(_)) => page.note(
            node,
            "this claim does not plainly hold",
            "say what is true: add \"today\": …",
        ),
    }
    for source in claim.get("sources").map_or(&[][..], |list| page.list(list, "sources", false)) {
        self::source(page, source);
    }
    if let Some(checked) =
        claim.get("checked").and_then(|checked| page.record(checked, "`checked`", &CHECKED))
    {
        self::checked(page, checked);
    }
    let Some(probe) = claim.get("probe").and_then(|probe| page.record(probe, "a probe", &PROBE))
    else {
        return;
    };
    for (key, longest) in [("path", 100), ("shows", 60)] {
        if let Some(text) = probe.get(key) {
            page.text(text, &format!("`{key}`"), longest);
        }
    }
}

fn checked(page: &mut Checker<'_>, checked: Record<'_, '_>) {
    if let Some(on) = checked.get("on")
        && page.text(on, "a day", 10).is_some_and(|day| !is_day(day))
    {
        page.note(on, "this is no day", "write it as in 2026-11-22");
    }
    let Some(list) = checked.get("with") else { return };
    for release in page.list(list, "releases", false) {
        let text = page.text(release, "a release", 60);
        if text.is_some_and(|text| {
            text.rsplit_once(' ')
                .is_none_or(|(name, version)| name.is_empty() || version.is_empty())
        }) {
            page.note(release, "this is no release", "write name and version, as in Django 5.2.19");
        }
    }
    page.ensure_each_once(list, "release");
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
    let longest = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    };
    (1..=longest).contains(&day)
}

fn source(page: &mut Checker<'_>, node: &Node<'_>) {
    let Some(source) = page.record(node, "a source", &SOURCE) else { return };
    if let Some(title) = source.get("title") {
        page.text(title, "a title", 140);
    }
    let Some(at) = source.get("url") else { return };
    let Some(url) = page.text(at, "an address", 300) else { return };
    if !url.starts_with("https://") {
        page.note(at, "this is no address of a page", "write https://…");
    } else if let Some(letter) =
        url.chars().find(|letter| !letter.is_ascii() || " \"<>()[]\\^`{|}".contains(*letter))
    {
        page.note(
            at,
            format!("an address has no `{letter}` in it"),
            "write it percent-encoded, as in %20",
        );
    }
}
