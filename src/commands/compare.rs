//! Prints the whole comparison, or the parts of it that are named.

use crate::cli::{Cli, Compare};
use crate::error::Error;
use crate::report::compare::{Comparison, compare};
use crate::report::style::Screen;
use crate::rules::RuleSet;
use crate::rules::claims::Claims;
use crate::terminal;
use crate::text::{self, Similarity};

/// Compares all, or what the names stand for, in upper or lower case, and of that the claims with these standings.
///
/// # Errors
/// When a name means nothing, or the comparison cannot be written.
pub fn run(
    rules: &RuleSet,
    mut claims: Claims,
    wanted: &Compare,
    (cli, screen): (&Cli, Screen),
) -> Result<(), Error> {
    let names: Vec<String> = wanted.topics.iter().map(|name| name.to_lowercase()).collect();
    for name in &names {
        ensure_known(&claims, name)?;
    }
    claims.narrow(&names, &wanted.verdict);
    let comparison = Comparison {
        rules,
        claims: &claims,
        narrowed: !names.is_empty() || !wanted.verdict.is_empty(),
        sources: wanted.sources,
        program: &cli.program(),
    };
    terminal::result(&compare(comparison, cli.output.format, screen))
}

fn ensure_known(claims: &Claims, name: &str) -> Result<(), Error> {
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
    let list = |(what, ids): (&str, &[&str])| {
        text::wrap(&format!("{what}: {}", ids.join(", ")), terminal::width() - 2)
    };
    let hints =
        [("sections", &sections[..]), ("topics", &topics[..])].into_iter().flat_map(list).collect();
    Err(Error::Input { message, hints })
}
