//! Checks the evidence for a claim: the note, the sources, and the date of the check.

use jiff::civil::Date;

use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::located::texts::Text;
use crate::rules::aging;
use crate::rules::rating::Rating;
use crate::rules::schema::{Checked, Claim};
use crate::text;

pub fn check(checker: &mut Checker<'_>, claim: &Claim) {
    if claim.today.is_none() && claim.rating != Rating::Holds {
        let message = "a claim that is not rated `holds` needs a note";
        checker.note(claim.id.span(), message, "add \"today\": … to say what is true");
    }
    for source in &claim.sources {
        check_address(checker, &source.url);
    }
    check_releases(checker, &claim.checked);
    check_days(checker, claim);
}

/// Checks the day of the last check and, if there is one, that of the next: it comes later.
fn check_days(checker: &mut Checker<'_>, claim: &Claim) {
    let last = day(checker, &claim.checked.on);
    let Some(until) = &claim.until else { return };
    if let (Some(last), Some(next)) = (last, day(checker, until))
        && next <= last
    {
        let message = "`until` is not later than the last check";
        checker.note(until.span(), message, format!("name a day after {last}, or remove it"));
    }
}

/// The day that a text names. Another text is noted, unless it was read in place of no string.
fn day(checker: &mut Checker<'_>, text: &Text<10>) -> Option<Date> {
    let day = aging::day(text);
    if day.is_none() && !text.is_empty() {
        let message = format!("invalid date {}", text::quote(text));
        checker.note(text.span(), message, "use the form 2026-11-22");
    }
    day
}

fn check_releases(checker: &mut Checker<'_>, last: &Checked) {
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

/// Checks the address of a page.
pub fn check_address(checker: &mut Checker<'_>, url: &Text<300>) {
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
