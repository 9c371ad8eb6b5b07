//! The share of all ways to weigh the questions under which the leader stays ahead.

use std::fmt;

use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedMul, Num, ToPrimitive as _};

use super::Reason;
use crate::rules::{RuleSet, Share};

/// An exact share from 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Acceptability(Ratio<BigInt>);

impl Acceptability {
    /// In percent, rounded down, so that it never seems to reach a bound that the share itself does not reach.
    pub fn percent(&self) -> u8 {
        let hundredfold = &self.0 * BigInt::from(100);
        hundredfold.to_integer().to_u8().unwrap_or(100)
    }

    /// Whether the leader stays ahead however the questions are weighed.
    pub fn is_all(&self) -> bool {
        self.0.numer() == self.0.denom()
    }

    /// Whether it is strictly less than the bound.
    pub fn is_below(&self, bound: Share) -> bool {
        self.0.numer() * BigInt::from(bound.over) < self.0.denom() * BigInt::from(bound.share)
    }
}

/// Such as `377/441`; `1` when it is all of them.
impl fmt::Display for Acceptability {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// The share against the rival that leaves the leader the fewest weightings.
pub fn worst(rules: &RuleSet, reasons: &[Reason<'_>], leader: usize) -> Acceptability {
    let rivals = (0..rules.frameworks.len()).filter(|rival| *rival != leader);
    let shares = rivals.map(|rival| share(&differences(rules, reasons, leader, rival)));
    shares.min().unwrap_or_else(|| Acceptability(Ratio::from_integer(BigInt::from(1))))
}

/// What each question that scored gives the leader minus what it gives the rival.
fn differences(rules: &RuleSet, reasons: &[Reason<'_>], leader: usize, rival: usize) -> Vec<i64> {
    let mut differences = vec![None; rules.questions.len()];
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
fn share(differences: &[i64]) -> Acceptability {
    let big = |behind: Ratio<i128>| {
        Ratio::new_raw(BigInt::from(*behind.numer()), BigInt::from(*behind.denom()))
    };
    let behind = behind::<i128>(differences).map(big).or_else(|| behind::<BigInt>(differences));
    Acceptability(
        Ratio::from_integer(BigInt::from(1))
            - behind.unwrap_or_else(|| Ratio::from_integer(BigInt::from(0))),
    )
}

/// The share of the simplex on which the weighted sum of the differences is negative, or nothing on overflow.
///
/// A half-space cuts the simplex; for its part Varsi's recursion over negative and other coefficients is exact
/// (G. Varsi, "The multidimensional content of the frustum of the simplex", Pacific J. Math. 46, 1973).
fn behind<T>(differences: &[i64]) -> Option<Ratio<T>>
where
    T: Clone + num_integer::Integer + CheckedAdd + CheckedMul + From<i64> + Num,
{
    let (against, others): (Vec<i64>, Vec<i64>) =
        differences.iter().partition(|difference| **difference < 0);
    let mut shares = vec![Ratio::from_integer(T::from(0)); others.len() + 1];
    shares[0] = Ratio::from_integer(T::from(1));
    for x in against {
        for (k, y) in others.iter().enumerate() {
            let kept = Ratio::new(T::from(*y), T::from(y - x));
            let passed = Ratio::new(T::from(-x), T::from(y - x));
            shares[k + 1] =
                shares[k + 1].checked_mul(&kept)?.checked_add(&shares[k].checked_mul(&passed)?)?;
        }
    }
    shares.pop()
}

#[cfg(test)]
mod tests {
    use num_traits::ToPrimitive as _;
    use proptest::prelude::*;

    use super::*;

    fn fraction(numerator: i64, denominator: i64) -> Acceptability {
        Acceptability(Ratio::new(BigInt::from(numerator), BigInt::from(denominator)))
    }

    #[test]
    fn shares_that_can_be_worked_out_by_hand() {
        for (differences, expected) in [
            (&[5][..], fraction(1, 1)),
            (&[2, 0], fraction(1, 1)),
            // Two weights from a triangle's side: 3w > 1-w holds from a quarter on.
            (&[3, -1], fraction(3, 4)),
            (&[1, -1], fraction(1, 2)),
            (&[2, -3], fraction(2, 5)),
            // One against two of its own size: a corner of the triangle.
            (&[-1, 1, 1], fraction(3, 4)),
            // The four answers of the README.
            (&[-4, 3, 3, 5], fraction(377, 441)),
        ] {
            assert_eq!(share(differences), expected, "{differences:?}");
        }
    }

    /// Another formula, for differences that are all unlike: the vertices ahead, each with its share of the cut.
    fn by_vertices(differences: &[i64]) -> Acceptability {
        let mut sum = Ratio::from_integer(BigInt::from(0));
        for (at, own) in differences.iter().enumerate().filter(|(_, own)| **own > 0) {
            let mut part = Ratio::from_integer(BigInt::from(1));
            for (_, other) in differences.iter().enumerate().filter(|(other, _)| *other != at) {
                part *= Ratio::new(BigInt::from(*own), BigInt::from(own - other));
            }
            sum += part;
        }
        Acceptability(sum)
    }

    /// The share among points drawn evenly from the simplex.
    fn by_sampling(differences: &[i64]) -> f64 {
        const DRAWS: u32 = 4000;
        let mut state = 0x2545_F491_4F6C_DD1D_u64;
        let mut draw = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            -((state >> 11) as f64 / (1_u64 << 53) as f64).max(f64::MIN_POSITIVE).ln()
        };
        let ahead = |_: &u32| differences.iter().map(|own| *own as f64 * draw()).sum::<f64>() > 0.0;
        f64::from(u32::try_from((0..DRAWS).filter(ahead).count()).unwrap_or(0)) / f64::from(DRAWS)
    }

    proptest! {
        #[test]
        fn the_share_is_that_of_another_formula(differences in prop::collection::hash_set(-150..150_i64, 1..12)) {
            let differences: Vec<i64> = differences.into_iter().collect();
            prop_assume!(differences != [0]);
            prop_assert_eq!(share(&differences), by_vertices(&differences));
        }

        #[test]
        fn big_integers_take_over_where_128_bits_end(differences in prop::collection::hash_set(-100_000..100_000_i64, 12..16)) {
            let differences: Vec<i64> = differences.into_iter().collect();
            prop_assert_eq!(share(&differences), by_vertices(&differences));
        }

        #[test]
        fn the_share_is_near_that_of_a_sample(differences in prop::collection::vec(-5..6_i64, 1..14)) {
            prop_assume!(differences.iter().any(|difference| *difference != 0));
            let sampled = by_sampling(&differences);
            let millionths = (share(&differences).0 * BigInt::from(1_000_000)).to_integer();
            let known = millionths.to_f64().unwrap_or(-1.0) / 1e6;
            prop_assert!((sampled - known).abs() < 0.05, "{} by sampling, {}", sampled, known);
        }

        #[test]
        fn mirrored_differences_have_the_other_share(differences in prop::collection::vec(-9..10_i64, 1..14)) {
            prop_assume!(differences.iter().any(|difference| *difference != 0));
            let mirrored: Vec<i64> = differences.iter().map(|difference| -difference).collect();
            prop_assert_eq!(share(&differences).0 + share(&mirrored).0, Ratio::from_integer(BigInt::from(1)));
        }
    }

    #[test]
    fn the_fallback_to_big_integers_is_needed() {
        let large: Vec<i64> = (1..10).map(|k| k * 99_991 - 400_000).collect();
        assert!(behind::<i128>(&large).is_none());
        assert_eq!(share(&large), by_vertices(&large));
    }

    #[test]
    fn percent_never_seems_to_reach_a_bound_that_is_not_reached() {
        for (share, percent) in [
            (fraction(1, 1), 100),
            (fraction(999, 1000), 99),
            (fraction(377, 441), 85),
            (fraction(2267, 2520), 89),
            (fraction(1, 1000), 0),
        ] {
            assert_eq!(share.percent(), percent);
        }
    }
}
