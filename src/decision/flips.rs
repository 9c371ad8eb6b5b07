//! Which other answers would let somebody overtake the leader.

use super::space::{AnswerSpace, Axis, Component, only, slot};
use crate::answers::Answers;

/// A given answer that gets another value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Flip {
    pub question: usize,
    /// The position of the other answer.
    pub to: usize,
}

/// Flips at once, with the lead that the leader has after them. The better set turns the lead further; of equals it is
/// the first in the order of questions and answers.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Set {
    lead: i64,
    flips: Vec<Flip>,
}

/// By how many flips are in it: the best set of that size, where there is any.
type Best = Vec<Option<Set>>;

/// Every single flip that lets a rival overtake. If none does: of the smallest sets that do, the best. Without any set
/// that does, nothing.
pub fn flips(
    answers: &Answers,
    ways: &AnswerSpace,
    leader: usize,
    rivals: &[usize],
) -> Vec<Vec<Flip>> {
    let single = singles(answers, ways, leader, rivals);
    if !single.is_empty() {
        return single.into_iter().map(|flip| vec![flip]).collect();
    }
    let against = |rival: &usize| {
        best(answers, ways, [leader, *rival]).into_iter().flatten().find(|set| set.lead < 0)
    };
    let smallest = rivals
        .iter()
        .filter_map(against)
        .min_by(|one, other| (one.flips.len(), one).cmp(&(other.flips.len(), other)));
    smallest.map(|set| set.flips).into_iter().collect()
}

/// The single flips that let a rival overtake, in the order of questions and answers.
fn singles(answers: &Answers, ways: &AnswerSpace, leader: usize, rivals: &[usize]) -> Vec<Flip> {
    let mut flips = Vec::new();
    for rival in rivals {
        let pair = [leader, *rival];
        let lead: i64 = ways
            .components
            .iter()
            .map(|component| component.lead(pair, component.given(answers)))
            .sum();
        for component in &ways.components {
            let own = component.lead(pair, component.given(answers));
            let overtaking = sets(answers, component, pair)
                .filter(|set| set.flips.len() == 1 && lead - own + set.lead < 0);
            flips.extend(overtaking.flat_map(|set| set.flips));
        }
    }
    flips.sort_unstable();
    flips.dedup();
    flips
}

/// The best set of every size.
fn best(answers: &Answers, ways: &AnswerSpace, pair: [usize; 2]) -> Best {
    let nothing = Set { lead: 0, flips: Vec::new() };
    ways.components.iter().fold(vec![Some(nothing)], |best, component| {
        both(&best, &best_in(answers, component, pair))
    })
}

/// The best set of every size within a group.
fn best_in(answers: &Answers, component: &Component, pair: [usize; 2]) -> Best {
    let mut best = vec![None; component.axes.len() + 1];
    for set in sets(answers, component, pair) {
        improve(&mut best, set);
    }
    best
}

/// The best set of every size from two that have no question in common: together they turn the lead as far as each does.
fn both(one: &Best, other: &Best) -> Best {
    let mut best = vec![None; one.len() + other.len() - 1];
    for set in one.iter().flatten() {
        for more in other.iter().flatten() {
            let mut flips = [&set.flips[..], &more.flips].concat();
            flips.sort_unstable();
            improve(&mut best, Set { lead: set.lead + more.lead, flips });
        }
    }
    best
}

fn improve(best: &mut Best, set: Set) {
    let size = set.flips.len();
    if best[size].as_ref().is_none_or(|known| set < *known) {
        best[size] = Some(set);
    }
}

/// Every way to change given answers of a group; what is open stays open.
fn sets<'g>(
    answers: &'g Answers,
    component: &'g Component,
    pair: [usize; 2],
) -> impl Iterator<Item = Set> + 'g {
    let allowed =
        |question| if answers.answer(question).is_some() { None } else { Some(only(slot(None))) };
    let combinations =
        component.combinations(|axis| allowed(axis.question).unwrap_or(axis.answered()));
    combinations.into_iter().map(move |combination| {
        let changed =
            |axis: &&Axis| axis.slot_in(combination) != slot(answers.answer(axis.question));
        let flip =
            |axis: &Axis| Flip { question: axis.question, to: axis.slot_in(combination) - 1 };
        Set {
            lead: component.lead(pair, combination),
            flips: component.axes.iter().filter(changed).map(flip).collect(),
        }
    })
}
