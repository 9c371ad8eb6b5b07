//! At which weight of a question the result would turn.

use num_rational::Ratio;

use crate::answers::{MOST_WEIGHT, Sheet};
use crate::guide::Guide;

/// The weight of a question at which the totals tie, all else equal: strictly between 0 and the most it can be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SwitchPoint {
    pub question: usize,
    pub weight: Ratio<i64>,
}

/// The switch points of the answered questions, in their order. Against several rivals, the one nearest to the
/// question's weight counts; of two as near, the lower.
pub fn switch_points(
    guide: &Guide,
    sheet: &Sheet,
    points: &[i64],
    leader: usize,
) -> Vec<SwitchPoint> {
    let rivals = || (0..points.len()).filter(|rival| *rival != leader);
    let of = |question: usize| {
        let own = own_points(guide, sheet, question);
        let weight = sheet.weight(question);
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
        nearest.map(|weight| SwitchPoint { question, weight })
    };
    sheet.given().filter_map(|(question, _)| of(question)).collect()
}

/// What the rules of a question give each framework at weight 1.
fn own_points(guide: &Guide, sheet: &Sheet, question: usize) -> Vec<i64> {
    let mut points = vec![0; guide.frameworks.len()];
    let rules = guide.questions[question]
        .rules
        .iter()
        .filter(|rule| !rule.set_aside && sheet.meets(&rule.when));
    for rule in rules {
        points[rule.favors] += rule.points;
    }
    points
}
