//! The user's answers, the weight of each question and which questions are fixed, from a file and
//! from flags.

pub mod file;

use crate::rules::lint::guide::NO_QUESTION;
use crate::rules::{AnswerId, Condition, QuestionId, RuleSet};

/// The weight of a question unless the user sets another.
pub const USUAL_WEIGHT: i64 = 1;
/// The largest weight of a question; the smallest is 0.
pub const MOST_WEIGHT: i64 = 10;

/// At most one answer to every question of a rule set, the weight of each question, and the fixed
/// questions. An answers file does not have the fixed ones, because they change only what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    given: Vec<Option<AnswerId>>,
    weights: Vec<i64>,
    fixed: Vec<bool>,
}

impl Answers {
    /// No answers, and the usual weight for every question. The data says which are fixed.
    pub fn empty(rules: &RuleSet) -> Self {
        let questions = rules.questions.len();
        Self {
            given: vec![None; questions],
            weights: vec![USUAL_WEIGHT; questions],
            fixed: rules.questions.iter().map(|question| question.fixed).collect(),
        }
    }

    /// An example for messages: the last answer to each core question, which is usually the most
    /// demanding one.
    pub fn example(rules: &RuleSet) -> Self {
        let mut answers = Self::empty(rules);
        for question in rules.core_questions() {
            answers.set(question, rules[question].answer_ids().last());
        }
        answers
    }

    /// The answer to a question, or `None` if it is open.
    pub fn answer(&self, question: QuestionId) -> Option<AnswerId> {
        self.given[question.0]
    }

    /// Answers a question, or makes it open again.
    pub fn set(&mut self, question: QuestionId, answer: Option<AnswerId>) {
        self.given[question.0] = answer;
    }

    /// The factor for the points of a question's rules, from 0 to 10.
    pub fn weight(&self, question: QuestionId) -> i64 {
        self.weights[question.0]
    }

    /// Sets the factor for the points of a question's rules, from 0 to 10.
    pub fn set_weight(&mut self, question: QuestionId, weight: i64) {
        self.weights[question.0] = weight;
    }

    /// Whether another answer to a question is not offered as what would change the result.
    pub fn is_fixed(&self, question: QuestionId) -> bool {
        self.fixed[question.0]
    }

    /// Fixes a question.
    pub fn fix(&mut self, question: QuestionId) {
        self.fixed[question.0] = true;
    }

    /// Leaves no question fixed.
    pub fn free_all(&mut self) {
        self.fixed.fill(false);
    }

    /// Whether every question is open.
    pub fn is_empty(&self) -> bool {
        self.given.iter().all(Option::is_none)
    }

    /// The questions that have an answer, in order, each with its answer.
    pub fn answered(&self) -> impl Iterator<Item = (QuestionId, AnswerId)> {
        let answers = self.given.iter().enumerate();
        answers.filter_map(|(index, answer)| Some((QuestionId(index), (*answer)?)))
    }

    /// The questions whose weight is not the usual one, in order, each with its weight.
    pub fn changed_weights(&self) -> impl Iterator<Item = (QuestionId, i64)> {
        let weights = self.weights.iter().enumerate();
        weights
            .map(|(index, weight)| (QuestionId(index), *weight))
            .filter(|(_, weight)| *weight != USUAL_WEIGHT)
    }

    /// The flags that give these answers, weights and fixed questions: `--size large`,
    /// `--weight size=2`, `--fixed size`.
    pub fn flags(&self, rules: &RuleSet) -> Vec<String> {
        let mut flags = Vec::new();
        for (question, answer) in self.answered() {
            flags.push(format!("--{} {}", rules[question].id, rules.answer(question, answer).id));
        }
        for (question, weight) in self.changed_weights() {
            flags.push(format!("--weight {}={weight}", rules[question].id));
        }
        flags.extend(self.fixed_flags(rules));
        flags
    }

    /// What differs from the data. A single question cannot be freed: if one is, `--fixed none`
    /// frees all, and the flags behind it fix the others again.
    fn fixed_flags(&self, rules: &RuleSet) -> Vec<String> {
        let mut flags = Vec::new();
        let is_freed = |question: QuestionId| rules[question].fixed && !self.is_fixed(question);
        let starts_empty = rules.question_ids().any(is_freed);
        if starts_empty {
            flags.push(format!("--fixed {NO_QUESTION}"));
        }
        for question in rules.question_ids().filter(|question| self.is_fixed(*question)) {
            if starts_empty || !rules[question].fixed {
                flags.push(format!("--fixed {}", rules[question].id));
            }
        }
        flags
    }

    /// Whether all these conditions are met.
    pub fn meets(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| {
            self.answer(condition.question)
                .is_some_and(|answer| condition.answers.contains(&answer))
        })
    }
}
