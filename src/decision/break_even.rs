//! Break-even weights: at which weight of a question the leader and a rival would tie. It is a
//! threshold of one-way sensitivity analysis.
#![doc = include_str!("example.md")]

use num_rational::Ratio;
use num_traits::Signed as _;

use super::decide::Decision;
use crate::answers::{Answers, MOST_WEIGHT};
use crate::rules::{PerFramework, QuestionId, RuleSet};

/// The weight of a question at which the leader and a rival would tie, all else equal. It lies
/// strictly between 0 and the largest weight.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakEven {
    pub question: QuestionId,
    pub weight: Ratio<i64>,
}

/// The break-even weights of the answered questions, in their order. With several rivals, a
/// question has the one nearest to its present weight; of two that are equally near, the lower.
/// Empty without a leader.
pub fn break_evens(decision: &Decision<'_>) -> Vec<BreakEven> {
    let Decision { rules, answers, points, .. } = decision;
    let mut break_evens = Vec::new();
    let Some(leader) = decision.leader else { return break_evens };
    for (question, _) in answers.answered() {
        let per_step = points_per_step(rules, answers, question);
        let now = Ratio::from(answers.weight(question));
        let mut weights = Vec::new();
        for rival in rules.rivals(leader) {
            let lead = points[leader] - points[rival];
            let lead_per_step = per_step[leader] - per_step[rival];
            if lead_per_step != 0 {
                weights.push(now - Ratio::new(lead, lead_per_step));
            }
        }
        weights.retain(|weight| *weight > Ratio::from(0) && *weight < Ratio::from(MOST_WEIGHT));
        let nearest = weights.into_iter().min_by_key(|weight| ((weight - now).abs(), *weight));
        break_evens.extend(nearest.map(|weight| BreakEven { question, weight }));
    }
    break_evens
}

/// What the rules of a question give each framework at weight 1.
fn points_per_step(rules: &RuleSet, answers: &Answers, question: QuestionId) -> PerFramework<i64> {
    let mut points = PerFramework::new(rules, |_| 0);
    for rule in &rules[question].rules {
        if !rule.set_aside && answers.meets(&rule.when) {
            points[rule.favors] += rule.points;
        }
    }
    points
}
