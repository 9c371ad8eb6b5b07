//! Break-even weights: at which weight of a question the leader and a rival would tie.

use num_rational::Ratio;
use num_traits::Signed as _;

use crate::answers::{Answers, MOST_WEIGHT};
use crate::rules::{FrameworkId, PerFramework, QuestionId, RuleSet};

/// The weight of a question at which the leader and a rival would tie, all else equal. It lies
/// strictly between 0 and the largest weight.
///
/// For example, Django leads by 9 to 5, and `admin` has weight 2 and gives Django 3 points at
/// weight 1. Each step down takes 3 of the 4 points of the margin, so they tie at 2 - 4/3 = 2/3.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakEven {
    pub question: QuestionId,
    pub weight: Ratio<i64>,
}

/// The break-even weights of the answered questions, in their order. With several rivals, a
/// question has the one nearest to its present weight; of two that are equally near, the lower.
pub fn break_evens(
    rules: &RuleSet,
    answers: &Answers,
    points: &PerFramework<i64>,
    leader: FrameworkId,
) -> Vec<BreakEven> {
    let mut break_evens = Vec::new();
    for (question, _) in answers.answered() {
        let unweighted = unweighted_points(rules, answers, question);
        let now = Ratio::from(answers.weight(question));
        let mut weights = Vec::new();
        for rival in rules.rivals(leader) {
            let per_step = unweighted[leader] - unweighted[rival];
            if per_step != 0 {
                weights.push(now - Ratio::new(points[leader] - points[rival], per_step));
            }
        }
        weights.retain(|weight| *weight > Ratio::from(0) && *weight < Ratio::from(MOST_WEIGHT));
        let nearest = weights.into_iter().min_by_key(|weight| ((weight - now).abs(), *weight));
        break_evens.extend(nearest.map(|weight| BreakEven { question, weight }));
    }
    break_evens
}

/// What the rules of a question give each framework at weight 1.
fn unweighted_points(
    rules: &RuleSet,
    answers: &Answers,
    question: QuestionId,
) -> PerFramework<i64> {
    let mut points = PerFramework::new(rules, |_| 0);
    for rule in &rules[question].rules {
        if !rule.set_aside && answers.meets(&rule.when) {
            points[rule.favors] += rule.points;
        }
    }
    points
}
