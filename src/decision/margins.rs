//! The distribution of margins: how many ways to answer lead to which difference in points.
#![doc = include_str!("example.md")]

use std::collections::BTreeMap;

use super::space::Component;

/// For each margin that a component can add, the number of its combinations that add it.
pub type ComponentMargins = BTreeMap<i64, u64>;

/// The margins of a component in these combinations, of which there is at least one.
pub fn of_component(component: &Component, combinations: &[usize]) -> ComponentMargins {
    let mut margins = BTreeMap::new();
    for combination in combinations {
        *margins.entry(component.margins[*combination]).or_default() += 1;
    }
    margins
}

/// For each margin from the smallest to the largest, the number of ways to answer that lead to it.
/// Margins are whole points, at most 20,000 either way: 400 rules with 5 points and a weight of 10.
/// All ways together are at most 2^112, so no count overflows.
#[derive(Debug, Clone)]
pub struct Margins {
    /// The margin of the first entry of `ways`; each further entry is for one point more.
    pub least: i64,
    pub ways: Vec<u128>,
}

impl Margins {
    /// The margins of no question at all: one way, and a margin of 0.
    pub fn of_nothing() -> Self {
        Self { least: 0, ways: vec![1] }
    }

    /// The margins with one more component: the convolution of the two distributions.
    pub fn plus(&self, component: &ComponentMargins) -> Self {
        let (least, most) = range(component);
        let mut ways: Vec<u128> = vec![0; self.ways.len() + index(most - least)];
        for (margin, combinations) in component {
            let shifted = &mut ways[index(margin - least)..];
            for (sum, own) in shifted.iter_mut().zip(&self.ways) {
                // Checks for overflow would double the time of this loop, the longest of all. No
                // count can overflow: each is at most the number of all ways.
                *sum = sum.wrapping_add(own.wrapping_mul(u128::from(*combinations)));
            }
        }
        Self { least: self.least + least, ways }
    }

    /// The same ways, with smaller margins raised to `least` and larger ones lowered to `most`.
    pub fn clamped(&self, least: i64, most: i64) -> Self {
        let (own_least, own_most) = (self.least, self.least + last(self.ways.len()));
        let (new_least, new_most) = (own_least.clamp(least, most), own_most.clamp(least, most));
        let mut ways = vec![0; index(new_most - new_least) + 1];
        for (margin, own) in self.iter() {
            ways[index(margin.clamp(least, most) - new_least)] += own;
        }
        Self { least: new_least, ways }
    }

    /// Each margin with its ways.
    pub fn iter(&self) -> impl Iterator<Item = (i64, u128)> {
        (self.least..).zip(self.ways.iter().copied())
    }
}

/// The smallest and the largest margin.
pub fn range(component: &ComponentMargins) -> (i64, i64) {
    let least = component.first_key_value().map_or(0, |(margin, _)| *margin);
    let most = component.last_key_value().map_or(0, |(margin, _)| *margin);
    (least, most)
}

/// A difference of margins, which is never negative, as an index.
fn index(difference: i64) -> usize {
    usize::try_from(difference).unwrap_or(0)
}

/// The last index of a list.
fn last(length: usize) -> i64 {
    i64::try_from(length).unwrap_or(i64::MAX) - 1
}
