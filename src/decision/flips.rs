//! Flips: which other answers would let a rival overtake the leader. They are counterfactual
//! explanations: the smallest changes of the input that change the result (S. Wachter, B.
//! Mittelstadt and C. Russell, Harvard Journal of Law & Technology 31, 2018).
#![doc = include_str!("example.md")]

use super::axis::Axis;
use super::space::{AnswerSpace, Component};
use crate::rules::{AnswerId, QuestionId};

/// A change of one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flip {
    pub question: QuestionId,
    pub to: AnswerId,
}

/// Flips made together, and the margin after them. The lower the margin, the better the set; of
/// sets with the same margin, the first in the order of questions and answers is best. The derived
/// order implements this.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct FlipSet {
    margin: i64,
    flips: Vec<Flip>,
}

/// The best set of each size, if there is any; the size is the index.
type SetsBySize = Vec<Option<FlipSet>>;

/// All single flips that let a rival overtake; or else the best smallest set; empty if no change
/// does. No question in them is fixed. `spaces` has the leader with each rival.
pub fn flips(spaces: &[AnswerSpace]) -> Vec<Vec<Flip>> {
    let singles = single_flips(spaces, Axis::can_flip);
    if !singles.is_empty() {
        return singles.into_iter().map(|flip| vec![flip]).collect();
    }
    let sets = spaces.iter().filter_map(smallest_set);
    let best = sets
        .min_by(|one, other| one.flips.len().cmp(&other.flips.len()).then_with(|| one.cmp(other)));
    best.map(|set| set.flips).into_iter().collect()
}

/// The single flips of fixed questions that let a rival overtake, in the order of questions and
/// answers.
pub fn flips_fixed(spaces: &[AnswerSpace]) -> Vec<Flip> {
    single_flips(spaces, |axis| axis.given.is_some() && axis.is_fixed)
}

/// The single flips that let a rival overtake, each once, of the answered questions for which
/// `counts` holds.
fn single_flips(spaces: &[AnswerSpace], counts: impl Fn(Axis) -> bool) -> Vec<Flip> {
    let mut flips: Vec<Flip> =
        spaces.iter().flat_map(|space| overtaking_flips(space, &counts)).collect();
    flips.sort_unstable();
    flips.dedup();
    flips
}

/// The single flips that let the rival overtake.
fn overtaking_flips(space: &AnswerSpace, counts: impl Fn(Axis) -> bool) -> Vec<Flip> {
    let lead = space.margin();
    let mut flips = Vec::new();
    for component in &space.components {
        let given = component.given();
        for axis in component.axes.iter().filter(|axis| counts(**axis)) {
            let elsewhere = lead - component.margins[given];
            let overtaking = axis
                .other_answers()
                .filter(|to| elsewhere + component.margins[axis.replaced(given, *to)] < 0);
            flips.extend(overtaking.map(|to| Flip { question: axis.question, to }));
        }
    }
    flips
}

/// The best of the smallest sets that let the rival overtake.
fn smallest_set(space: &AnswerSpace) -> Option<FlipSet> {
    let mut best = vec![Some(FlipSet { margin: 0, flips: Vec::new() })];
    for component in &space.components {
        best = combined(&best, &best_in_component(component));
    }
    best.into_iter().flatten().find(|set| set.margin < 0)
}

/// The best set of each size that flips answers of this component only. Open questions stay open,
/// and fixed ones keep their answers.
fn best_in_component(component: &Component) -> SetsBySize {
    let mut best = vec![None; component.axes.len() + 1];
    let combinations = component
        .combinations(|axis| if axis.can_flip() { axis.answer_slots() } else { axis.given_slot() });
    for combination in combinations {
        let margin = component.margins[combination];
        improve(&mut best, FlipSet { margin, flips: flips_in(&component.axes, combination) });
    }
    best
}

/// The answers of a combination that are not the given ones.
fn flips_in(axes: &[Axis], combination: usize) -> Vec<Flip> {
    let mut flips = Vec::new();
    for axis in axes {
        if let Some(to) = axis.answer_in(combination)
            && axis.given != Some(to)
        {
            flips.push(Flip { question: axis.question, to });
        }
    }
    flips
}

/// The best set of each size from two lists that have no question in common. The margins add up,
/// so the best parts make the best whole.
fn combined(left: &SetsBySize, right: &SetsBySize) -> SetsBySize {
    let mut best = vec![None; left.len() + right.len() - 1];
    for left in left.iter().flatten() {
        for right in right.iter().flatten() {
            let mut flips = [&left.flips[..], &right.flips].concat();
            flips.sort_unstable();
            improve(&mut best, FlipSet { margin: left.margin + right.margin, flips });
        }
    }
    best
}

/// Keeps the better of this set and the best one so far of its size.
fn improve(best: &mut SetsBySize, set: FlipSet) {
    let known = &mut best[set.flips.len()];
    if known.as_ref().is_none_or(|known| set < *known) {
        *known = Some(set);
    }
}
