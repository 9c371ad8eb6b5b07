//! How often each framework would win if the open questions were answered in every possible way.

use num_bigint::BigUint;
use num_traits::{CheckedAdd, CheckedMul, One, Zero};

use super::axis::{only, slot};
use super::margins::{self, Margins, winner};
use super::space::{AnswerSpace, Component};
use crate::rules::{FrameworkId, PerFramework};

/// The number of ways to answer the open questions in which each framework wins, and of those that
/// end in a tie for first place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outlook {
    pub wins: PerFramework<BigUint>,
    pub even: BigUint,
}

impl Outlook {
    /// The number of all ways.
    pub fn ways(&self) -> BigUint {
        self.wins.values().sum::<BigUint>() + &self.even
    }

    /// The share of ways in which a framework wins, in percent, rounded down.
    pub fn percent(&self, framework: FrameworkId) -> u8 {
        let share = &self.wins[framework] * 100_u8 / self.ways();
        u8::try_from(share).unwrap_or(100)
    }
}

/// Gives every open question one of its answers, in all combinations. Deferred questions stay as
/// they are.
pub fn outlook(space: &AnswerSpace<'_>) -> Outlook {
    let counted = count::<u128>(space).or_else(|| count::<BigUint>(space));
    counted.expect("big integers do not overflow")
}

/// Counts the ways, or gives `None` on overflow.
fn count<N>(space: &AnswerSpace<'_>) -> Option<Outlook>
where
    N: Clone + PartialEq + Zero + One + CheckedAdd + CheckedMul + Into<BigUint>,
{
    let rules = space.rules;
    let mut components: Vec<Margins<N>> = Vec::new();
    for component in &space.components {
        components.push(component_margins(space, component)?);
    }
    // The largest is not convolved with the others: only the winner of each sum is needed.
    components.sort_by_key(Vec::len);
    let largest = components.pop()?;
    let others = margins::convolve_all(&components)?;
    let mut wins = PerFramework::new(rules, |_| N::zero());
    let mut even = N::zero();
    for (other_margins, other_ways) in &others {
        for (margins, ways) in &largest {
            let winner = winner(margins + other_margins, rules.frameworks.len());
            let sum = winner.map_or(&mut even, |winner| &mut wins[winner]);
            *sum = sum.checked_add(&other_ways.checked_mul(ways)?)?;
        }
    }
    let wins = PerFramework::new(rules, |framework| wins[framework].clone().into());
    Some(Outlook { wins, even: even.into() })
}

/// The margins of a component over all answers to its open questions.
fn component_margins<N: Clone + One + CheckedAdd>(
    space: &AnswerSpace<'_>,
    component: &Component,
) -> Option<Margins<N>> {
    let rules = space.rules;
    let combinations = component.combinations(|axis| match space.answers.answer(axis.question) {
        None if !rules[axis.question].deferred => axis.answered(),
        answer => only(slot(answer)),
    });
    margins::of_component(component, rules.frameworks.len(), combinations)
}
