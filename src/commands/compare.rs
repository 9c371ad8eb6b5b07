//! Shows the whole comparison, or the parts of it that are named.

use super::shared::{OnRules, show};
use crate::cli::Compare;
use crate::error::Error;
use crate::report::compare::Comparison;
use crate::rules::claims::Claims;
use crate::text::{self, Similarity};
use crate::{json, report};

/// Shows the sections and topics that are named, in upper or lower case, and of them the claims
/// with the ratings that were asked for; everything when nothing is named.
///
/// # Errors
/// When there is no such section or topic, or the comparison cannot be written.
pub fn run(on: &OnRules<'_>, wanted: &Compare) -> Result<(), Error> {
    let mut claims = on.claims()?;
    let names: Vec<String> = wanted.topics.iter().map(|name| name.to_lowercase()).collect();
    for name in &names {
        ensure_known(&claims, name, on.style.width)?;
    }
    claims.narrow(&names, &wanted.verdict);
    let comparison = Comparison {
        rules: on.rules,
        claims: &claims,
        is_narrowed: !names.is_empty() || !wanted.verdict.is_empty(),
        sources: wanted.sources,
        call: on.call,
    };
    show(&on.style, || json::comparison(&claims), || report::compare::page(comparison))
}

fn ensure_known(claims: &Claims, name: &str, width: usize) -> Result<(), Error> {
    let sections: Vec<&str> = claims.sections.iter().map(|section| section.id.as_str()).collect();
    let topics: Vec<&str> = claims.topics.iter().map(|topic| topic.id.as_str()).collect();
    let known = || sections.iter().chain(&topics).copied();
    if known().any(|id| id == name) {
        return Ok(());
    }
    let message = format!("no section or topic {}", text::quote(name));
    if let Some(near) = text::nearest(name, known(), Similarity::Closely) {
        return Err(Error::input(message, format!("did you mean `{near}`?")));
    }
    let mut hints = Vec::new();
    for (what, ids) in [("sections", &sections), ("topics", &topics)] {
        hints.extend(text::wrap(&format!("{what}: {}", ids.join(", ")), width - 2));
    }
    Err(Error::Input { message, hints })
}
