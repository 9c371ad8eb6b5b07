//! What each question decides, and whether its answers rise.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use num_bigint::BigUint;

use super::{Part, asked};
use crate::decision::outcomes::{self, Leads, winner};
use crate::decision::ways::{Axis, only, place};
use crate::guide::Guide;

/// What a question can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sway {
    pub question: usize,
    /// The most points that its answer alone can move between two frameworks, whatever else is answered or open.
    pub pull: i64,
    /// The sheets in which another answer to it alone lets a rival overtake the leader.
    pub decides: BigUint,
    /// The sheets in which it is answered.
    pub sheets: BigUint,
    /// The framework for which it declares that its answers rise.
    pub rising: Option<usize>,
    /// Where they do not: the furthest fall.
    pub fall: Option<Fall>,
}

/// An answer that gives a framework less than the one before it, all else equal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fall {
    /// The position of the later answer.
    pub to: usize,
    /// By how many points.
    pub points: i64,
    /// The fewest other answers under which it falls so far, as questions with their answers.
    pub with: Vec<(usize, usize)>,
}

/// The questions of a group.
pub fn sways(guide: &Guide, part: &Part<'_>) -> Vec<Sway> {
    let sway = |axis: &Axis| {
        let rising = guide.questions[axis.question].rising;
        let (decides, sheets) = decides(guide, part, *axis);
        Sway {
            question: axis.question,
            pull: pull(guide, part, *axis),
            decides,
            sheets,
            rising,
            fall: rising.and_then(|framework| fall(guide, part, *axis, framework)),
        }
    };
    part.group.axes.iter().map(sway).collect()
}

/// Every combination of the other questions of a group, on the places that are allowed; the question itself is open.
fn others(part: &Part<'_>, axis: Axis, allowed: impl Fn(Axis) -> Range<usize>) -> Vec<usize> {
    part.group.combinations(|other| {
        if other.question == axis.question { only(place(None)) } else { allowed(other) }
    })
}

/// In how many sheets another answer to the question lets a rival overtake, and in how many it is answered.
fn decides(guide: &Guide, part: &Part<'_>, axis: Axis) -> (BigUint, BigUint) {
    let frameworks = guide.frameworks.len();
    let others = others(part, axis, |other| asked(guide, other));
    let sheets = part.ways() * others.len() * axis.answered().len();
    let mut times: BTreeMap<Vec<Leads>, u64> = BTreeMap::new();
    for others in others {
        let leads = axis
            .answered()
            .map(|at| outcomes::leads(part.group, frameworks, others + axis.offset(at)));
        *times.entry(leads.collect()).or_default() += 1;
    }
    let mut decides = BigUint::ZERO;
    for (rest, ways) in &part.rest {
        let overtaken = |(by_answer, times): (&Vec<Leads>, &u64)| {
            overtaken(by_answer, *rest, frameworks) * times
        };
        decides += ways * times.iter().map(overtaken).sum::<u64>();
    }
    (decides, sheets)
}

/// How many of the answers have a leader who is overtaken with another of them.
fn overtaken(by_answer: &[Leads], rest: Leads, frameworks: usize) -> u64 {
    let lead = |leads: &Leads, leader: usize| outcomes::lead(leads + rest, leader, frameworks);
    let elsewhere = |leader: &usize| by_answer.iter().any(|leads| lead(leads, *leader) < 0);
    by_answer.iter().filter_map(|leads| winner(leads + rest, frameworks)).filter(elsewhere).count()
        as u64
}

/// The range of leads over the answers to the question, where it is widest.
fn pull(guide: &Guide, part: &Part<'_>, axis: Axis) -> i64 {
    let range = |(others, pair): (usize, [usize; 2])| {
        let leads = || axis.answered().map(|at| part.group.lead(pair, others + axis.offset(at)));
        leads().max().unwrap_or(0) - leads().min().unwrap_or(0)
    };
    let others = others(part, axis, Axis::all).into_iter();
    others
        .flat_map(|others| pairs(guide).map(move |pair| (others, pair)))
        .map(range)
        .max()
        .unwrap_or(0)
}

/// The furthest fall of a framework from one answer to the next, whatever else is answered or open.
fn fall(guide: &Guide, part: &Part<'_>, axis: Axis, framework: usize) -> Option<Fall> {
    let rivals = pairs(guide).filter(|[one, _]| *one == framework).collect::<Vec<_>>();
    let falls = others(part, axis, Axis::all).into_iter().flat_map(|others| {
        let rivals =
            rivals.iter().flat_map(move |pair| axis.answered().skip(1).map(move |to| (*pair, to)));
        rivals.filter_map(move |(pair, to)| {
            let lead = |at| part.group.lead(pair, others + axis.offset(at));
            let points = lead(to - 1) - lead(to);
            (points > 0).then(|| Fall { to: to - 1, points, with: given(part, others) })
        })
    });
    falls.min_by_key(|fall| (Reverse(fall.points), fall.with.len()))
}

/// The questions that are answered in a combination, with their answers.
fn given(part: &Part<'_>, combination: usize) -> Vec<(usize, usize)> {
    let given = |axis: &Axis| Some((axis.question, axis.place_in(combination).checked_sub(1)?));
    part.group.axes.iter().filter_map(given).collect()
}

/// Every two frameworks, in either order.
fn pairs(guide: &Guide) -> impl Iterator<Item = [usize; 2]> {
    let frameworks = guide.frameworks.len();
    (0..frameworks).flat_map(move |one| {
        (0..frameworks).filter(move |other| *other != one).map(move |other| [one, other])
    })
}
