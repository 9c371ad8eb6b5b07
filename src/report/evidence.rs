//! What shows that a claim stands, in words that every format for people shares.

use crate::rules::Rating;
use crate::rules::claims::{Claim, WebPage};
use crate::text;

/// A part of the evidence: what it is, and itself. Without a label it belongs to the part before it.
pub type Labelled = (&'static str, String);

/// Where a claim is from, when it was checked, and the program that was run for it.
pub fn proof(claim: &Claim) -> Vec<Labelled> {
    let source = |source: &WebPage| [("source", source.title.clone()), ("", source.url.clone())];
    claim.sources.iter().flat_map(source).chain(tried(claim)).collect()
}

/// The program that was run for a claim and what it passed on, or when its pages were read.
pub fn tried(claim: &Claim) -> Vec<Labelled> {
    match &claim.probe {
        None => vec![("checked", checked(claim))],
        Some(probe) => {
            vec![("probe", format!("{}: {}", probe.path, probe.shows)), ("passed", checked(claim))]
        }
    }
}

/// A part on a line of its own.
pub fn line((label, text): Labelled) -> String {
    if label.is_empty() { text } else { format!("{label}: {text}") }
}

/// The releases and the day: `Django 5.2.19 and 6.1.3, 2026-11-22`.
fn checked(claim: &Claim) -> String {
    let mut releases: Vec<(&str, Vec<&str>)> = Vec::new();
    for release in &claim.checked.with {
        let (name, version) = release.rsplit_once(' ').unwrap_or((release, ""));
        match releases.last_mut() {
            Some((last, versions)) if *last == name => versions.push(version),
            _ => releases.push((name, vec![version])),
        }
    }
    let named = |(name, versions): (&str, Vec<&str>)| {
        format!("{name} {}", text::list(&versions, "and")).trim_end().to_owned()
    };
    let parts: Vec<String> =
        releases.into_iter().map(named).chain([claim.checked.on.clone()]).collect();
    parts.join(", ")
}

/// How many claims there are of each standing.
pub fn count<'c>(claims: &(impl Iterator<Item = &'c Claim> + Clone)) -> [(Rating, usize); 6] {
    Rating::ALL
        .map(|rating| (rating, claims.clone().filter(|claim| claim.rating == rating).count()))
}

/// How many claims there are of each standing, in words: `1 holds, 2 partly`.
pub fn counts<'c>(claims: &(impl Iterator<Item = &'c Claim> + Clone)) -> String {
    let there = count(claims).into_iter().filter(|(_, number)| *number > 0);
    let part = |(rating, number): (Rating, usize)| {
        let word = if rating == Rating::Holds && number > 1 { "hold" } else { rating.word() };
        format!("{number} {word}")
    };
    there.map(part).collect::<Vec<_>>().join(", ")
}

/// What each mark means, on one line.
pub fn legend() -> String {
    Rating::ALL.map(|rating| format!("{} {}", rating.mark(), rating.word())).join("  ")
}
