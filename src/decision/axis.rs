//! The questions as axes of a table that has an entry for every combination of answers.

use std::ops::Range;

use crate::rules::{AnswerId, QuestionId};

/// A question of a component. Slot 0 is "open", slot *n* the *n*-th answer. A combination has a
/// slot for each axis and is stored as one number: with 3 slots on the first axis and 4 on the
/// second, it is `slot0 + 3 * slot1`, so the strides are 1 and 3.
#[derive(Debug, Clone, Copy)]
pub struct Axis {
    pub question: QuestionId,
    answers: usize,
    stride: usize,
}

impl Axis {
    /// The next axis of a component after `last`, or the first.
    pub fn after(last: Option<&Self>, question: QuestionId, answers: usize) -> Self {
        let stride = last.map_or(1, |last| last.stride * (last.answers + 1));
        Self { question, answers, stride }
    }

    /// The slots of all answers, without "open".
    pub fn answered(self) -> Range<usize> {
        1..self.answers + 1
    }

    /// The slots of "open" and all answers.
    pub fn all(self) -> Range<usize> {
        0..self.answers + 1
    }

    /// What this slot adds to a combination that has the question open.
    pub fn offset(self, slot: usize) -> usize {
        slot * self.stride
    }

    /// Minimises over this question, which must be the last axis of `margins`.
    pub fn least(self, margins: &[i64]) -> Vec<i64> {
        let mut least = self.margins_at(margins, 0);
        for margins in margins.chunks(self.stride).skip(1) {
            for (least, margin) in least.iter_mut().zip(margins) {
                *least = (*least).min(*margin);
            }
        }
        least
    }

    /// Fixes this question, which must be the last axis of `margins`, at one slot.
    pub fn margins_at(self, margins: &[i64], slot: usize) -> Vec<i64> {
        margins[slot * self.stride..(slot + 1) * self.stride].to_vec()
    }

    /// The answer to this question in a combination, or `None` if it is open there.
    pub fn answer_in(self, combination: usize) -> Option<AnswerId> {
        let slot = combination / self.stride % (self.answers + 1);
        slot.checked_sub(1).map(AnswerId)
    }
}

/// The slot of an answer, or of "open".
pub fn slot(answer: Option<AnswerId>) -> usize {
    answer.map_or(0, |answer| answer.0 + 1)
}

/// The range that has only this slot.
pub fn only(slot: usize) -> Range<usize> {
    slot..slot + 1
}
