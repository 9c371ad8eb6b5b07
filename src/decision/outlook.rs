//! In how many of the ways to answer what is open each framework wins.

use num_bigint::BigUint;
use num_traits::{CheckedAdd, CheckedMul, One, Zero};

use super::outcomes::{self, Outcomes, winner};
use super::ways::{Group, Ways, only, place};
use crate::answers::Sheet;
use crate::guide::Guide;

/// How many ways end with each framework ahead of all others, and how many with none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    /// By framework.
    pub wins: Vec<BigUint>,
    pub even: BigUint,
}

impl Outlook {
    /// All ways there are.
    pub fn ways(&self) -> BigUint {
        self.wins.iter().sum::<BigUint>() + &self.even
    }

    /// In what share of the ways a framework wins, in percent, rounded down.
    pub fn percent(&self, framework: usize) -> u8 {
        let share = &self.wins[framework] * 100_u8 / self.ways();
        u8::try_from(share).unwrap_or(100)
    }
}

/// Gives every open question one of its answers, in all combinations. Questions that no interview asks stay as they are.
pub fn outlook(guide: &Guide, sheet: &Sheet, ways: &Ways) -> Outlook {
    let wins =
        wins::<u128>(guide, sheet, ways).map(|wins| wins.into_iter().map(BigUint::from).collect());
    let wins: Option<Vec<BigUint>> = wins.or_else(|| self::wins::<BigUint>(guide, sheet, ways));
    let mut wins = wins.expect("big integers do not overflow");
    let even = wins.pop().expect("the ways without a winner come last");
    Outlook { wins, even }
}

/// The ways in which each framework wins, then those in which none does; nothing on overflow.
fn wins<N: Clone + PartialEq + Zero + One + CheckedAdd + CheckedMul>(
    guide: &Guide,
    sheet: &Sheet,
    ways: &Ways,
) -> Option<Vec<N>> {
    let outcomes: Option<Vec<Outcomes<N>>> =
        ways.groups.iter().map(|group| open(guide, sheet, group)).collect();
    let mut outcomes = outcomes?;
    outcomes.sort_by_key(Vec::len);
    let largest = outcomes.pop()?;
    let others = outcomes::joined(&outcomes)?;
    let mut wins = vec![N::zero(); guide.frameworks.len() + 1];
    for (leads, count) in &others {
        for (more, own) in &largest {
            let at = winner(leads + more, guide.frameworks.len()).unwrap_or(guide.frameworks.len());
            wins[at] = wins[at].checked_add(&count.checked_mul(own)?)?;
        }
    }
    Some(wins)
}

/// The outcomes of one group: its open questions take every answer.
fn open<N: Clone + One + CheckedAdd>(
    guide: &Guide,
    sheet: &Sheet,
    group: &Group,
) -> Option<Outcomes<N>> {
    let combinations = group.combinations(|axis| match sheet.answer(axis.question) {
        None if !guide.questions[axis.question].later => axis.answered(),
        answer => only(place(answer)),
    });
    outcomes::of(group, guide.frameworks.len(), combinations)
}
