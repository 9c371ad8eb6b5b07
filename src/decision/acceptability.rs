//! Acceptability: the share of all weightings of the questions under which the leader stays ahead.
//! It is the first-rank acceptability index of SMAA (R. Lahdelma, J. Hokkanen and P. Salminen,
//! European Journal of Operational Research 106, 1998), taken against one rival.
//!
//! A weighting divides a weight of 1 among the questions that gave points.
#![doc = include_str!("example.md")]

use std::fmt;

use num_bigint::BigInt;
use num_rational::Ratio;
use num_traits::{One as _, ToPrimitive as _, Zero as _};

use super::score::Reason;
use crate::rules::{FrameworkId, Pair, RuleSet, Share};

/// The share of weightings, from 0 to 1, under which the leader stays ahead of a rival.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Acceptability {
    pub rival: FrameworkId,
    share: Ratio<BigInt>,
}

impl Acceptability {
    /// The share in percent, rounded down so that it never seems to reach a limit that it misses.
    pub fn percent(&self) -> u8 {
        let hundredfold = &self.share * BigInt::from(100);
        hundredfold.to_integer().to_u8().unwrap_or(100)
    }

    /// Whether the leader stays ahead under every weighting.
    pub fn is_all(&self) -> bool {
        self.share.is_one()
    }

    /// Whether the share is strictly less than this limit.
    pub fn is_below(&self, limit: Share) -> bool {
        self.share.numer() * BigInt::from(*limit.over)
            < self.share.denom() * BigInt::from(*limit.share)
    }
}

/// Such as `377/441`, or `1` for all weightings.
impl fmt::Display for Acceptability {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.share.fmt(out)
    }
}

/// The smallest share over the leader's rivals, with the first rival that has it.
pub fn worst(
    rules: &RuleSet,
    reasons: &[Reason<'_>],
    leader: FrameworkId,
) -> Option<Acceptability> {
    let mut worst: Option<Acceptability> = None;
    for rival in rules.rivals(leader) {
        let pair = Pair { first: leader, second: rival };
        let share = share_ahead(&differences(rules, reasons, pair));
        if worst.as_ref().is_none_or(|worst| share < worst.share) {
            worst = Some(Acceptability { rival, share });
        }
    }
    worst
}

/// For each question that gave points: the points of the first framework minus those of the second.
fn differences(rules: &RuleSet, reasons: &[Reason<'_>], pair: Pair) -> Vec<i64> {
    let mut differences: Vec<Option<i64>> = vec![None; rules.questions.len()];
    for reason in reasons {
        let difference = differences[reason.question.0].get_or_insert(0);
        if reason.rule.favors == pair.first {
            *difference += reason.points;
        } else if reason.rule.favors == pair.second {
            *difference -= reason.points;
        }
    }
    differences.into_iter().flatten().collect()
}

/// The share of the weight simplex on which the weighted sum of the differences is not negative.
///
/// The plane on which the sum is 0 cuts the simplex. Varsi's recursion gives the exact volume of
/// the part on its negative side (G. Varsi, "The multidimensional content of the frustum of the
/// simplex", Pacific Journal of Mathematics 46, 1973). With the negative differences as *x* and
/// the others as *y*₁ to *y*ₙ, it starts with A₀ = 1 and all other A = 0. For each *x*, and
/// then for each *k* from 1 to *n*, it sets
///
/// > Aₖ = (yₖ·Aₖ − x·Aₖ₋₁) / (yₖ − x)
///
/// The part is Aₙ. For the differences -1 and 3: A₁ = (3·0 + 1·1) / (3 + 1) = 1/4, so the
/// share is 3/4.
fn share_ahead(differences: &[i64]) -> Ratio<BigInt> {
    let (negative, others): (Vec<i64>, Vec<i64>) =
        differences.iter().partition(|difference| **difference < 0);
    // All fractions have the same denominator, so that only the last one has to be reduced.
    let mut numerators = vec![BigInt::zero(); others.len() + 1];
    let mut denominator = BigInt::one();
    numerators[0] = BigInt::one();
    for x in negative {
        // The product of all yₖ - x. The new numerator k keeps the factors of all later y, so
        // every division is exact.
        let factors: BigInt = others.iter().map(|y| BigInt::from(y - x)).product();
        numerators[0] *= &factors;
        for (k, y) in others.iter().enumerate() {
            let own = &numerators[k + 1] * &factors * *y;
            let before = &numerators[k] * x;
            numerators[k + 1] = (own - before) / (y - x);
        }
        denominator *= factors;
    }
    let behind = numerators.pop().unwrap_or_else(BigInt::zero);
    Ratio::one() - Ratio::new(behind, denominator)
}

#[cfg(test)]
mod tests {
    use num_traits::ToPrimitive as _;
    use proptest::prelude::*;

    use super::*;

    fn fraction(numerator: i64, denominator: i64) -> Ratio<BigInt> {
        Ratio::new(BigInt::from(numerator), BigInt::from(denominator))
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
            // The four answers of NUMBERS.md.
            (&[-4, 1, 3, 4], fraction(27, 35)),
        ] {
            assert_eq!(share_ahead(differences), expected, "{differences:?}");
        }
    }

    /// Independent check: the sum over positive `d_i` of `Π d_i/(d_i − d_j)`, valid for distinct
    /// differences.
    fn by_vertices(differences: &[i64]) -> Ratio<BigInt> {
        let mut sum = Ratio::from_integer(BigInt::from(0));
        for (i, positive) in differences.iter().enumerate().filter(|(_, d)| **d > 0) {
            let mut product = Ratio::from_integer(BigInt::from(1));
            for (_, other) in differences.iter().enumerate().filter(|(j, _)| *j != i) {
                product *= Ratio::new(BigInt::from(*positive), BigInt::from(positive - other));
            }
            sum += product;
        }
        sum
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
            prop_assert_eq!(share_ahead(&differences), by_vertices(&differences));
        }

        #[test]
        fn the_share_is_near_that_of_a_sample(
            differences in prop::collection::vec(-5..6_i64, 1..14),
        ) {
            prop_assume!(differences.iter().any(|difference| *difference != 0));
            let sampled = by_sampling(&differences);
            let millionths = (share_ahead(&differences) * BigInt::from(1_000_000)).to_integer();
            let known = millionths.to_f64().unwrap_or(-1.0) / 1e6;
            prop_assert!((sampled - known).abs() < 0.05, "{} by sampling, {}", sampled, known);
        }

        #[test]
        fn mirrored_differences_have_the_other_share(
            differences in prop::collection::vec(-9..10_i64, 1..14),
        ) {
            prop_assume!(differences.iter().any(|difference| *difference != 0));
            let mirrored: Vec<i64> = differences.iter().map(|difference| -difference).collect();
            let sum = share_ahead(&differences) + share_ahead(&mirrored);
            prop_assert_eq!(sum, Ratio::from_integer(BigInt::from(1)));
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10))]

        #[test]
        fn the_share_is_exact_for_as_many_questions_as_there_can_be(
            differences in prop::collection::hash_set(-500..500_i64, 38..41),
        ) {
            let differences: Vec<i64> = differences.into_iter().collect();
            prop_assert_eq!(share_ahead(&differences), by_vertices(&differences));
        }
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
            let acceptability = Acceptability { rival: FrameworkId(1), share };
            assert_eq!(acceptability.percent(), percent);
        }
    }
}
