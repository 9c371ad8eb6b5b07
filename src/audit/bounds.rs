//! Checks a rule set against the limits that its data sets.

use num_bigint::BigUint;

use super::count::Audit;
use super::questions::Influence;
use super::rules::RuleUsage;
use crate::rules::{FrameworkId, QuestionId, RuleSet, Share};

/// A limit that the data sets.
#[derive(Debug, Clone, Copy)]
pub enum Bound {
    /// The framework leads in at most this share of sheets.
    Wins(FrameworkId, Share),
    /// At most this share of sheets ends in a tie for first place.
    Even(Share),
    /// At most so many rules have no effect on any sheet.
    Idle(usize),
    /// Each answer to the question favours the framework at least as much as the one before.
    Monotone(QuestionId, FrameworkId),
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
        bounds.extend(limits.idle.map(Bound::Idle));
        for influence in &self.questions {
            let framework = influence.monotone;
            bounds.extend(framework.map(|id| Bound::Monotone(influence.question, id)));
        }
        bounds.into_iter().map(|bound| BoundCheck { bound, kept: self.keeps(bound) }).collect()
    }

    /// The rules that have no effect on any sheet.
    pub fn idle(&self) -> impl Iterator<Item = &RuleUsage<'_>> {
        self.rules.iter().filter(|usage| usage.is_idle())
    }

    /// What was counted for this question.
    pub fn influence(&self, question: QuestionId) -> &Influence {
        &self.questions[question.0]
    }

    fn keeps(&self, bound: Bound) -> bool {
        match bound {
            Bound::Wins(framework, most) => self.is_within(&self.wins[framework].sheets, most),
            Bound::Even(most) => self.is_within(&self.even, most),
            Bound::Idle(most) => self.idle().count() <= most,
            Bound::Monotone(question, _) => self.influence(question).decrease.is_none(),
        }
    }

    fn is_within(&self, sheets: &BigUint, most: Share) -> bool {
        let [share, over] = [most.share, most.over].map(i64::unsigned_abs);
        sheets * over <= &self.sheets * share
    }
}
