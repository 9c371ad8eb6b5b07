//! Outlook: how often each of two frameworks would win if the open questions were answered in every
//! possible way.
#![doc = include_str!("example.md")]

use super::axis::Axis;
use super::margins::Margins;
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
pub fn outlook(space: &AnswerSpace) -> Outlook {
    // Only the sign of each sum counts. So the components are added up in two halves, and each
    // margin of one half meets a running sum over the other, instead of all its margins.
    let (mut half, mut other_half) = (Margins::of_nothing(), Margins::of_nothing());
    for component in &space.components {
        let combinations = component.combinations(Axis::slots_when_asked);
        let margins = Margins::of_component(component, &combinations);
        let narrower = if half.span() <= other_half.span() { &mut half } else { &mut other_half };
        *narrower = narrower.plus(&margins);
    }
    let others = other_half.running_sums();
    let mut outlook = Outlook { pair: space.pair, first_wins: 0, second_wins: 0, even: 0 };
    for (margin, ways) in half.iter() {
        outlook.first_wins += ways * others.above(-margin);
        outlook.second_wins += ways * others.below(-margin);
        outlook.even += ways * others.within(-margin, -margin);
    }
    outlook
}
