//! In how many of the ways to answer what is open each framework wins.

use num_bigint::BigUint;
use num_traits::{CheckedAdd, CheckedMul, One, Zero};

use super::margins::{self, Margins, winner};
use super::space::{AnswerSpace, Component, only, slot};
use crate::answers::Answers;
use crate::rules::RuleSet;

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
pub fn outlook(rules: &RuleSet, answers: &Answers, ways: &AnswerSpace) -> Outlook {
    let wins = wins::<u128>(rules, answers, ways)
        .map(|wins| wins.into_iter().map(BigUint::from).collect());
    let wins: Option<Vec<BigUint>> = wins.or_else(|| self::wins::<BigUint>(rules, answers, ways));
    let mut wins = wins.expect("big integers do not overflow");
    let even = wins.pop().expect("the ways without a winner come last");
    Outlook { wins, even }
}

/// The ways in which each framework wins, then those in which none does; nothing on overflow.
fn wins<N: Clone + PartialEq + Zero + One + CheckedAdd + CheckedMul>(
    rules: &RuleSet,
    answers: &Answers,
    ways: &AnswerSpace,
) -> Option<Vec<N>> {
    let outcomes: Option<Vec<Margins<N>>> =
        ways.components.iter().map(|component| open(rules, answers, component)).collect();
    let mut outcomes = outcomes?;
    outcomes.sort_by_key(Vec::len);
    let largest = outcomes.pop()?;
    let others = margins::joined(&outcomes)?;
    let mut wins = vec![N::zero(); rules.frameworks.len() + 1];
    for (margins, count) in &others {
        for (more, own) in &largest {
            let at =
                winner(margins + more, rules.frameworks.len()).unwrap_or(rules.frameworks.len());
            wins[at] = wins[at].checked_add(&count.checked_mul(own)?)?;
        }
    }
    Some(wins)
}

/// The outcomes of one group: its open questions take every answer.
fn open<N: Clone + One + CheckedAdd>(
    rules: &RuleSet,
    answers: &Answers,
    component: &Component,
) -> Option<Margins<N>> {
    let combinations = component.combinations(|axis| match answers.answer(axis.question) {
        None if !rules.questions[axis.question].later => axis.answered(),
        answer => only(slot(answer)),
    });
    margins::of(component, rules.frameworks.len(), combinations)
}
