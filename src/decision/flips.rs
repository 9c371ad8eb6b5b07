//! Which other answers would let somebody overtake the leader.

use super::ways::{Axis, Group, Ways, only, place};
use crate::answers::Sheet;

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
pub fn flips(sheet: &Sheet, ways: &Ways, leader: usize, rivals: &[usize]) -> Vec<Vec<Flip>> {
    let single = singles(sheet, ways, leader, rivals);
    if !single.is_empty() {
        return single.into_iter().map(|flip| vec![flip]).collect();
    }
    let against = |rival: &usize| {
        best(sheet, ways, [leader, *rival]).into_iter().flatten().find(|set| set.lead < 0)
    };
    let smallest = rivals
        .iter()
        .filter_map(against)
        .min_by(|one, other| (one.flips.len(), one).cmp(&(other.flips.len(), other)));
    smallest.map(|set| set.flips).into_iter().collect()
}

/// The single flips that let a rival overtake, in the order of questions and answers.
fn singles(sheet: &Sheet, ways: &Ways, leader: usize, rivals: &[usize]) -> Vec<Flip> {
    let mut flips = Vec::new();
    for rival in rivals {
        let pair = [leader, *rival];
        let lead: i64 = ways.groups.iter().map(|group| group.lead(pair, group.given(sheet))).sum();
        for group in &ways.groups {
            let own = group.lead(pair, group.given(sheet));
            let overtaking = sets(sheet, group, pair)
                .filter(|set| set.flips.len() == 1 && lead - own + set.lead < 0);
            flips.extend(overtaking.flat_map(|set| set.flips));
        }
    }
    flips.sort_unstable();
    flips.dedup();
    flips
}

/// The best set of every size.
fn best(sheet: &Sheet, ways: &Ways, pair: [usize; 2]) -> Best {
    let nothing = Set { lead: 0, flips: Vec::new() };
    ways.groups
        .iter()
        .fold(vec![Some(nothing)], |best, group| both(&best, &best_in(sheet, group, pair)))
}

/// The best set of every size within a group.
fn best_in(sheet: &Sheet, group: &Group, pair: [usize; 2]) -> Best {
    let mut best = vec![None; group.axes.len() + 1];
    for set in sets(sheet, group, pair) {
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
    sheet: &'g Sheet,
    group: &'g Group,
    pair: [usize; 2],
) -> impl Iterator<Item = Set> + 'g {
    let allowed =
        |question| if sheet.answer(question).is_some() { None } else { Some(only(place(None))) };
    let combinations = group.combinations(|axis| allowed(axis.question).unwrap_or(axis.answered()));
    combinations.into_iter().map(move |combination| {
        let changed =
            |axis: &&Axis| axis.place_in(combination) != place(sheet.answer(axis.question));
        let flip =
            |axis: &Axis| Flip { question: axis.question, to: axis.place_in(combination) - 1 };
        Set {
            lead: group.lead(pair, combination),
            flips: group.axes.iter().filter(changed).map(flip).collect(),
        }
    })
}
