//! Settled by: the fewest answers that keep the leader ahead, whatever the others are.
#![doc = include_str!("example.md")]

use super::settled::worst_margin;
use super::space::{AnswerSpace, Component};
use crate::rules::QuestionId;

/// By the number of answers kept: the largest worst margin; `None` if no set has this size.
type MarginsBySize = Vec<Option<i64>>;

/// The smallest set of answered questions with which the first framework stays strictly ahead,
/// however every other question is answered or left open; of sets with the same size, the first in
/// the order of questions. It may be empty. `None` if even all of them do not.
pub fn settled_by(space: &AnswerSpace) -> Option<Vec<QuestionId>> {
    let components: Vec<WorstMargins> = space.components.iter().map(WorstMargins::new).collect();
    let mut answered: Vec<QuestionId> =
        components.iter().flat_map(|component| &component.questions).copied().collect();
    answered.sort_unstable();

    let by_size = best_by_size(&components, &[], &[]);
    let size = by_size.iter().position(|margin| is_ahead(*margin))?;
    // Keep each question, in order, that some winning set of this size can still contain: the
    // result is the first of these sets.
    let (mut kept, mut dropped) = (Vec::new(), Vec::new());
    for question in answered {
        kept.push(question);
        let with_question = best_by_size(&components, &kept, &dropped);
        if !is_ahead(with_question[size]) {
            kept.pop();
            dropped.push(question);
        }
    }
    Some(kept)
}

fn is_ahead(margin: Option<i64>) -> bool {
    margin.is_some_and(|margin| margin > 0)
}

/// The best sets that keep all answers in `kept` and none in `dropped`. The worst margins of the
/// components add up, so the best parts make the best whole.
fn best_by_size(
    components: &[WorstMargins],
    kept: &[QuestionId],
    dropped: &[QuestionId],
) -> MarginsBySize {
    let mut best = vec![Some(0)];
    for component in components {
        best = best_sums(&best, &component.by_size(kept, dropped));
    }
    best
}

/// The largest sums of two margins, by the sum of their sizes.
fn best_sums(left: &MarginsBySize, right: &MarginsBySize) -> MarginsBySize {
    let mut sums = vec![None; left.len() + right.len() - 1];
    for (left_size, left_margin) in left.iter().enumerate() {
        for (right_size, right_margin) in right.iter().enumerate() {
            if let (Some(left), Some(right)) = (left_margin, right_margin) {
                let sum = &mut sums[left_size + right_size];
                *sum = (*sum).max(Some(left + right));
            }
        }
    }
    sums
}

/// The worst margin of a component for every set of its answers that could be kept.
struct WorstMargins {
    /// The answered questions.
    questions: Vec<QuestionId>,
    /// Indexed by the set of kept answers, whose bit *n* is the answer to `questions[n]`: with
    /// `[size, admin]`, the index 0b10 keeps only the answer to `admin`.
    by_set: Vec<i64>,
}

impl WorstMargins {
    fn new(component: &Component) -> Self {
        let answered = component.axes.iter().filter(|axis| axis.given.is_some());
        let questions: Vec<QuestionId> = answered.map(|axis| axis.question).collect();
        let mut by_set = Vec::new();
        for set in 0..1 << questions.len() {
            let kept = members(&questions, set);
            by_set.push(worst_margin(component, |axis| kept.contains(&axis.question)));
        }
        Self { questions, by_set }
    }

    /// The largest worst margin of each size, over the sets that keep all answers in `kept` and
    /// none in `dropped`.
    fn by_size(&self, kept: &[QuestionId], dropped: &[QuestionId]) -> MarginsBySize {
        let mut best = vec![None; self.questions.len() + 1];
        let (kept, dropped) = (self.set_of(kept), self.set_of(dropped));
        for (set, margin) in self.by_set.iter().enumerate() {
            if set & kept == kept && set & dropped == 0 {
                let size = set.count_ones() as usize;
                best[size] = best[size].max(Some(*margin));
            }
        }
        best
    }

    /// The set of those of the questions that are in this component.
    fn set_of(&self, questions: &[QuestionId]) -> usize {
        let mut set = 0;
        for (bit, question) in self.questions.iter().enumerate() {
            set |= usize::from(questions.contains(question)) << bit;
        }
        set
    }
}

/// The questions in a set.
fn members(questions: &[QuestionId], set: usize) -> Vec<QuestionId> {
    let members = questions.iter().enumerate().filter(|(bit, _)| set & (1 << bit) != 0);
    members.map(|(_, question)| *question).collect()
}
