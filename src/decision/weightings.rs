//! The share of all ways to weigh the questions under which the leader stays ahead.

use std::fmt;

use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedMul, Num, ToPrimitive as _};

use super::Reason;
use crate::guide::{Guide, Share};

/// An exact share from 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Weightings(Ratio<BigInt>);

impl Weightings {
    /// In percent, rounded to the nearest; 0 and 100 only for exactly none and all.
    pub fn percent(&self) -> u8 {
        let hundredfold = &self.0 * BigInt::from(100);
        let nearest = hundredfold.round().to_integer().to_u8().unwrap_or(100);
        if self.is_all() { 100 } else { nearest.clamp(1, 99) }
    }

    /// Whether the leader stays ahead however the questions are weighed.
    pub fn is_all(&self) -> bool {
        self.0.numer() == self.0.denom()
    }

    pub fn is_below(&self, bound: Share) -> bool {
        self.0.numer() * BigInt::from(bound.over) < self.0.denom() * BigInt::from(bound.share)
    }
}

/// Such as `377/441`; `1` when it is all of them.
impl fmt::Display for Weightings {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// The share against the rival that leaves the leader the fewest weightings.
pub fn worst(guide: &Guide, reasons: &[Reason<'_>], leader: usize) -> Weightings {
    let rivals = (0..guide.frameworks.len()).filter(|rival| *rival != leader);
    let shares = rivals.map(|rival| share(&differences(guide, reasons, leader, rival)));
    shares.min().unwrap_or_else(|| Weightings(Ratio::from_integer(BigInt::from(1))))
}

/// What each question that scored gives the leader minus what it gives the rival.
fn differences(guide: &Guide, reasons: &[Reason<'_>], leader: usize, rival: usize) -> Vec<i64> {
    let mut differences = vec![None; guide.questions.len()];
    for reason in reasons {
        let sum = differences[reason.question].get_or_insert(0);
        if reason.rule.favors == leader {
            *sum += reason.points;
        } else if reason.rule.favors == rival {
            *sum -= reason.points;
        }
    }
    differences.into_iter().flatten().collect()
}

/// The share for these differences, in 128 bits, and in big integers only when that overflows.
fn share(differences: &[i64]) -> Weightings {
    let big = |behind: Ratio<i128>| Ratio::new_raw(BigInt::from(*behind.numer()), BigInt::from(*behind.denom()));
    let behind = behind::<i128>(differences).map(big).or_else(|| behind::<BigInt>(differences));
    Weightings(Ratio::from_integer(BigInt::from(1)) - behind.unwrap_or_else(|| Ratio::from_integer(BigInt::from(0))))
}

/// The share of the simplex on which the weighted sum of the differences is negative, or nothing on overflow.
///
/// A half-space cuts the simplex; for its part Varsi's recursion over negative and other coefficients is exact
/// (G. Varsi, "The multidimensional content of the frustum of the simplex", Pacific J. Math. 46, 1973).
fn behind<T>(differences: &[i64]) -> Option<Ratio<T>>
where
    T: Clone + num_integer::Integer + CheckedAdd + CheckedMul + From<i64> + Num,
{
    let (against, others): (Vec<i64>, Vec<i64>) = differences.iter().partition(|difference| **difference < 0);
    let mut shares = vec![Ratio::from_integer(T::from(0)); others.len() + 1];
    shares[0] = Ratio::from_integer(T::from(1));
    for x in against {
        for (k, y) in others.iter().enumerate() {
            let kept = Ratio::new(T::from(*y), T::from(y - x));
            let passed = Ratio::new(T::from(-x), T::from(y - x));
            shares[k + 1] = shares[k + 1].checked_mul(&kept)?.checked_add(&shares[k].checked_mul(&passed)?)?;
        }
    }
    shares.pop()
}
