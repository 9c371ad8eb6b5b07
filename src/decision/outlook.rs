//! In how many of the ways to answer what is open each framework wins.

use num_bigint::BigUint;
use num_traits::{CheckedAdd, CheckedMul, One, Zero};

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

/// By how much every framework but the first is ahead of the first: the second in the lowest bits, the next above it.
/// No sum of points comes near the 40 bits that each has.
type Leads = i128;
const BITS: u32 = 40;

/// What can become of the points, with the number of ways to it.
type Outcomes<N> = Vec<(Leads, N)>;

/// Gives every open question one of its answers, in all combinations. Questions that no interview asks stay as they are.
pub fn outlook(guide: &Guide, sheet: &Sheet, ways: &Ways) -> Outlook {
    let wins = wins::<u128>(guide, sheet, ways).map(|wins| wins.into_iter().map(BigUint::from).collect());
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
    let outcomes: Option<Vec<Outcomes<N>>> = ways.groups.iter().map(|group| outcomes(guide, sheet, group)).collect();
    let mut outcomes = outcomes?;
    outcomes.sort_by_key(Vec::len);
    let largest = outcomes.pop()?;
    let mut others: Outcomes<N> = vec![(0, N::one())];
    for more in &outcomes {
        others = joined(others, more)?;
    }
    let mut wins = vec![N::zero(); guide.frameworks.len() + 1];
    for (leads, count) in &others {
        for (more, own) in &largest {
            let at = winner(leads + more, guide.frameworks.len()).unwrap_or(guide.frameworks.len());
            wins[at] = wins[at].checked_add(&count.checked_mul(own)?)?;
        }
    }
    Some(wins)
}

/// The outcomes of one group.
fn outcomes<N: Clone + One + CheckedAdd>(guide: &Guide, sheet: &Sheet, group: &Group) -> Option<Outcomes<N>> {
    let combinations = group.combinations(|axis| match sheet.answer(axis.question) {
        None if !guide.questions[axis.question].later => axis.answered(),
        answer => only(place(answer)),
    });
    let leads = |combination: usize| {
        let lead = |at: usize| Leads::from(group.lead([at, 0], combination));
        (1..guide.frameworks.len()).rev().fold(0, |leads: Leads, at| (leads << BITS) + lead(at))
    };
    merged(combinations.into_iter().map(|combination| (leads(combination), N::one())).collect())
}

/// Every outcome of one with every outcome of the other.
fn joined<N: One + PartialEq + CheckedAdd + CheckedMul>(
    mut one: Outcomes<N>,
    other: &Outcomes<N>,
) -> Option<Outcomes<N>> {
    if let [(leads, ways)] = &other[..]
        && ways.is_one()
    {
        for (own, _) in &mut one {
            *own += leads;
        }
        return Some(one);
    }
    let mut all = Vec::with_capacity(one.len() * other.len());
    for (leads, count) in &one {
        for (more, ways) in other {
            all.push((leads + more, count.checked_mul(ways)?));
        }
    }
    merged(all)
}

/// Equal outcomes as one, with all their ways.
fn merged<N: CheckedAdd>(mut outcomes: Outcomes<N>) -> Option<Outcomes<N>> {
    outcomes.sort_unstable_by_key(|(leads, _)| *leads);
    let mut merged: Outcomes<N> = Vec::with_capacity(outcomes.len());
    for (leads, count) in outcomes {
        match merged.last_mut() {
            Some((last, sum)) if *last == leads => *sum = sum.checked_add(&count)?,
            _ => merged.push((leads, count)),
        }
    }
    Some(merged)
}

/// The framework that is ahead of all others.
fn winner(mut leads: Leads, frameworks: usize) -> Option<usize> {
    let (mut most, mut winner) = (0, Some(0));
    for framework in 1..frameworks {
        let lead = leads << (Leads::BITS - BITS) >> (Leads::BITS - BITS);
        leads = (leads - lead) >> BITS;
        if lead > most {
            (most, winner) = (lead, Some(framework));
        } else if lead == most {
            winner = None;
        }
    }
    winner
}
