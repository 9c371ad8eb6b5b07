//! The distribution of margins: how many ways to answer lead to which difference in points.
#![doc = include_str!("example.md")]

use super::space::Component;

/// For each margin, the number of ways to answer that lead to it. Margins are whole points, at most
/// 20,000 either way: 400 rules with 5 points and a weight of 10. The ways of a whole rule set are
/// at most 2^112, so no count overflows.
#[derive(Debug, Clone)]
pub struct Margins {
    /// The margin of the first entry of `ways`; each further entry is for one point more.
    least: i64,
    ways: Vec<u128>,
}

impl Margins {
    /// The margins of no question at all: one way, and a margin of 0.
    pub fn of_nothing() -> Self {
        Self { least: 0, ways: vec![1] }
    }

    /// The margins that a component adds in these combinations, of which there is at least one;
    /// each is one way.
    pub fn of_component(component: &Component, combinations: &[usize]) -> Self {
        let margins = || combinations.iter().map(|combination| component.margins[*combination]);
        let (least, most) = (margins().min().unwrap_or(0), margins().max().unwrap_or(0));
        let mut ways = vec![0; index(most - least) + 1];
        for margin in margins() {
            ways[index(margin - least)] += 1;
        }
        Self { least, ways }
    }

    /// The margins of the questions of both, which must have none in common: the convolution.
    pub fn plus(&self, other: &Self) -> Self {
        let mut ways = vec![0; self.ways.len() + other.ways.len() - 1];
        for (shift, others) in other.ways.iter().enumerate().filter(|(_, others)| **others > 0) {
            for (sum, own) in ways[shift..].iter_mut().zip(&self.ways) {
                *sum += own * others;
            }
        }
        Self { least: self.least + other.least, ways }
    }

    /// The margins that occur, each with its ways.
    pub fn iter(&self) -> impl Iterator<Item = (i64, u128)> {
        let margins = (self.least..).zip(&self.ways).filter(|(_, ways)| **ways > 0);
        margins.map(|(margin, ways)| (margin, *ways))
    }

    /// From the least to the largest margin, how many there could be.
    pub fn span(&self) -> usize {
        self.ways.len()
    }

    /// The ways below each margin, added up once for all.
    pub fn running_sums(&self) -> RunningSums {
        let mut below = vec![0];
        let mut sum = 0;
        for ways in &self.ways {
            sum += ways;
            below.push(sum);
        }
        RunningSums { least: self.least, below }
    }
}

/// The number of ways below each margin.
#[derive(Debug)]
pub struct RunningSums {
    /// The margin of the first entry of `below`.
    least: i64,
    below: Vec<u128>,
}

impl RunningSums {
    /// All ways.
    pub fn total(&self) -> u128 {
        self.below[self.below.len() - 1]
    }

    /// The ways with a smaller margin.
    pub fn below(&self, margin: i64) -> u128 {
        let last = self.below.len() - 1;
        self.below[index((margin - self.least).max(0)).min(last)]
    }

    /// The ways with a larger margin.
    pub fn above(&self, margin: i64) -> u128 {
        self.total() - self.below(margin + 1)
    }

    /// The ways with a margin from `least` to `most`, both included; none if `least` is larger.
    pub fn within(&self, least: i64, most: i64) -> u128 {
        if least > most { 0 } else { self.below(most + 1) - self.below(least) }
    }
}

/// A difference of margins as an index; never negative.
fn index(difference: i64) -> usize {
    usize::try_from(difference).unwrap_or(0)
}
