//! What each question decides, and whether its answers rise.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use num_bigint::BigUint;

use super::{InContext, asked};
use crate::decision::margins::{self, PackedMargins, winner};
use crate::decision::space::{Axis, only, slot};
use crate::rules::RuleSet;

/// What a question can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Influence {
    pub question: usize,
    /// The most points that its answer alone can move between two frameworks, whatever else is answered or open.
    pub swing: i64,
    /// The sheets in which another answer to it alone lets a rival overtake the leader.
    pub decides: BigUint,
    /// The sheets in which it is answered.
    pub sheets: BigUint,
    /// The framework for which it declares that its answers rise.
    pub monotone: Option<usize>,
    /// Where they do not: the furthest fall.
    pub decrease: Option<Decrease>,
}

/// An answer that gives a framework less than the one before it, all else equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decrease {
    /// The position of the later answer.
    pub to: usize,
    /// By how many points.
    pub points: i64,
    /// The fewest other answers under which it falls so far, as questions with their answers.
    pub with: Vec<(usize, usize)>,
}

/// The questions of a group.
pub fn influences(rules: &RuleSet, part: &InContext<'_>) -> Vec<Influence> {
    let influence = |axis: &Axis| {
        let monotone = rules.questions[axis.question].monotone;
        let (decides, sheets) = decides(rules, part, *axis);
        Influence {
            question: axis.question,
            swing: swing(rules, part, *axis),
            decides,
            sheets,
            monotone,
            decrease: monotone.and_then(|framework| decrease(rules, part, *axis, framework)),
        }
    };
    part.component.axes.iter().map(influence).collect()
}

/// Every combination of the other questions of a group, on the places that are allowed; the question itself is open.
fn others(part: &InContext<'_>, axis: Axis, allowed: impl Fn(Axis) -> Range<usize>) -> Vec<usize> {
    part.component.combinations(|other| {
        if other.question == axis.question { only(slot(None)) } else { allowed(other) }
    })
}

/// In how many sheets another answer to the question lets a rival overtake, and in how many it is answered.
fn decides(rules: &RuleSet, part: &InContext<'_>, axis: Axis) -> (BigUint, BigUint) {
    let frameworks = rules.frameworks.len();
    let others = others(part, axis, |other| asked(rules, other));
    let sheets = part.ways() * others.len() * axis.answered().len();
    let mut times: BTreeMap<Vec<PackedMargins>, u64> = BTreeMap::new();
    for others in others {
        let margins = axis
            .answered()
            .map(|at| margins::margins(part.component, frameworks, others + axis.offset(at)));
        *times.entry(margins.collect()).or_default() += 1;
    }
    let mut decides = BigUint::ZERO;
    for (rest, ways) in &part.rest {
        let overtaken = |(by_answer, times): (&Vec<PackedMargins>, &u64)| {
            overtaken(by_answer, *rest, frameworks) * times
        };
        decides += ways * times.iter().map(overtaken).sum::<u64>();
    }
    (decides, sheets)
}

/// How many of the answers have a leader who is overtaken with another of them.
fn overtaken(by_answer: &[PackedMargins], rest: PackedMargins, frameworks: usize) -> u64 {
    let lead =
        |margins: &PackedMargins, leader: usize| margins::lead(margins + rest, leader, frameworks);
    let elsewhere = |leader: &usize| by_answer.iter().any(|margins| lead(margins, *leader) < 0);
    by_answer
        .iter()
        .filter_map(|margins| winner(margins + rest, frameworks))
        .filter(elsewhere)
        .count() as u64
}

/// The range of leads over the answers to the question, where it is widest.
fn swing(rules: &RuleSet, part: &InContext<'_>, axis: Axis) -> i64 {
    let range = |(others, pair): (usize, [usize; 2])| {
        let margins =
            || axis.answered().map(|at| part.component.lead(pair, others + axis.offset(at)));
        margins().max().unwrap_or(0) - margins().min().unwrap_or(0)
    };
    let others = others(part, axis, Axis::all).into_iter();
    others
        .flat_map(|others| pairs(rules).map(move |pair| (others, pair)))
        .map(range)
        .max()
        .unwrap_or(0)
}

/// The furthest fall of a framework from one answer to the next, whatever else is answered or open.
fn decrease(
    rules: &RuleSet,
    part: &InContext<'_>,
    axis: Axis,
    framework: usize,
) -> Option<Decrease> {
    let rivals = pairs(rules).filter(|[one, _]| *one == framework).collect::<Vec<_>>();
    let falls = others(part, axis, Axis::all).into_iter().flat_map(|others| {
        let rivals =
            rivals.iter().flat_map(move |pair| axis.answered().skip(1).map(move |to| (*pair, to)));
        rivals.filter_map(move |(pair, to)| {
            let lead = |at| part.component.lead(pair, others + axis.offset(at));
            let points = lead(to - 1) - lead(to);
            (points > 0).then(|| Decrease { to: to - 1, points, with: given(part, others) })
        })
    });
    falls.min_by_key(|decrease| (Reverse(decrease.points), decrease.with.len()))
}

/// The questions that are answered in a combination, with their answers.
fn given(part: &InContext<'_>, combination: usize) -> Vec<(usize, usize)> {
    let given = |axis: &Axis| Some((axis.question, axis.slot_in(combination).checked_sub(1)?));
    part.component.axes.iter().filter_map(given).collect()
}

/// Every two frameworks, in either order.
fn pairs(rules: &RuleSet) -> impl Iterator<Item = [usize; 2]> {
    let frameworks = rules.frameworks.len();
    (0..frameworks).flat_map(move |one| {
        (0..frameworks).filter(move |other| *other != one).map(move |other| [one, other])
    })
}
