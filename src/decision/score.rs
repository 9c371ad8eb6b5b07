//! Which rules fire, and how many points they add up to.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use crate::answers::Answers;
use crate::rules::{FrameworkId, PerFramework, QuestionId, Rule, RuleSet};

/// A rule that fired, with the question that owns it and its points times that question's weight.
#[derive(Debug, Clone, Copy)]
pub struct Reason<'r> {
    pub question: QuestionId,
    pub rule: &'r Rule,
    pub points: i64,
}

/// The rules that fire on a question with a weight above 0, those with the most points first. Rules
/// with equal points stay in the order of the files.
pub fn fired<'r>(rules: &'r RuleSet, answers: &Answers) -> Vec<Reason<'r>> {
    let mut reasons = Vec::new();
    for (question, _) in answers.answered() {
        let weight = answers.weight(question);
        if weight == 0 {
            continue;
        }
        for rule in rules[question].rules.iter().filter(|rule| answers.meets(&rule.when)) {
            reasons.push(Reason { question, rule, points: rule.points * weight });
        }
    }
    reasons.sort_by_key(|reason| Reverse(reason.points));
    reasons
}

/// The points of each framework. Rules that are set aside give none.
pub fn points(rules: &RuleSet, fired: &[Reason<'_>]) -> PerFramework<i64> {
    let mut points = PerFramework::new(rules, |_| 0);
    for reason in fired.iter().filter(|reason| !reason.rule.set_aside) {
        points[reason.rule.favors] += reason.points;
    }
    points
}

/// The questions whose answers gave points.
pub fn questions(reasons: &[Reason<'_>]) -> BTreeSet<QuestionId> {
    reasons.iter().map(|reason| reason.question).collect()
}

/// The framework with more points than any other, or `None` in a tie for first place.
pub fn leader(points: &PerFramework<i64>) -> Option<FrameworkId> {
    let most = points.values().max()?;
    let mut first = points.iter().filter(|(_, points)| *points == most);
    let (leader, _) = first.next()?;
    if first.next().is_none() { Some(leader) } else { None }
}

/// The points of the leader minus those of its best rival.
pub fn lead(points: &PerFramework<i64>, leader: FrameworkId) -> i64 {
    let rivals = points.iter().filter(|(framework, _)| *framework != leader);
    points[leader] - rivals.map(|(_, points)| *points).max().unwrap_or(0)
}
