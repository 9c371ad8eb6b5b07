//! Which rules fire, and what they add up to.

use std::cmp::Reverse;

use super::Reason;
use crate::answers::Answers;
use crate::rules::RuleSet;

/// The rules that fire and are worth points, strongest first; equals in the order of the guide.
pub fn fired<'g>(rules: &'g RuleSet, answers: &Answers) -> Vec<Reason<'g>> {
    let mut reasons = Vec::new();
    for (question, _) in answers.given().filter(|(question, _)| answers.weight(*question) > 0) {
        let rules = rules.questions[question].rules.iter().filter(|rule| answers.meets(&rule.when));
        let reason =
            |rule| Reason { question, rule, points: rule.points * answers.weight(question) };
        reasons.extend(rules.map(reason));
    }
    reasons.sort_by_key(|reason| Reverse(reason.points));
    reasons
}

/// The points of each framework.
pub fn points(rules: &RuleSet, reasons: &[Reason<'_>]) -> Vec<i64> {
    let mut points = vec![0; rules.frameworks.len()];
    for reason in reasons {
        points[reason.rule.favors] += reason.points;
    }
    points
}

/// The framework with strictly the most points.
pub fn leader(points: &[i64]) -> Option<usize> {
    let most = points.iter().max()?;
    let mut best = (0..points.len()).filter(|framework| points[*framework] == *most);
    let first = best.next();
    if best.next().is_none() { first } else { None }
}

/// The most points that any other framework has.
pub fn best_rival(points: &[i64], leader: usize) -> i64 {
    let others = points.iter().enumerate().filter(|(framework, _)| *framework != leader);
    others.map(|(_, points)| *points).max().unwrap_or(0)
}
