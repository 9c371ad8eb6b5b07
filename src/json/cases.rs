//! Real choices as JSON.

use serde::Serialize;

use super::write::{Ordered, SCHEMA, write};
use crate::located::lists::Map;
use crate::located::texts::Id;
use crate::rules::RuleSet;
use crate::rules::cases::{Case, Kind};

#[derive(Serialize)]
struct CasesRecord<'c> {
    schema: u32,
    cases: Vec<CaseRecord<'c>>,
}

#[derive(Serialize)]
struct CaseRecord<'c> {
    id: &'c str,
    kind: &'c str,
    title: Option<&'c str>,
    summary: &'c str,
    answers: Ordered<'c, &'c str>,
    chose: &'c str,
    strength: &'static str,
    why: Option<&'c str>,
    source: &'c str,
    was: Ordered<'c, &'c str>,
    recoded: Option<&'c str>,
}

/// These cases, each with its kind.
pub fn cases<'c>(rules: &RuleSet, cases: impl IntoIterator<Item = (&'c Kind, &'c Case)>) -> String {
    let records = cases.into_iter().map(|(kind, case)| record(rules, kind, case));
    write(&CasesRecord { schema: SCHEMA, cases: records.collect() })
}

fn record<'c>(rules: &RuleSet, kind: &'c Kind, case: &'c Case) -> CaseRecord<'c> {
    CaseRecord {
        id: &case.id,
        kind: &kind.id,
        title: case.title.as_deref(),
        summary: &case.summary,
        answers: by_question(rules, &case.answers),
        chose: &case.chose,
        strength: case.strength.word(),
        why: case.why.as_deref(),
        source: &case.source,
        was: by_question(rules, &case.was),
        recoded: case.recoded.as_deref(),
    }
}

/// Answers in the order of the questions.
fn by_question<'c>(rules: &RuleSet, answers: &'c Map<Id>) -> Ordered<'c, &'c str> {
    let mut ordered: Vec<(&str, &str)> =
        answers.entries.iter().map(|entry| (entry.key.as_str(), entry.value.as_str())).collect();
    ordered.sort_by_key(|(question, _)| rules.find_question(question));
    Ordered(ordered)
}
