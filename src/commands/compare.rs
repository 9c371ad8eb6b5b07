//! Shows the whole comparison, or the parts that are named.

use super::shared::{Context, show};
use crate::cli::Compare;
use crate::error::Error;
use crate::report::compare::Comparison;
use crate::rules::claims::Claims;
use crate::text;
use crate::{json, report};

/// Shows the named sections and topics (in any case), filtered by rating; everything if none is
/// named.
///
/// # Errors
/// When there is no such section or topic, or the comparison cannot be written.
pub fn run(context: &Context<'_>, args: &Compare) -> Result<(), Error> {
    let claims = context.knowledge.claims();
    let names: Vec<String> = args.topics.iter().map(|name| name.to_lowercase()).collect();
    for name in &names {
        ensure_known(claims, name, context.style.width)?;
    }
    let is_narrowed = !names.is_empty() || !args.verdict.is_empty();
    let narrowed = is_narrowed.then(|| claims.narrowed(&names, &args.verdict));
    let claims = narrowed.as_ref().unwrap_or(claims);
    let comparison = Comparison {
        rules: context.rules(),
        claims,
        is_narrowed,
        sources: args.sources,
        call: context.call,
    };
    show(&context.style, || json::comparison(claims), || report::compare::page(comparison))
}

fn ensure_known(claims: &Claims, name: &str, width: usize) -> Result<(), Error> {
    let sections: Vec<&str> = claims.sections.iter().map(|section| section.id.as_str()).collect();
    let topics: Vec<&str> = claims.topics.iter().map(|topic| topic.id.as_str()).collect();
    let known = || sections.iter().chain(&topics).copied();
    if known().any(|id| id == name) {
        return Ok(());
    }
    let message = format!("unknown section or topic {}", text::quote(name));
    if let Some(near) = text::nearest(name, known()) {
        return Err(Error::input(message, format!("did you mean `{near}`?")));
    }
    let mut hints = Vec::new();
    for (what, ids) in [("sections", &sections), ("topics", &topics)] {
        hints.extend(text::wrap(&format!("{what}: {}", ids.join(", ")), width - 2));
    }
    Err(Error::Input { message, hints })
}
