//! What can become of the points, and in how many ways.

use num_traits::{CheckedAdd, CheckedMul, One};

use super::space::Component;
use crate::rules::Rule;

/// By how much every framework but the first is ahead of the first: the second in the lowest bits, the next above it.
/// No sum of points comes near the 40 bits that each has.
pub type PackedMargins = i128;
const BITS: u32 = 40;

/// What can become of the points, with the number of ways to it.
pub type Margins<N> = Vec<(PackedMargins, N)>;

/// The outcomes of these combinations of a group, each of which is one way; nothing on overflow.
pub fn of<N: Clone + One + CheckedAdd>(
    component: &Component,
    frameworks: usize,
    combinations: Vec<usize>,
) -> Option<Margins<N>> {
    merged(
        combinations
            .into_iter()
            .map(|combination| (margins(component, frameworks, combination), N::one()))
            .collect(),
    )
}

/// What a combination of a group comes to.
pub fn margins(component: &Component, frameworks: usize, combination: usize) -> PackedMargins {
    let lead = |at: usize| PackedMargins::from(component.lead([at, 0], combination));
    (1..frameworks).rev().fold(0, |margins: PackedMargins, at| (margins << BITS) + lead(at))
}

/// What a rule adds, at weight 1.
pub fn gain(rule: &Rule, frameworks: usize) -> PackedMargins {
    let points = |at: usize| if at == rule.favors { rule.points } else { 0 };
    (1..frameworks).rev().fold(0, |margins: PackedMargins, at| {
        (margins << BITS) + PackedMargins::from(points(at) - points(0))
    })
}

/// Every outcome of each with every outcome of the others; nothing on overflow.
pub fn joined<N: Clone + One + PartialEq + CheckedAdd + CheckedMul>(
    outcomes: &[Margins<N>],
) -> Option<Margins<N>> {
    outcomes.iter().try_fold(vec![(0, N::one())], both)
}

/// Every outcome of one with every outcome of the other.
fn both<N: One + PartialEq + CheckedAdd + CheckedMul>(
    mut one: Margins<N>,
    other: &Margins<N>,
) -> Option<Margins<N>> {
    if let [(margins, ways)] = &other[..]
        && ways.is_one()
    {
        for (own, _) in &mut one {
            *own += margins;
        }
        return Some(one);
    }
    let mut all = Vec::with_capacity(one.len() * other.len());
    for (margins, count) in &one {
        for (more, ways) in other {
            all.push((margins + more, count.checked_mul(ways)?));
        }
    }
    merged(all)
}

/// Equal outcomes as one, with all their ways.
fn merged<N: CheckedAdd>(mut outcomes: Margins<N>) -> Option<Margins<N>> {
    outcomes.sort_unstable_by_key(|(margins, _)| *margins);
    let mut merged: Margins<N> = Vec::with_capacity(outcomes.len());
    for (margins, count) in outcomes {
        match merged.last_mut() {
            Some((last, sum)) if *last == margins => *sum = sum.checked_add(&count)?,
            _ => merged.push((margins, count)),
        }
    }
    Some(merged)
}

/// The framework that is ahead of all others.
pub fn winner(mut margins: PackedMargins, frameworks: usize) -> Option<usize> {
    let (mut most, mut winner) = (0, Some(0));
    for framework in 1..frameworks {
        let lead = next(&mut margins);
        if lead > most {
            (most, winner) = (lead, Some(framework));
        } else if lead == most {
            winner = None;
        }
    }
    winner
}

/// By how much a framework is ahead of the best other one.
pub fn lead(mut margins: PackedMargins, of: usize, frameworks: usize) -> i64 {
    let (mut own, mut best) = (0, i64::MIN);
    for framework in 0..frameworks {
        let points = if framework == 0 { 0 } else { next(&mut margins) };
        if framework == of {
            own = points;
        } else {
            best = best.max(points);
        }
    }
    own - best
}

/// Takes the lead of the next framework out of the lowest bits.
fn next(margins: &mut PackedMargins) -> i64 {
    let lead = *margins << (PackedMargins::BITS - BITS) >> (PackedMargins::BITS - BITS);
    *margins = (*margins - lead) >> BITS;
    i64::try_from(lead).unwrap_or(i64::MAX)
}
