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

/// The claims that have to be looked at again on some day.
#[derive(Debug, Default)]
pub struct Aging {
    /// Those whose `until` has passed.
    pub due: Vec<DatedClaim>,
    /// Those that were checked more than a year ago.
    pub old: Vec<DatedClaim>,
}

/// A claim, and the day by which it had to be checked, or on which it was.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct DatedClaim {
    pub day: Date,
    pub id: String,
}

impl Aging {
    /// What is due on this day, the longest overdue first.
    pub fn of<'c>(claims: impl Iterator<Item = &'c Claim>, today: Date) -> Self {
        let a_year_ago = today.checked_sub(1.year()).unwrap_or(Date::MIN);
        let mut aging = Self::default();
        for claim in claims {
            let dated = |day| DatedClaim { day, id: claim.id.to_string() };
            let until = claim.until.as_ref().and_then(|until| day(until));
            aging.due.extend(until.filter(|until| *until < today).map(dated));
            aging.old.extend(day(&claim.checked.on).filter(|on| *on < a_year_ago).map(dated));
        }
        aging.due.sort();
        aging.old.sort();
        aging
    }

    /// One note for each kind, such as `2 claims were to be checked again by now: a (2026-04-30),
    /// b (2026-10-31)`.
    pub fn notes(&self) -> Vec<String> {
        let mut notes = Vec::new();
        notes.extend(note(&self.due, "to be checked again by now"));
        notes.extend(note(&self.old, "last checked more than a year ago"));
        notes
    }
}

/// `None` if it is about no claim.
fn note(claims: &[DatedClaim], what: &str) -> Option<String> {
    let were = if claims.len() == 1 { "was" } else { "were" };
    let named = claims.iter().take(MAX_NAMED).map(|claim| format!("{} ({})", claim.id, claim.day));
    let mut named = named.collect::<Vec<_>>().join(", ");
    if claims.len() > MAX_NAMED {
        named = format!("{named} and {} more", claims.len() - MAX_NAMED);
    }
    let count = text::count(claims.len(), "claim");
    (!claims.is_empty()).then(|| format!("{count} {were} {what}: {named}"))
}
