//! Shows the whole comparison, or the parts that are looked for.

use std::collections::BTreeSet;

use super::find::{self, Candidate};
use super::shared::{Context, show};
use crate::cli::Compare;
use crate::error::Error;
use crate::report::compare::Comparison;
use crate::rules::claims::{Claim, Claims, Section};
use crate::text;
use crate::{json, report};

/// Shows the claims of the named sections and topics, or those with all the words, filtered by
/// rating; everything if nothing is named.
///
/// # Errors
/// When the words mean no claim, or the comparison cannot be written.
pub fn run(context: &Context<'_>, args: &Compare) -> Result<(), Error> {
    let claims = context.knowledge.claims();
    let found = looked_for(claims, &args.topics);
    if found.is_empty() && !args.topics.is_empty() {
        return Err(unknown(context, &args.topics.join(" ")));
    }
    let is_narrowed = !args.topics.is_empty() || !args.verdict.is_empty();
    let is_kept = |claim: &Claim| {
        (args.topics.is_empty() || found.contains(&*claim.id))
            && (args.verdict.is_empty() || args.verdict.contains(&claim.rating))
    };
    let narrowed = is_narrowed.then(|| claims.narrowed(is_kept));
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

/// The ids of the claims that the words mean: those of sections and topics that are called so, or
/// else those with all the words.
fn looked_for<'c>(claims: &'c Claims, words: &[String]) -> BTreeSet<&'c str> {
    let whole = [words.join(" ")];
    let called = |words| find::called(words, || parts(claims));
    let Some(parts) = called(words).or_else(|| called(&whole)) else {
        let claims = claims.iter().map(|(section, claim)| candidate(claims, section, claim));
        return find::together(&whole[0], claims).into_iter().collect();
    };
    let is_named = |section: &Section, claim: &Claim| {
        parts.contains(&section.id.as_str()) || parts.contains(&&*claim.topic)
    };
    let all = claims.iter().filter(|(section, claim)| is_named(section, claim));
    all.map(|(_, claim)| &*claim.id).collect()
}

/// The sections and the topics, to be looked for.
fn parts(claims: &Claims) -> impl Iterator<Item = Candidate<'_, &str>> {
    let sections =
        claims.sections.iter().map(|section| (section.id.as_str(), section.label.as_str()));
    let topics = claims.topics.iter().map(|topic| (&*topic.id, &*topic.label));
    sections.chain(topics).map(|part| Candidate {
        item: part.0,
        id: part.0,
        label: part.1,
        topic: "",
        text: String::new(),
    })
}

/// A claim, to be looked for.
pub fn candidate<'c>(
    claims: &'c Claims,
    section: &'c Section,
    claim: &'c Claim,
) -> Candidate<'c, &'c str> {
    let today = claim.today.as_deref().unwrap_or_default();
    let text = format!("{} {} {today}", section.label, &*claim.says);
    let topic = claims.topic_label(&claim.topic);
    Candidate { item: &claim.id, id: &claim.id, label: "", topic, text }
}

fn unknown(context: &Context<'_>, words: &str) -> Error {
    let claims = context.knowledge.claims();
    let (what, call) = ("section, topic or claim", context.call);
    let every_claim = claims.iter().map(|(section, claim)| candidate(claims, section, claim));
    let candidates = parts(claims).chain(every_claim);
    find::Missed { words, what, command: "compare", call }.error(candidates, || {
        let sections = claims.sections.iter().map(|section| section.id.as_str());
        let topics = claims.topics.iter().map(|topic| topic.id.as_str());
        let mut lines = Vec::new();
        for (what, ids) in
            [("sections", sections.collect()), ("topics", topics.collect::<Vec<_>>())]
        {
            let list = format!("{what}: {}", ids.join(", "));
            lines.extend(text::wrap(&list, context.style.width - 2));
        }
        lines
    })
}
