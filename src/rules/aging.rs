//! Claims that were true when they were checked, and may not be any more.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::schema::Claim;
use crate::text;

/// A note names at most this many claims.
const MAX_NAMED: usize = 10;

/// The day that a text names, such as `2026-11-22`.
pub fn day(text: &str) -> Option<Date> {
    // Jiff also reads other forms, such as 20261122.
    text.parse::<Date>().ok().filter(|day| day.to_string() == text)
}

/// What is due on this day: the claims whose `until` has passed, and those that were checked more
/// than a year ago. One note for each kind, such as `2 claims were to be checked again by now: a
/// (by 2026-04-30), b (by 2026-10-31)`.
pub fn notes<'c>(claims: impl Iterator<Item = &'c Claim>, today: Date) -> Vec<String> {
    let a_year_ago = today.checked_sub(1.year()).unwrap_or(Date::MIN);
    let (mut due, mut old) = (Vec::new(), Vec::new());
    for claim in claims {
        let until = claim.until.as_ref().filter(|until| day(until).is_some_and(|it| it < today));
        if let Some(until) = until {
            due.push(format!("{} (by {until})", claim.id));
        } else if day(&claim.checked.on).is_some_and(|checked| checked < a_year_ago) {
            old.push(format!("{} ({})", claim.id, claim.checked.on));
        }
    }
    let mut notes = Vec::new();
    notes.extend(note(&due, "to be checked again by now"));
    notes.extend(note(&old, "last checked more than a year ago"));
    notes
}

/// `None` if it is about no claim.
fn note(claims: &[String], what: &str) -> Option<String> {
    let were = if claims.len() == 1 { "was" } else { "were" };
    let mut named = claims[..claims.len().min(MAX_NAMED)].join(", ");
    if claims.len() > MAX_NAMED {
        named = format!("{named} and {} more", claims.len() - MAX_NAMED);
    }
    let count = text::count(claims.len(), "claim");
    (!claims.is_empty()).then(|| format!("{count} {were} {what}: {named}"))
}
