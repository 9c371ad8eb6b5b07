//! Lists the real choices, or shows those that are looked for.

use super::find::{self, Candidate};
use super::shared::{Context, show};
use crate::error::Error;
use crate::rules::cases::{Case, Kind};
use crate::{json, report};

/// Shows the case that the words mean, or lists several; all if there are no words.
///
/// # Errors
/// When the words mean no case, or the cases cannot be written.
pub fn run(context: &Context<'_>, words: &[String]) -> Result<(), Error> {
    let (rules, cases) = (context.rules(), context.knowledge.cases());
    let found: Vec<(&Kind, &Case)> = match words {
        [] => cases.iter().collect(),
        words => find::each(words, || cases.iter().map(|found| candidate(found.0, found.1))),
    };
    match &found[..] {
        [] if !words.is_empty() => Err(unknown(context, &words.join(" "))),
        [(kind, case)] if !words.is_empty() => show(
            &context.style,
            || json::cases(rules, [(*kind, *case)]),
            || report::cases::case_page(rules, kind, case),
        ),
        found => show(
            &context.style,
            || json::cases(rules, found.iter().copied()),
            || report::cases::list_page(rules, found, context.call),
        ),
    }
}

fn candidate<'c>(kind: &'c Kind, case: &'c Case) -> Candidate<'c, (&'c Kind, &'c Case)> {
    let why = case.why.as_deref().unwrap_or_default();
    let text = format!("{} {} {why}", &*kind.label, &*case.summary);
    let label = case.title.as_deref().unwrap_or_default();
    Candidate { item: (kind, case), id: &case.id, label, topic: &case.chose, text }
}

fn unknown(context: &Context<'_>, words: &str) -> Error {
    let (cases, call) = (context.knowledge.cases(), context.call);
    let candidates = cases.iter().map(|found| candidate(found.0, found.1));
    find::Missed { words, what: "case", command: "cases", call }.error(candidates, || {
        vec![match cases.iter().count() {
            0 => "this rule set has no cases".to_owned(),
            all => format!("list all {all} with `{}`", call.with("cases")),
        }]
    })
}
