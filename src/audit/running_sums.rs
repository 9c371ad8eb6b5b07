//! Counts of ways with a margin in a range, without going through the range.

use crate::decision::margins::Margins;

/// The number of ways below each margin. With 2 ways to a margin of -1 and 3 ways to a margin of 0,
/// they are 0, 2 and 5.
#[derive(Debug)]
pub struct RunningSums {
    /// The margin of the first entry of `below`.
    least: i64,
    below: Vec<u128>,
}

impl RunningSums {
    pub fn new(margins: &Margins) -> Self {
        let mut below = vec![0];
        let mut sum = 0;
        for ways in &margins.ways {
            sum += ways;
            below.push(sum);
        }
        Self { least: margins.least, below }
    }

    /// All ways.
    pub fn total(&self) -> u128 {
        self.below[self.below.len() - 1]
    }

    /// The ways with a margin from `least` to `most`, both included; none if `least` is larger.
    pub fn within(&self, least: i64, most: i64) -> u128 {
        if least > most { 0 } else { self.below(most + 1) - self.below(least) }
    }

    fn below(&self, margin: i64) -> u128 {
        // A margin below all of them has the index of the first entry.
        let index = usize::try_from(margin - self.least).unwrap_or(0);
        self.below[index.min(self.below.len() - 1)]
    }
}
