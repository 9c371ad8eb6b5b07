//! The user's answers and the weight of each question, from a file and from flags.

pub mod file;

use crate::rules::{AnswerId, Condition, QuestionId, RuleSet};

/// The weight of a question unless the user sets another.
pub const USUAL_WEIGHT: i64 = 1;
/// The largest weight of a question; the smallest is 0.
pub const MOST_WEIGHT: i64 = 10;

/// At most one answer to every question of a rule set, and the weight of each question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    answers: Vec<Option<AnswerId>>,
    weights: Vec<i64>,
}

impl Answers {
    /// No answers, and the usual weight for every question.
    pub fn empty(rules: &RuleSet) -> Self {
        let questions = rules.questions.len();
        Self { answers: vec![None; questions], weights: vec![USUAL_WEIGHT; questions] }
    }

    /// An example for messages: the second answer to each core question.
    pub fn example(rules: &RuleSet) -> Self {
        let mut answers = Self::empty(rules);
        for question in &rules.core {
            answers.set(*question, rules[*question].answer_ids().nth(1));
        }
        answers
    }

    /// The answer to a question, or `None` if it is open.
    pub fn answer(&self, question: QuestionId) -> Option<AnswerId> {
        self.answers[question.0]
    }

    /// Answers a question, or makes it open again.
    pub fn set(&mut self, question: QuestionId, answer: Option<AnswerId>) {
        self.answers[question.0] = answer;
    }

    /// The factor for the points of a question's rules, from 0 to 10.
    pub fn weight(&self, question: QuestionId) -> i64 {
        self.weights[question.0]
    }

    /// Sets the factor for the points of a question's rules, from 0 to 10.
    pub fn set_weight(&mut self, question: QuestionId, weight: i64) {
        self.weights[question.0] = weight;
    }

    /// Whether every question is open.
    pub fn is_empty(&self) -> bool {
        self.answers.iter().all(Option::is_none)
    }

    /// The questions that have an answer, in order, each with its answer.
    pub fn answered(&self) -> impl Iterator<Item = (QuestionId, AnswerId)> {
        let answers = self.answers.iter().enumerate();
        answers.filter_map(|(index, answer)| Some((QuestionId(index), (*answer)?)))
    }

    /// The questions whose weight is not the usual one, in order, each with its weight.
    pub fn changed_weights(&self) -> impl Iterator<Item = (QuestionId, i64)> {
        let weights = self.weights.iter().enumerate();
        weights
            .map(|(index, weight)| (QuestionId(index), *weight))
            .filter(|(_, weight)| *weight != USUAL_WEIGHT)
    }

    /// The flags that give these answers and weights: `--size large`, `--weight size=2`.
    pub fn flags(&self, rules: &RuleSet) -> Vec<String> {
        let mut flags = Vec::new();
        for (question, answer) in self.answered() {
            flags.push(format!("--{} {}", rules[question].id, rules.answer(question, answer).id));
        }
        for (question, weight) in self.changed_weights() {
            flags.push(format!("--weight {}={weight}", rules[question].id));
        }
        flags
    }

    /// Whether all these conditions are met.
    pub fn meets(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| self.meets_one(condition))
    }

    /// Whether this condition is met.
    pub fn meets_one(&self, condition: &Condition) -> bool {
        self.answer(condition.question).is_some_and(|answer| condition.answers.contains(&answer))
    }
}
