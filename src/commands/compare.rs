//! Prints the whole comparison, or the named parts of it.

use super::Context;
use crate::cli::Compare;
use crate::error::Error;
use crate::report::compare::{Comparison, compare};
use crate::rules::RuleSet;
use crate::rules::claims::Claims;
use crate::terminal;
use crate::text::{self, Similarity};

/// Prints the sections and topics named (any case), filtered by rating; everything if none is
/// named.
///
/// # Errors
/// When a name is unknown, or the comparison cannot be written.
pub fn run(rules: &RuleSet, args: &Compare, context: Context<'_>) -> Result<(), Error> {
    let mut claims = context.claims()?;
    let names: Vec<String> = args.topics.iter().map(|name| name.to_lowercase()).collect();
    for name in &names {
        ensure_known(&claims, name)?;
    }
    claims.narrow(&names, &args.verdict);
    let comparison = Comparison {
        rules,
        claims: &claims,
        narrowed: !names.is_empty() || !args.verdict.is_empty(),
        sources: args.sources,
        program: &context.cli.program(),
    };
    terminal::result(&compare(comparison, context.format(), context.screen))
}

fn ensure_known(claims: &Claims, name: &str) -> Result<(), Error> {
    let sections: Vec<&str> = claims.sections.iter().map(|section| section.id.as_str()).collect();
    let topics: Vec<&str> = claims.topics.iter().map(|topic| topic.id.as_str()).collect();
    let known = sections.iter().chain(&topics).copied();
    if known.clone().any(|id| id == name) {
        return Ok(());
    }
    let message = format!("no section or topic {}", text::quote(name));
    if let Some(near) = text::nearest(name, known, Similarity::Closely) {
        return Err(Error::input(message, format!("did you mean `{near}`?")));
    }
    let mut hints = Vec::new();
    for (kind, ids) in [("sections", sections), ("topics", topics)] {
        let list = format!("{kind}: {}", ids.join(", "));
        hints.extend(text::wrap(&list, terminal::width() - 2));
    }
    Err(Error::Input { message, hints })
}
