//! What rules that share a reason give together.

use std::collections::BTreeSet;

use crate::answers::Answers;
use crate::decision::space::AnswerSpace;
use crate::rules::{FrameworkId, Pair, RuleSet, SharedReason, Words};

/// The most points that the rules of a reason give one framework on one sheet, at weight 1. With
/// two rules of 3 and 1 points for different questions, it is 4; for different answers to one
/// question, it is 3.
pub fn most_points(rules: &RuleSet, reason: &SharedReason) -> i64 {
    let ids: BTreeSet<&str> = reason.rules.iter().map(Words::as_str).collect();
    let mut alone = rules.clone();
    for question in alone.questions.to_mut() {
        question.rules.to_mut().retain(|rule| ids.contains(rule.id.as_str()));
    }
    let mut most = 0;
    for framework in rules.framework_ids() {
        most = most.max(most_for(&mut alone, framework));
    }
    most
}

/// The most points that these rules give one framework. Sets the other rules aside.
fn most_for(rules: &mut RuleSet, framework: FrameworkId) -> i64 {
    let questions = rules.questions.to_mut().iter_mut();
    for rule in questions.flat_map(|question| question.rules.to_mut()) {
        rule.set_aside = rule.favors != framework;
    }
    // No rule counts for the rival, so a margin is what the framework has.
    let rival = rules.rivals(framework).next().unwrap_or(framework);
    let pair = Pair { first: framework, second: rival };
    let space = AnswerSpace::new(rules, &Answers::empty(rules), pair);
    let components = space.components.iter();
    components.map(|component| component.margins.iter().copied().max().unwrap_or(0)).sum()
}
