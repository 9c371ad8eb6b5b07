//! What the data asks of the whole, and whether it is so.

use num_bigint::BigUint;

use super::Audit;
use crate::rules::{RuleSet, Share};

/// Something that the data asks for.
#[derive(Debug, Clone, Copy)]
pub enum Bound {
    /// This framework leads in no more than this share of sheets.
    Wins(usize, Share),
    /// Nobody leads in no more than this share of sheets.
    Even(Share),
    /// No more rules than this change no sheet.
    Idle(usize),
    /// No later answer to this question gives this framework less.
    Rising(usize, usize),
}

/// A bound, and whether it is kept.
#[derive(Debug, Clone, Copy)]
pub struct BoundCheck {
    pub bound: Bound,
    pub kept: bool,
}

impl Audit<'_> {
    /// Everything that the data asks for, each with whether it is so.
    pub fn bounds(&self, rules: &RuleSet) -> Vec<BoundCheck> {
        let asked = &rules.bounds;
        let wins = (0..rules.frameworks.len()).filter_map(|at| Some(Bound::Wins(at, asked.wins?)));
        let monotone = self
            .questions
            .iter()
            .filter_map(|influence| Some(Bound::Rising(influence.question, influence.monotone?)));
        let bounds = wins
            .chain(asked.even.map(Bound::Even))
            .chain(asked.idle.map(Bound::Idle))
            .chain(monotone);
        bounds.map(|bound| BoundCheck { bound, kept: self.keeps(bound) }).collect()
    }

    /// The rules that change no sheet.
    pub fn idle(&self) -> impl Iterator<Item = &super::RuleUsage<'_>> {
        self.rules.iter().filter(|of| of.is_idle())
    }

    fn keeps(&self, bound: Bound) -> bool {
        match bound {
            Bound::Wins(framework, most) => self.is_within(&self.wins[framework].sheets, most),
            Bound::Even(most) => self.is_within(&self.even, most),
            Bound::Idle(most) => self.idle().count() <= most,
            Bound::Rising(question, _) => self.questions[question].decrease.is_none(),
        }
    }

    fn is_within(&self, sheets: &BigUint, most: Share) -> bool {
        let [share, over] = [most.share, most.over].map(i64::unsigned_abs);
        sheets * over <= &self.sheets * share
    }
}
