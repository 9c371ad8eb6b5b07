//! Checks claims: what each is about, its evidence, and the claims that it names.

use super::evidence;
use super::index::Index;
use super::links::{CONTRADICTS, Link, keys};
use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::located::texts::Id;
use crate::rules::rating::Rating;
use crate::rules::schema::{Claim, Layout};

/// Checks the claims of a section with this layout.
pub fn check(checker: &mut Checker<'_>, claims: &[Claim], layout: Layout, index: &Index<'_>) {
    for claim in claims {
        index.ensure_topic(checker, &claim.topic);
        if layout == Layout::Outside {
            index.ensure_outside(checker, &claim.about);
        } else {
            for framework in &claim.about {
                index.ensure_framework(checker, framework);
            }
            checker.note_duplicates(&claim.about, "framework");
        }
        evidence::check(checker, claim);
        check_links(checker, claim, index);
    }
}

/// Checks the links of a claim: each has to be mutual, and no two claims that hold may contradict
/// each other.
fn check_links(checker: &mut Checker<'_>, claim: &Claim, index: &Index<'_>) {
    for (key, others) in keys(claim) {
        index.ensure_claims(checker, others);
        for other in others {
            ensure_consistent(checker, other, Link { key, from: &claim.id, to: other }, index);
        }
    }
}

fn ensure_consistent(checker: &mut Checker<'_>, place: &Id, link: Link<'_>, index: &Index<'_>) {
    let Link { key, from, to } = link;
    let holds = |id| index.ratings.get(id) == Some(&Rating::Holds);
    let is_mutual = index.links.contains(&Link { key, from: to, to: from });
    if from == to {
        checker.note(place.span(), "a claim refers to itself", "remove it");
    } else if index.ratings.contains_key(to) && !is_mutual {
        let message = format!("claim `{to}` does not list this one under `{key}`");
        checker.note(
            place.span(),
            message,
            format!("add `{from}` to its `{key}`, or remove it here"),
        );
    } else if key == CONTRADICTS && from < to && holds(from) && holds(to) {
        // Reported once for the two: `from < to` is true for only one of the two links.
        let message = format!("claim `{to}` contradicts this one, but both are rated `holds`");
        checker.note(place.span(), message, "change at least one rating");
    }
}
