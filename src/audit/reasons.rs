//! What rules that share a reason give together.

use crate::answers::Answers;
use crate::decision::space::AnswerSpace;
use crate::rules::{FrameworkId, Pair, RuleSet, SharedReason};

/// The most points that the rules of a reason give one framework on one sheet, at weight 1. With
/// two rules of 3 and 1 points for different questions, it is 4; for different answers to one
/// question, it is 3.
pub fn most_points(rules: &RuleSet, reason: &SharedReason) -> i64 {
    let most = |framework: FrameworkId| most_for(rules, reason, framework);
    rules.framework_ids().map(most).max().unwrap_or(0)
}

fn most_for(rules: &RuleSet, reason: &SharedReason, framework: FrameworkId) -> i64 {
    let mut alone = rules.clone();
    for question in &mut alone.questions {
        question.rules.retain(|rule| rule.favors == framework && reason.rules.contains(&rule.id));
    }
    // No rule favours the rival, so a margin is what the framework has.
    let rival = rules.rivals(framework).next().unwrap_or(framework);
    let space =
        AnswerSpace::new(&alone, &Answers::empty(&alone), Pair { first: framework, second: rival });
    let components = space.components.iter();
    components.map(|component| component.margins.iter().copied().max().unwrap_or(0)).sum()
}
