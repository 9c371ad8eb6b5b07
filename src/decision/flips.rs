//! Counterfactuals: which other answers would let a rival overtake the leader.

use super::axis::{only, slot};
use super::space::{AnswerSpace, Component, Pair};
use crate::rules::{AnswerId, FrameworkId, QuestionId};

/// A change of one answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flip {
    pub question: QuestionId,
    pub to: AnswerId,
}

/// Flips made together, and the leader's margin over a rival after them. The lower the margin, the
/// better the set; of sets with the same margin, the first in the order of questions and answers
/// is best. The derived order says so.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct FlipSet {
    margin: i64,
    flips: Vec<Flip>,
}

/// The best set of each size, if there is any; the size is the index.
type BestBySize = Vec<Option<FlipSet>>;

/// All single flips that let a rival overtake; otherwise the best smallest set; empty if no change
/// does.
pub fn flips(space: &AnswerSpace<'_>, leader: FrameworkId) -> Vec<Vec<Flip>> {
    let singles = single_flips(space, leader);
    if !singles.is_empty() {
        return singles.into_iter().map(|flip| vec![flip]).collect();
    }
    let mut smallest: Option<FlipSet> = None;
    for rival in space.rules.rivals(leader) {
        let by_size = best_sets(space, Pair { leader, rival });
        let Some(set) = by_size.into_iter().flatten().find(|set| set.margin < 0) else { continue };
        if smallest
            .as_ref()
            .is_none_or(|known| (set.flips.len(), &set) < (known.flips.len(), known))
        {
            smallest = Some(set);
        }
    }
    smallest.map(|set| set.flips).into_iter().collect()
}

/// The single flips that let a rival overtake, in the order of questions and answers.
fn single_flips(space: &AnswerSpace<'_>, leader: FrameworkId) -> Vec<Flip> {
    let mut flips = Vec::new();
    for rival in space.rules.rivals(leader) {
        let pair = Pair { leader, rival };
        let margin_now =
            |component: &Component| component.margin(pair, component.combination(space.answers));
        let total: i64 = space.components.iter().map(margin_now).sum();
        for component in &space.components {
            let elsewhere = total - margin_now(component);
            let overtaking = sets(space, component, pair)
                .filter(|set| set.flips.len() == 1 && elsewhere + set.margin < 0);
            flips.extend(overtaking.flat_map(|set| set.flips));
        }
    }
    flips.sort_unstable();
    flips.dedup();
    flips
}

/// The best set of each size. The sizes go up to the number of questions.
fn best_sets(space: &AnswerSpace<'_>, pair: Pair) -> BestBySize {
    let mut best = vec![Some(FlipSet { margin: 0, flips: Vec::new() })];
    for component in &space.components {
        best = combined(&best, &best_in_component(space, component, pair));
    }
    best
}

/// The best set of each size that flips answers of this component only.
fn best_in_component(space: &AnswerSpace<'_>, component: &Component, pair: Pair) -> BestBySize {
    let mut best = vec![None; component.axes.len() + 1];
    for set in sets(space, component, pair) {
        improve(&mut best, set);
    }
    best
}

/// The best set of each size from two lists that have no question in common. The margins add up,
/// so the best parts make the best whole.
fn combined(left: &BestBySize, right: &BestBySize) -> BestBySize {
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

fn improve(best: &mut BestBySize, set: FlipSet) {
    let size = set.flips.len();
    if best[size].as_ref().is_none_or(|known| set < *known) {
        best[size] = Some(set);
    }
}

/// Every way to change answers of a component. Open questions stay open.
fn sets<'s>(
    space: &'s AnswerSpace<'_>,
    component: &'s Component,
    pair: Pair,
) -> impl Iterator<Item = FlipSet> + 's {
    let answers = space.answers;
    let combinations = component.combinations(|axis| match answers.answer(axis.question) {
        Some(_) => axis.answered(),
        None => only(slot(None)),
    });
    combinations.into_iter().map(move |combination| {
        let mut flips = Vec::new();
        for axis in &component.axes {
            let answer = axis.answer_in(combination);
            if let Some(to) = answer.filter(|_| answer != answers.answer(axis.question)) {
                flips.push(Flip { question: axis.question, to });
            }
        }
        FlipSet { margin: component.margin(pair, combination), flips }
    })
}
