//! Checks a rule set against the limits that its data sets.

use super::count::{Audit, Wins};
use super::questions::Influence;
use super::reasons::most_points;
use super::rules::RuleUsage;
use crate::rules::{FrameworkId, QuestionId, RuleSet, Share};

/// A limit that the data sets.
#[derive(Debug, Clone, Copy)]
pub enum Bound {
    /// The framework leads in at most this share of sheets, against every rival.
    Wins(FrameworkId, Share),
    /// At most this share of sheets ends in a tie of two frameworks.
    Even(Share),
    /// At most this many rules change the leader of no sheet.
    Idle(i64),
    /// Each answer to the question favours the framework at least as much as the one before.
    Monotone(QuestionId, FrameworkId),
    /// The rules that share a reason give one framework at most its limit.
    Reason {
        /// Of the reason in the rule set.
        index: usize,
        /// The most points that they give.
        gives: i64,
        most: i64,
    },
}

/// A limit, and whether the rule set keeps to it.
#[derive(Debug, Clone, Copy)]
pub struct BoundCheck {
    pub bound: Bound,
    pub kept: bool,
}

impl Audit<'_> {
    /// Checks every limit that the data sets.
    pub fn bounds(&self, rules: &RuleSet) -> Vec<BoundCheck> {
        let limits = &rules.bounds;
        let mut bounds = Vec::new();
        if let Some(most) = limits.wins {
            bounds.extend(rules.framework_ids().map(|framework| Bound::Wins(framework, most)));
        }
        bounds.extend(limits.even.map(Bound::Even));
        bounds.extend(limits.idle.map(|most| Bound::Idle(*most)));
        for influence in &self.questions {
            let framework = influence.monotone;
            bounds.extend(framework.map(|id| Bound::Monotone(influence.question, id)));
        }
        for (index, reason) in rules.shared_reasons.iter().enumerate() {
            let gives = most_points(rules, reason);
            bounds.push(Bound::Reason { index, gives, most: reason.most });
        }
        bounds.into_iter().map(|bound| BoundCheck { bound, kept: self.keeps(bound) }).collect()
    }

    /// The rules that change the leader of no sheet.
    pub fn idle(&self) -> impl Iterator<Item = &RuleUsage<'_>> {
        self.rules.iter().filter(|usage| usage.is_idle())
    }

    /// What was counted for this question.
    pub fn influence(&self, question: QuestionId) -> &Influence {
        &self.questions[question.0]
    }

    /// What was counted for this framework against each rival.
    pub fn wins(&self, framework: FrameworkId) -> impl Iterator<Item = &Wins> {
        let wins = self.pairs.iter().flat_map(|counts| &counts.wins);
        wins.filter(move |wins| wins.framework == framework)
    }

    fn keeps(&self, bound: Bound) -> bool {
        match bound {
            Bound::Wins(framework, most) => {
                self.wins(framework).all(|wins| self.is_within(wins.sheets, most))
            }
            Bound::Even(most) => self.pairs.iter().all(|counts| self.is_within(counts.even, most)),
            Bound::Idle(most) => self.idle().count() as u64 <= most.unsigned_abs(),
            Bound::Monotone(question, _) => self.influence(question).decrease.is_none(),
            Bound::Reason { gives, most, .. } => gives <= most,
        }
    }

    fn is_within(&self, sheets: u128, most: Share) -> bool {
        let (share, over) = (most.share.unsigned_abs(), most.over.unsigned_abs());
        sheets * u128::from(over) <= self.sheets * u128::from(share)
    }
}
