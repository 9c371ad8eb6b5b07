//! Acceptability: the share of all weightings of the questions under which the leader stays ahead.
//!
//! A weighting divides a weight of 1 among the questions that gave points. Example: two questions
//! gave points, `size` 3 for the leader and `admin` 1 for the rival. With the weight `w` for `size`
//! and `1 - w` for `admin`, the leader is ahead while 3w > 1 - w, which is when w > 1/4. So the
//! acceptability is 3/4.

use std::fmt;

use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{CheckedAdd, CheckedMul, Num, ToPrimitive as _};

use super::score::Reason;
use super::space::Pair;
use crate::rules::{FrameworkId, RuleSet, Share};

/// An exact share from 0 to 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Acceptability(Ratio<BigInt>);

impl Acceptability {
    /// The share in percent, rounded down, so that it never seems to reach a limit that it misses.
    pub fn percent(&self) -> u8 {
        let hundredfold = &self.0 * BigInt::from(100);
        hundredfold.to_integer().to_u8().unwrap_or(100)
    }

    /// Whether the leader stays ahead under every weighting.
    pub fn is_all(&self) -> bool {
        self.0.numer() == self.0.denom()
    }

    /// Whether the share is strictly less than this limit.
    pub fn is_below(&self, limit: Share) -> bool {
        self.0.numer() * BigInt::from(limit.over) < self.0.denom() * BigInt::from(limit.share)
    }
}

/// Such as `377/441`, or `1` for all weightings.
impl fmt::Display for Acceptability {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(out)
    }
}

/// The share against the rival with the smallest one.
pub fn worst(rules: &RuleSet, reasons: &[Reason<'_>], leader: FrameworkId) -> Acceptability {
    let shares = rules
        .rivals(leader)
        .map(|rival| share(&differences(rules, reasons, Pair { leader, rival })));
    shares.min().unwrap_or_else(|| Acceptability(Ratio::from_integer(BigInt::from(1))))
}

/// For each question that gave points: the points of the leader minus those of the rival.
fn differences(rules: &RuleSet, reasons: &[Reason<'_>], pair: Pair) -> Vec<i64> {
    let mut differences: Vec<Option<i64>> = vec![None; rules.questions.len()];
    for reason in reasons {
        let difference = differences[reason.question.0].get_or_insert(0);
        if reason.rule.favors == pair.leader {
            *difference += reason.points;
        } else if reason.rule.favors == pair.rival {
            *difference -= reason.points;
        }
    }
    differences.into_iter().flatten().collect()
}

/// The share for these differences, in 128 bits, and in big integers only if that overflows.
fn share(differences: &[i64]) -> Acceptability {
    let behind = behind::<i128>(differences)
        .map(|share| Ratio::new_raw(BigInt::from(*share.numer()), BigInt::from(*share.denom())))
        .or_else(|| behind::<BigInt>(differences))
        .expect("big integers do not overflow");
    Acceptability(Ratio::from_integer(BigInt::from(1)) - behind)
}

/// The share of the weight simplex on which the weighted sum of the differences is negative. `None`
/// on overflow.
///
/// A half-space cuts the simplex. Varsi's recursion over the negative and the other coefficients
/// gives the exact volume of the part that is cut off (G. Varsi, "The multidimensional content of
/// the frustum of the simplex", Pacific J. Math. 46, 1973).
fn behind<T>(differences: &[i64]) -> Option<Ratio<T>>
where
    T: Clone + num_integer::Integer + CheckedAdd + CheckedMul + From<i64> + Num,
{
    let (negative, others): (Vec<i64>, Vec<i64>) =
        differences.iter().partition(|difference| **difference < 0);
    let mut shares = vec![Ratio::from_integer(T::from(0)); others.len() + 1];
    shares[0] = Ratio::from_integer(T::from(1));
    for x in negative {
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
            // Two weights: 3w > 1 - w from w = 1/4 on.
            (&[3, -1], fraction(3, 4)),
            (&[1, -1], fraction(1, 2)),
            (&[2, -3], fraction(2, 5)),
            // Behind while the first weight is above 1/2: a corner with a quarter of the triangle.
            (&[-1, 1, 1], fraction(3, 4)),
            // The four answers of the README.
            (&[-4, 3, 3, 5], fraction(377, 441)),
        ] {
            assert_eq!(share(differences), expected, "{differences:?}");
        }
    }

    /// Independent check: the sum over positive `d_i` of `Π d_i/(d_i − d_j)`, valid for distinct
    /// differences.
    fn by_vertices(differences: &[i64]) -> Acceptability {
        let mut sum = Ratio::from_integer(BigInt::from(0));
        for (i, positive) in differences.iter().enumerate().filter(|(_, d)| **d > 0) {
            let mut product = Ratio::from_integer(BigInt::from(1));
            for (_, other) in differences.iter().enumerate().filter(|(j, _)| *j != i) {
                product *= Ratio::new(BigInt::from(*positive), BigInt::from(positive - other));
            }
            sum += product;
        }
        Acceptability(sum)
    }

    /// The share among points drawn uniformly from the simplex.
    fn by_sampling(differences: &[i64]) -> f64 {
        const DRAWS: u32 = 4000;
        let mut state = 0x2545_F491_4F6C_DD1D_u64;
        let mut draw = || {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            -((state >> 11) as f64 / (1_u64 << 53) as f64).max(f64::MIN_POSITIVE).ln()
        };
        let mut ahead = 0.0;
        for _ in 0..DRAWS {
            if differences.iter().map(|difference| *difference as f64 * draw()).sum::<f64>() > 0.0 {
                ahead += 1.0;
            }
        }
        ahead / f64::from(DRAWS)
    }

    proptest! {
        #[test]
        fn the_share_is_that_of_another_formula(
            differences in prop::collection::hash_set(-150..150_i64, 1..12),
        ) {
            let differences: Vec<i64> = differences.into_iter().collect();
            prop_assume!(differences != [0]);
            prop_assert_eq!(share(&differences), by_vertices(&differences));
        }

        #[test]
        fn big_integers_take_over_where_128_bits_overflow(
            differences in prop::collection::hash_set(-100_000..100_000_i64, 12..16),
        ) {
            let differences: Vec<i64> = differences.into_iter().collect();
            prop_assert_eq!(share(&differences), by_vertices(&differences));
        }

        #[test]
        fn the_share_is_near_that_of_a_sample(
            differences in prop::collection::vec(-5..6_i64, 1..14),
        ) {
            prop_assume!(differences.iter().any(|difference| *difference != 0));
            let sampled = by_sampling(&differences);
            let millionths = (share(&differences).0 * BigInt::from(1_000_000)).to_integer();
            let known = millionths.to_f64().unwrap_or(-1.0) / 1e6;
            prop_assert!((sampled - known).abs() < 0.05, "{} by sampling, {}", sampled, known);
        }

        #[test]
        fn mirrored_differences_have_the_other_share(
            differences in prop::collection::vec(-9..10_i64, 1..14),
        ) {
            prop_assume!(differences.iter().any(|difference| *difference != 0));
            let mirrored: Vec<i64> = differences.iter().map(|difference| -difference).collect();
            let sum = share(&differences).0 + share(&mirrored).0;
            prop_assert_eq!(sum, Ratio::from_integer(BigInt::from(1)));
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
