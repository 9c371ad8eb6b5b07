//! Outlook: how often each of two frameworks would win if the open questions were answered in every
//! possible way.
#![doc = include_str!("example.md")]

use std::cmp::Ordering;

use super::axis::Axis;
use super::margins::{self, Margins};
use super::space::AnswerSpace;
use crate::rules::{FrameworkId, Pair, Share};

/// In how many ways to answer the open questions each of two frameworks wins, and in how many they
/// are even.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    pub pair: Pair,
    pub first_wins: u128,
    pub second_wins: u128,
    pub even: u128,
}

impl Outlook {
    /// In how many ways one of the two frameworks wins.
    pub fn wins(&self, framework: FrameworkId) -> u128 {
        if framework == self.pair.first { self.first_wins } else { self.second_wins }
    }

    /// The number of all ways.
    pub fn ways(&self) -> u128 {
        self.first_wins + self.second_wins + self.even
    }

    /// The share of ways in which the first framework wins, in percent, rounded down.
    pub fn percent(&self) -> u8 {
        u8::try_from(self.first_wins * 100 / self.ways()).unwrap_or(100)
    }

    /// Whether the first framework wins in less than this share of ways.
    pub fn is_below(&self, limit: Share) -> bool {
        let (share, over) = (limit.share.unsigned_abs(), limit.over.unsigned_abs());
        self.first_wins * u128::from(over) < self.ways() * u128::from(share)
    }
}

/// Gives every open question one of its answers, in all combinations. Deferred questions stay as
/// they are.
///
/// Adds up the margins of one component after another. Only the sign of the final sum counts, so
/// margins that the remaining components can no longer turn are not told apart: if the second
/// framework can gain at most 3 more points, a margin of 4 is as good as any larger one. At the
/// end, only -1, 0 and 1 are left.
pub fn outlook(space: &AnswerSpace) -> Outlook {
    let mut components = Vec::new();
    let (mut least_to_come, mut most_to_come) = (0, 0);
    for component in &space.components {
        let combinations = component.combinations(Axis::slots_when_asked);
        let margins = margins::of_component(component, &combinations);
        let (least, most) = margins::range(&margins);
        least_to_come += least;
        most_to_come += most;
        components.push(margins);
    }
    let mut sum = Margins::of_nothing();
    for margins in components {
        let (least, most) = margins::range(&margins);
        least_to_come -= least;
        most_to_come -= most;
        sum = sum.plus(&margins).clamped(-1 - most_to_come, 1 - least_to_come);
    }
    let mut outlook = Outlook { pair: space.pair, first_wins: 0, second_wins: 0, even: 0 };
    for (margin, ways) in sum.iter() {
        match margin.cmp(&0) {
            Ordering::Greater => outlook.first_wins += ways,
            Ordering::Less => outlook.second_wins += ways,
            Ordering::Equal => outlook.even += ways,
        }
    }
    outlook
}
