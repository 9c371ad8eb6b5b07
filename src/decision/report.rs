//! A decision with everything that a report on it can show.

use super::decide::Decision;
use super::other_answers::OtherAnswer;
use super::similar::SimilarCase;
use crate::answers::Answers;
use crate::rules::RuleSet;
use crate::rules::cases::Cases;
use crate::rules::claims::Claims;

/// A decision, what it was made from, and what the user wants to see of it.
#[derive(Debug, Clone, Copy)]
pub struct Report<'r> {
    pub rules: &'r RuleSet,
    pub answers: &'r Answers,
    pub decision: &'r Decision<'r>,
    /// Show what the points are based on.
    pub explain: bool,
    /// The claims, to show what is not counted and what is true today.
    pub claims: Option<&'r Claims>,
    /// The decision that the guide's own rules would lead to.
    pub as_written: Option<&'r Decision<'r>>,
    /// What other answers would give; empty unless it is to be explained.
    pub other_answers: &'r [OtherAnswer<'r>],
    /// The cases that resemble the answers, the most similar first.
    pub similar: &'r [SimilarCase<'r>],
    /// The texts of all cases, if they are to be shown.
    pub cases: Option<&'r Cases>,
    /// Whether `trial` can write an app for each framework.
    pub can_try: bool,
}

/// JSON and `--explain` list at most this many cases.
const MOST_LISTED: usize = 5;

impl<'r> Report<'r> {
    /// The first few of the similar cases.
    pub fn most_similar(self) -> &'r [SimilarCase<'r>] {
        &self.similar[..self.similar.len().min(MOST_LISTED)]
    }
}
