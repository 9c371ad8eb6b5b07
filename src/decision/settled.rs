//! Which answers keep the leader ahead, whatever the others are.
//!
//! Example: `size large` gives Django 3 points and `size prototype` gives Flask 2; `admin
//! essential` gives Django 4 and `admin none` gives Flask 3. With `large` and `essential`, Django's
//! margin is 7. If only `admin` is kept, its worst margin is 4 - 2 = 2; if only `size` is kept, it
//! is 3 - 3 = 0, a tie. So the answer to `admin` alone settles the result.

use super::axis::slot;
use super::space::{AnswerSpace, Component, Pair};
use crate::rules::QuestionId;

/// The worst margin over a rival, by which answers are kept.
pub struct Guarantee {
    components: Vec<ComponentGuarantee>,
}

/// The worst margin that a component adds. A set of its answered questions is a bit set: with
/// `questions` `[size, admin]`, the set 0b10 keeps only the answer to `admin`.
struct ComponentGuarantee {
    /// The question of each bit, lowest first.
    questions: Vec<QuestionId>,
    /// By set: the least margin while these answers are kept and every other question has any
    /// answer or is open.
    least: Vec<i64>,
}

impl Guarantee {
    /// The worst margins of the leader over the rival.
    pub fn new(space: &AnswerSpace<'_>, pair: Pair) -> Self {
        let components = space.components.iter();
        Self {
            components: components
                .map(|component| ComponentGuarantee::new(space, component, pair))
                .collect(),
        }
    }

    /// Whether all answers together keep the leader strictly ahead.
    pub fn settled(&self) -> bool {
        self.components.iter().filter_map(|component| component.least.last()).sum::<i64>() > 0
    }

    /// The smallest set of answered questions that keeps the leader strictly ahead; of sets with
    /// the same size, the first in the order of questions. `None` if even all of them do not.
    pub fn settled_by(&self) -> Option<Vec<QuestionId>> {
        let mut answered: Vec<QuestionId> =
            self.components.iter().flat_map(|component| &component.questions).copied().collect();
        answered.sort_unstable();
        let size = (0..=answered.len()).find(|size| self.can_settle(*size, &[], &[]))?;
        let (mut kept, mut dropped) = (Vec::new(), Vec::new());
        for question in answered {
            kept.push(question);
            if !self.can_settle(size, &kept, &dropped) {
                kept.pop();
                dropped.push(question);
            }
        }
        Some(kept)
    }

    /// Whether a set of this size that has all kept questions and no dropped one keeps the leader
    /// strictly ahead.
    fn can_settle(&self, size: usize, kept: &[QuestionId], dropped: &[QuestionId]) -> bool {
        let mut most: Vec<Option<i64>> = vec![Some(0)];
        for component in &self.components {
            most = best_sums(&most, &component.most(kept, dropped));
        }
        most.get(size).copied().flatten().is_some_and(|margin| margin > 0)
    }
}

/// By size: the largest sum of two margins whose sizes add up to it.
fn best_sums(left: &[Option<i64>], right: &[Option<i64>]) -> Vec<Option<i64>> {
    let mut sums = vec![None; left.len() + right.len() - 1];
    for (left_size, left_margin) in left.iter().enumerate() {
        for (right_size, right_margin) in right.iter().enumerate() {
            let sum = left_margin.zip(*right_margin).map(|(left, right)| left + right);
            let size = left_size + right_size;
            sums[size] = sums[size].max(sum);
        }
    }
    sums
}

impl ComponentGuarantee {
    /// Takes one question after another out of the table of margins, the last axis first.
    fn new(space: &AnswerSpace<'_>, component: &Component, pair: Pair) -> Self {
        let mut questions = Vec::new();
        let mut margins = vec![component.margins(pair)];
        for axis in component.axes.iter().rev() {
            let answer = space.answers.answer(axis.question);
            let least = margins.iter().map(|margins| axis.least(margins));
            let kept = margins.iter().map(|margins| axis.margins_at(margins, slot(answer)));
            margins = match answer {
                // The sets without this answer come first; its bit is the highest so far, so
                // those with it follow in the same order.
                Some(_) => {
                    questions.push(axis.question);
                    least.chain(kept).collect()
                }
                None if space.rules[axis.question].deferred => kept.collect(),
                None => least.collect(),
            };
        }
        Self { questions, least: margins.concat() }
    }

    /// By size: the largest worst margin of a set that has all kept questions and no dropped one.
    fn most(&self, kept: &[QuestionId], dropped: &[QuestionId]) -> Vec<Option<i64>> {
        let (kept, dropped) = (self.bits(kept), self.bits(dropped));
        let mut most = vec![None; self.questions.len() + 1];
        for (set, least) in self.least.iter().enumerate() {
            if set & kept == kept && set & dropped == 0 {
                let size = set.count_ones() as usize;
                most[size] = most[size].max(Some(*least));
            }
        }
        most
    }

    /// The bit set of those of the questions that are in this component.
    fn bits(&self, questions: &[QuestionId]) -> usize {
        let mut bits = 0;
        for (bit, question) in self.questions.iter().enumerate() {
            bits |= usize::from(questions.contains(question)) << bit;
        }
        bits
    }
}
