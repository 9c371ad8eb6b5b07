//! At which weight of a question the result would turn.

use num_rational::Ratio;

use crate::answers::{Answers, MOST_WEIGHT};
use crate::rules::RuleSet;

/// The weight of a question at which the totals tie, all else equal: strictly between 0 and the most it can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BreakEven {
    pub question: usize,
    pub weight: Ratio<i64>,
}

/// The switch points of the answered questions, in their order. Against several rivals, the one nearest to the
/// question's weight counts; of two as near, the lower.
pub fn break_evens(
    rules: &RuleSet,
    answers: &Answers,
    points: &[i64],
    leader: usize,
) -> Vec<BreakEven> {
    let rivals = || (0..points.len()).filter(|rival| *rival != leader);
    let of = |question: usize| {
        let own = own_points(rules, answers, question);
        let weight = answers.weight(question);
        let weights = rivals().filter_map(|rival| {
            let difference = own[leader] - own[rival];
            let steps = || Ratio::new(points[leader] - points[rival], difference);
            (difference != 0).then(|| Ratio::from_integer(weight) - steps())
        });
        let inside = weights
            .filter(|weight| *weight > Ratio::from_integer(0) && *weight < MOST_WEIGHT.into());
        let distance = |at: &Ratio<i64>| {
            if *at < weight.into() { Ratio::from(weight) - at } else { at - weight }
        };
        let nearest = inside.min_by_key(|at| (distance(at), *at));
        nearest.map(|weight| BreakEven { question, weight })
    };
    answers.given().filter_map(|(question, _)| of(question)).collect()
}

/// What the rules of a question give each framework at weight 1.
fn own_points(rules: &RuleSet, answers: &Answers, question: usize) -> Vec<i64> {
    let mut points = vec![0; rules.frameworks.len()];
    let rules = rules.questions[question]
        .rules
        .iter()
        .filter(|rule| !rule.set_aside && answers.meets(&rule.when));
    for rule in rules {
        points[rule.favors] += rule.points;
    }
    points
}
