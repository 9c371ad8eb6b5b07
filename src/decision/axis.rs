//! The questions as axes of a table that has an entry for every combination of answers.

use crate::answers::Answers;
use crate::rules::{AnswerId, QuestionId, RuleSet};

/// A question of a component. Slot 0 is "open", slot *n* the *n*-th answer. A combination has a
/// slot for each axis and is stored as one number: with 3 slots on the first axis and 4 on the
/// second, it is `slot0 + 3 * slot1`, so the strides are 1 and 3.
#[derive(Debug, Clone, Copy)]
pub struct Axis {
    pub question: QuestionId,
    /// The user's answer; `None` while the question is open.
    pub given: Option<AnswerId>,
    /// No interview asks it: without an answer it stays open.
    deferred: bool,
    /// Another answer to it is not offered as a flip.
    pub is_fixed: bool,
    answers: usize,
    stride: usize,
}

impl Axis {
    /// `stride` is the number of combinations of all axes before this one.
    pub fn new(rules: &RuleSet, answers: &Answers, question: QuestionId, stride: usize) -> Self {
        Self {
            question,
            given: answers.answer(question),
            deferred: rules[question].deferred,
            is_fixed: answers.is_fixed(question),
            answers: rules[question].answers.len(),
            stride,
        }
    }

    /// "Open" and every answer.
    pub fn all_slots(self) -> Vec<usize> {
        (0..=self.answers).collect()
    }

    /// Every answer.
    pub fn answer_slots(self) -> Vec<usize> {
        (1..=self.answers).collect()
    }

    /// "Open" alone.
    pub fn open_slot() -> Vec<usize> {
        vec![slot(None)]
    }

    /// The given answer, or "open".
    pub fn given_slot(self) -> Vec<usize> {
        vec![slot(self.given)]
    }

    /// The given answer, or every answer that an interview can lead to.
    pub fn slots_when_asked(self) -> Vec<usize> {
        if self.given.is_some() || self.deferred { self.given_slot() } else { self.answer_slots() }
    }

    /// False only for a deferred question without an answer.
    pub fn can_change(self) -> bool {
        self.given.is_some() || !self.deferred
    }

    /// Whether it has an answer that may be exchanged for another.
    pub fn can_flip(self) -> bool {
        self.given.is_some() && !self.is_fixed
    }

    /// The difference between a combination with this slot and the same one with the question open.
    pub fn offset(self, slot: usize) -> usize {
        slot * self.stride
    }

    /// A combination with the answer to this question replaced.
    pub fn replaced(self, combination: usize, answer: AnswerId) -> usize {
        let now = slot(self.answer_in(combination));
        combination - self.offset(now) + self.offset(slot(Some(answer)))
    }

    /// The answer to this question in a combination, or `None` if it is open there.
    pub fn answer_in(self, combination: usize) -> Option<AnswerId> {
        let slot = combination / self.stride % (self.answers + 1);
        slot.checked_sub(1).map(AnswerId)
    }

    /// Every answer except the given one.
    pub fn other_answers(self) -> impl Iterator<Item = AnswerId> {
        (0..self.answers).map(AnswerId).filter(move |answer| Some(*answer) != self.given)
    }
}

/// The slot of an answer, or of "open".
pub fn slot(answer: Option<AnswerId>) -> usize {
    answer.map_or(0, |answer| answer.0 + 1)
}
