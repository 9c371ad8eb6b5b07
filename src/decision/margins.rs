//! The distribution of margins: how many ways to answer lead to which difference in points.

use num_traits::{CheckedAdd, CheckedMul, One};

use super::space::{Component, Pair};
use crate::rules::{FrameworkId, Rule};

/// Margins over the first framework, 40 bits each, those of the second framework lowest. With
/// three frameworks and 5, 7 and 4 points, they are 2 and -1: `2 + (-1 << 40)`. Packed margins can
/// be added, because no sum of points comes near 40 bits.
pub type PackedMargins = i128;
const BITS: u32 = 40;

/// The framework that margins are relative to.
const FIRST: FrameworkId = FrameworkId(0);

/// Possible margins, each with the number of ways to answer that lead to it.
pub type Margins<N> = Vec<(PackedMargins, N)>;

/// The margins of a component over these combinations, each of which is one way. `None` on
/// overflow.
pub fn of_component<N: Clone + One + CheckedAdd>(
    component: &Component,
    frameworks: usize,
    combinations: Vec<usize>,
) -> Option<Margins<N>> {
    let margins = combinations
        .into_iter()
        .map(|combination| (of_combination(component, frameworks, combination), N::one()));
    merged(margins.collect())
}

/// The margins that a component adds in one combination.
pub fn of_combination(
    component: &Component,
    frameworks: usize,
    combination: usize,
) -> PackedMargins {
    packed(frameworks, |leader| component.margin(Pair { leader, rival: FIRST }, combination))
}

/// The margins that a rule adds when it fires, at weight 1.
pub fn of_rule(rule: &Rule, frameworks: usize) -> PackedMargins {
    let points = |framework| if framework == rule.favors { rule.points } else { 0 };
    packed(frameworks, |framework| points(framework) - points(FIRST))
}

/// Packs the margin of each framework but the first.
fn packed(frameworks: usize, margin: impl Fn(FrameworkId) -> i64) -> PackedMargins {
    let mut packed = 0;
    for framework in (1..frameworks).rev() {
        packed = (packed << BITS) + PackedMargins::from(margin(FrameworkId(framework)));
    }
    packed
}

/// The distribution of the sum of independent margins. `None` on overflow.
pub fn convolve_all<N: Clone + One + PartialEq + CheckedAdd + CheckedMul>(
    components: &[Margins<N>],
) -> Option<Margins<N>> {
    components.iter().try_fold(vec![(0, N::one())], convolve)
}

/// The distribution of the sum of two independent margins.
fn convolve<N: One + PartialEq + CheckedAdd + CheckedMul>(
    mut left: Margins<N>,
    right: &Margins<N>,
) -> Option<Margins<N>> {
    if let [(added, ways)] = &right[..]
        && ways.is_one()
    {
        for (margins, _) in &mut left {
            *margins += added;
        }
        return Some(left);
    }
    let mut sums = Vec::with_capacity(left.len() * right.len());
    for (left_margins, left_ways) in &left {
        for (right_margins, right_ways) in right {
            sums.push((left_margins + right_margins, left_ways.checked_mul(right_ways)?));
        }
    }
    merged(sums)
}

/// Merges entries with equal margins and adds up their ways.
fn merged<N: CheckedAdd>(mut entries: Margins<N>) -> Option<Margins<N>> {
    entries.sort_unstable_by_key(|(margins, _)| *margins);
    let mut merged: Margins<N> = Vec::with_capacity(entries.len());
    for (margins, ways) in entries {
        match merged.last_mut() {
            Some((last, sum)) if *last == margins => *sum = sum.checked_add(&ways)?,
            _ => merged.push((margins, ways)),
        }
    }
    Some(merged)
}

/// The framework with more points than any other, or `None` in a tie for first place.
pub fn winner(mut margins: PackedMargins, frameworks: usize) -> Option<FrameworkId> {
    let (mut most, mut winner) = (0, Some(FIRST));
    for framework in 1..frameworks {
        let margin = unpack_lowest(&mut margins);
        if margin > most {
            (most, winner) = (margin, Some(FrameworkId(framework)));
        } else if margin == most {
            winner = None;
        }
    }
    winner
}

/// The margin of a framework over the best of its rivals.
pub fn lead(mut margins: PackedMargins, leader: FrameworkId, frameworks: usize) -> i64 {
    let (mut leaders, mut best_rival) = (0, i64::MIN);
    for framework in 0..frameworks {
        let margin = if framework == FIRST.0 { 0 } else { unpack_lowest(&mut margins) };
        if framework == leader.0 {
            leaders = margin;
        } else {
            best_rival = best_rival.max(margin);
        }
    }
    leaders - best_rival
}

/// Takes the margin of the next framework out of the lowest bits.
fn unpack_lowest(margins: &mut PackedMargins) -> i64 {
    let margin = *margins << (PackedMargins::BITS - BITS) >> (PackedMargins::BITS - BITS);
    *margins = (*margins - margin) >> BITS;
    i64::try_from(margin).unwrap_or(i64::MAX)
}
