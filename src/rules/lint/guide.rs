//! Checks `guide.json`: names that are taken, the core questions, shared reasons, and fractions.

use std::collections::BTreeSet;

use super::index::Index;
use super::size;
use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::located::texts::{Id, Text};
use crate::rules::limits::Share;
use crate::rules::rule_set::NO_QUESTION;
use crate::rules::schema::{FrameworkRecord, Guide, OutsideRecord};

/// Ids that no question may have, because each question becomes an option of the command line: the
/// program has options with these names, or will have them (`expect`, `first`, `fixed`, `record`,
/// `switch-from`).
pub const OPTIONS: [&str; 20] = [
    "answers",
    "color",
    "expect",
    "explain",
    "first",
    "fixed",
    "force",
    "format",
    "guide-as-written",
    "help",
    "interactive",
    "plain",
    "record",
    "rules",
    "save",
    "sources",
    "switch-from",
    "verdict",
    "version",
    "weight",
];
/// Ids that no framework may have, compared or outside, each with what it means elsewhere.
const NOT_FRAMEWORKS: [(&str, &str); 3] = [
    ("against", "in JSON, it is a key beside frameworks"),
    ("both", "among real choices, it means more than one framework"),
    ("even", "in results, it means a tie"),
];

pub fn check(checker: &mut Checker<'_>, guide: &Guide, index: &Index<'_>) {
    frameworks(checker, guide);
    index.ensure_asked(checker, &guide.core);
    for entry in &guide.example.entries {
        index.ensure_answer(checker, entry);
    }
    for id in guide.questions.iter().chain(guide.later.iter()) {
        let what = match &**id {
            NO_QUESTION => "a value of `--fixed`",
            id if OPTIONS.contains(&id) => "an option of the program",
            _ => continue,
        };
        let message = format!("a question cannot be called `{}`", &**id);
        checker.note(id.span(), message, format!("rename it; the name is reserved for {what}"));
    }
    shared_reasons(checker, guide, index);
    let (verdict, audit) = (&guide.verdict, &guide.audit);
    let mut fractions = vec![&verdict.clear.weightings, &verdict.close.weightings];
    fractions.extend(&verdict.clear.outlook);
    fractions.extend(&audit.wins);
    fractions.extend(&audit.even);
    for fraction in fractions {
        share(checker, fraction);
    }
}

/// Checks the reasons that rules share.
fn shared_reasons(checker: &mut Checker<'_>, guide: &Guide, index: &Index<'_>) {
    size::check_bounds(checker, &guide.bounds);
    let mut reasons = BTreeSet::new();
    for bound in &guide.bounds {
        index.ensure_scoring_rules(checker, &bound.rules);
        if bound.rules.written() == 1 {
            let message = "a reason is shared by two rules or more";
            checker.note(bound.rules.span, message, "add another one, or remove the bound");
        }
        if !bound.reason.is_empty() && !reasons.insert(&*bound.reason) {
            let message = "reasons of bounds must be unique";
            checker.note(bound.reason.span(), message, "merge the two, or reword one");
        }
    }
}

fn frameworks(checker: &mut Checker<'_>, guide: &Guide) {
    size::check_frameworks(checker, &guide.frameworks);
    let mut labels = BTreeSet::new();
    for FrameworkRecord { id, label } in &guide.frameworks {
        name(checker, id, label, &mut labels);
    }
    let is_compared = |id: &Id| guide.frameworks.iter().any(|framework| *framework.id == **id);
    for OutsideRecord { id, label } in &guide.outside {
        if !is_compared(id) {
            name(checker, id, label, &mut labels);
        }
    }
}

/// Checks the id and the label of a framework.
fn name<'d>(
    checker: &mut Checker<'_>,
    id: &Id,
    label: &'d Text<20>,
    labels: &mut BTreeSet<&'d str>,
) {
    if !label.is_empty() && !labels.insert(label) {
        let message = "labels of frameworks must be unique";
        checker.note(label.span(), message, "change one of them");
    }
    if let Some((reserved, meaning)) = NOT_FRAMEWORKS.iter().find(|(known, _)| *known == &**id) {
        let help = format!("choose another id; {meaning}");
        checker.note(id.span(), format!("`{reserved}` is reserved"), help);
    }
}

fn share(checker: &mut Checker<'_>, fraction: &Share) {
    if *fraction.share > *fraction.over {
        let message = format!("`share` is {}, but `over` is {}", *fraction.share, *fraction.over);
        checker.note(fraction.share.span, message, format!("use at most {}", *fraction.over));
    }
}
