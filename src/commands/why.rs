//! Shows the evidence behind a question, a rule, a caution or a claim.

use super::find::{self, Candidate};
use super::shared::{Context, show};
use super::{compare, questions};
use crate::error::Error;
use crate::rules::claims::{Claim, Section};
use crate::rules::{Caution, Match, QuestionId, Rule};
use crate::text;
use crate::{json, report};

/// What has evidence behind it.
enum Subject<'k> {
    Question(QuestionId),
    Rule(QuestionId, &'k Rule),
    Claim(&'k Section, &'k Claim),
    Caution(&'k Caution),
}

/// Shows what the words mean, or lists what they could mean.
///
/// # Errors
/// When they mean nothing, or the chain cannot be written.
pub fn run(context: &Context<'_>, words: &[String]) -> Result<(), Error> {
    let found = find::each(words, || candidates(context));
    let words = words.join(" ");
    match &found[..] {
        [] => Err(unknown(context, &words)),
        [only] => show_one(context, only),
        several => {
            let matches: Vec<Match<'_>> =
                several.iter().map(|subject| matching(context, subject)).collect();
            show(
                &context.style,
                || json::matches(&matches),
                || report::why::matches_page(&words, &matches, context.call),
            )
        }
    }
}

/// Everything that can be looked for.
fn candidates<'k>(context: &Context<'k>) -> Vec<Candidate<'k, Subject<'k>>> {
    let (rules, claims) = (context.rules(), context.knowledge.claims());
    let mut candidates = Vec::new();
    for Candidate { item, id, label, topic, text } in questions::candidates(rules) {
        candidates.push(Candidate { item: Subject::Question(item), id, label, topic, text });
    }
    for (owner, rule) in rules.all_rules() {
        let (item, text) = (Subject::Rule(owner, rule), rule.because.to_string());
        candidates.push(Candidate { item, id: &rule.id, label: "", topic: "", text });
    }
    for (section, claim) in claims.iter() {
        let Candidate { id, label, topic, text, .. } = compare::candidate(claims, section, claim);
        candidates.push(Candidate { item: Subject::Claim(section, claim), id, label, topic, text });
    }
    for caution in &rules.cautions {
        let (item, text) = (Subject::Caution(caution), caution.says.to_string());
        candidates.push(Candidate { item, id: &caution.id, label: "", topic: "", text });
    }
    candidates
}

fn show_one(context: &Context<'_>, subject: &Subject<'_>) -> Result<(), Error> {
    let (rules, claims) = (context.rules(), context.knowledge.claims());
    match subject {
        Subject::Question(question) => show(
            &context.style,
            || json::why_question(rules, claims, *question),
            || report::why::question_page(rules, claims, *question),
        ),
        Subject::Rule(owner, rule) => show(
            &context.style,
            || json::why_rule(rules, claims, *owner, rule),
            || report::why::rule_page(rules, claims, rule),
        ),
        Subject::Claim(section, claim) => show(
            &context.style,
            || json::why_claim(rules, section, claim),
            || report::why::claim_page(rules, claims, section, claim),
        ),
        Subject::Caution(caution) => show(
            &context.style,
            || json::why_caution(rules, claims, caution),
            || report::why::caution_page(rules, claims, caution),
        ),
    }
}

fn matching<'k>(context: &Context<'k>, subject: &Subject<'k>) -> Match<'k> {
    let rules = context.rules();
    match subject {
        Subject::Question(id) => {
            Match { kind: "question", id: &rules[*id].id, says: &rules[*id].asks }
        }
        Subject::Rule(_, rule) => Match { kind: "rule", id: &rule.id, says: &rule.because },
        Subject::Claim(_, claim) => Match { kind: "claim", id: &claim.id, says: &claim.says },
        Subject::Caution(caution) => {
            Match { kind: "caution", id: &caution.id, says: &caution.says }
        }
    }
}

/// What to say of words that mean nothing, or a case.
fn unknown(context: &Context<'_>, words: &str) -> Error {
    if context.knowledge.cases().find(words).is_some() {
        let hint = format!("see it with `{}`", context.call.with(&format!("cases {words}")));
        return Error::input(format!("{} is a case", text::quote(words)), hint);
    }
    let (what, call) = ("question, rule, caution or claim", context.call);
    let missed = find::Missed { words, what, command: "why", call };
    missed.error(candidates(context), || vec![call.where_ids_are()])
}
