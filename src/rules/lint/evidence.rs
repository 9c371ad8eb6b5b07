//! Checks the evidence for a claim: the note, the sources, and the date of the check.

use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::rules::rating::Rating;
use crate::rules::schema::{Checked, Claim, WebPage};
use crate::text;

pub fn check(checker: &mut Checker<'_>, claim: &Claim) {
    if claim.today.is_none() && claim.rating != Rating::Holds {
        let message = "a claim that is not rated `holds` needs a note";
        checker.note(claim.id.span(), message, "add \"today\": … to say what is true");
    }
    for source in &claim.sources {
        check_address(checker, source);
    }
    check_releases(checker, &claim.checked);
}

fn check_releases(checker: &mut Checker<'_>, last: &Checked) {
    if !last.on.is_empty() && !is_day(&last.on) {
        let message = format!("invalid date {}", text::quote(&last.on));
        checker.note(last.on.span(), message, "use the form 2026-11-22");
    }
    for release in &last.with {
        if !release.is_empty() && !is_release(release) {
            let message = format!("invalid release {}", text::quote(release));
            checker.note(release.span(), message, "use name and version, such as Django 5.2.19");
        }
    }
    checker.note_duplicates(&last.with, "release");
}

/// Whether a text is a name and a version, as in `Django 5.2.19`.
fn is_release(text: &str) -> bool {
    text.rsplit_once(' ').is_some_and(|(name, version)| !name.is_empty() && !version.is_empty())
}

/// February has 29 in some years.
const DAYS: [u8; 12] = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/// Whether a text is a day, as in `2026-11-22`.
fn is_day(text: &str) -> bool {
    let parts: Vec<&str> = text.split('-').collect();
    let [year, month, day] = parts[..] else { return false };
    let is_number =
        |part: &str, length| part.len() == length && part.bytes().all(|byte| byte.is_ascii_digit());
    if !(is_number(year, 4) && is_number(month, 2) && is_number(day, 2)) {
        return false;
    }
    let month = month.parse::<usize>().ok().and_then(|month| month.checked_sub(1));
    let days = month.and_then(|month| DAYS.get(month));
    days.is_some_and(|days| day.parse().is_ok_and(|day: u8| (1..=*days).contains(&day)))
}
fn check_address(checker: &mut Checker<'_>, source: &WebPage) {
    let url = &source.url;
    let unusable = |letter: &char| !letter.is_ascii() || " \"<>()[]\\^`{|}".contains(*letter);
    if url.is_empty() {
        // It was no string, which has been noted.
    } else if !url.starts_with("https://") {
        let message = format!("invalid URL {}", text::quote(url));
        checker.note(url.span(), message, "start it with https://");
    } else if let Some(letter) = url.chars().find(unusable) {
        let message = format!("invalid character `{letter}` in a URL");
        checker.note(url.span(), message, "percent-encode it, as in %20");
    }
}
