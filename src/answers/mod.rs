//! The user's answers, the weight of each question and which questions are fixed, from a file and
//! from flags.

pub mod file;
mod names;

pub use names::{nearest_question, question_names};

use crate::rules::{AnswerId, Condition, NO_QUESTION, NOT_SURE, Question, QuestionId, RuleSet};

/// The weight of a question unless the user sets another.
pub const USUAL_WEIGHT: i64 = 1;
/// The largest weight of a question; the smallest is 0.
pub const MOST_WEIGHT: i64 = 10;

/// What the user said about a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Given {
    #[default]
    Nothing,
    /// The question stays open, and is not asked again.
    NotSure,
    Answer(AnswerId),
}

impl Given {
    /// What a flag or a file says with this word, or `None` if the question has no such answer.
    pub fn from_word(question: &Question, word: &str) -> Option<Self> {
        match word {
            NOT_SURE => Some(Self::NotSure),
            id => question.find_answer(id).map(Self::Answer),
        }
    }

    /// The word for it in flags and files; `None` for nothing.
    pub fn word(self, question: &Question) -> Option<&str> {
        match self {
            Self::Nothing => None,
            Self::NotSure => Some(NOT_SURE),
            Self::Answer(answer) => Some(&question[answer].id),
        }
    }
}

impl From<Option<AnswerId>> for Given {
    fn from(answer: Option<AnswerId>) -> Self {
        answer.map_or(Self::Nothing, Self::Answer)
    }
}

/// What was said about each question of a rule set, the weight of each question, and the fixed
/// questions. An answers file does not have the fixed ones, because they change only what is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    given: Vec<Given>,
    weights: Vec<i64>,
    fixed: Vec<bool>,
}

impl Answers {
    /// No answers, and the usual weight for every question. The data says which are fixed.
    pub fn empty(rules: &RuleSet) -> Self {
        let questions = rules.questions.len();
        Self {
            given: vec![Given::Nothing; questions],
            weights: vec![USUAL_WEIGHT; questions],
            fixed: rules.questions.iter().map(|question| question.fixed).collect(),
        }
    }

    /// The example for help and messages: that of the rule set, or else the second answer to each
    /// core question.
    pub fn example(rules: &RuleSet) -> Self {
        let mut answers = Self::empty(rules);
        for example in &rules.example {
            answers.set(example.question, Some(example.answer));
        }
        if rules.example.is_empty() {
            for question in &rules.core {
                answers.set(*question, rules[*question].answer_ids().nth(1));
            }
        }
        answers
    }

    /// The answer to a question, or `None` if it is open.
    pub fn answer(&self, question: QuestionId) -> Option<AnswerId> {
        match self.given[question.0] {
            Given::Answer(answer) => Some(answer),
            Given::Nothing | Given::NotSure => None,
        }
    }

    /// What was said about a question.
    pub fn given(&self, question: QuestionId) -> Given {
        self.given[question.0]
    }

    /// Whether something was said about a question, be it only "not sure".
    pub fn is_given(&self, question: QuestionId) -> bool {
        self.given(question) != Given::Nothing
    }

    pub fn is_not_sure(&self, question: QuestionId) -> bool {
        self.given(question) == Given::NotSure
    }

    /// Sets what was said about a question, in place of what was said before.
    pub fn set(&mut self, question: QuestionId, given: impl Into<Given>) {
        self.given[question.0] = given.into();
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

    /// Whether nothing was said about any question.
    pub fn is_empty(&self) -> bool {
        self.given.iter().all(|given| *given == Given::Nothing)
    }

    /// The questions about which something was said, in order, each with the word for it.
    pub fn words<'r>(&self, rules: &'r RuleSet) -> impl Iterator<Item = (QuestionId, &'r str)> {
        rules
            .question_ids()
            .filter_map(|question| Some((question, self.given(question).word(&rules[question])?)))
    }

    /// The questions that have an answer, in order, each with its answer.
    pub fn answered(&self) -> impl Iterator<Item = (QuestionId, AnswerId)> {
        let questions = (0..self.given.len()).map(QuestionId);
        questions.filter_map(|question| Some((question, self.answer(question)?)))
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
        for (question, word) in self.words(rules) {
            flags.push(format!("--{} {word}", rules[question].id));
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
        conditions.iter().all(|condition| self.meets_one(condition))
    }

    /// Whether this condition is met.
    pub fn meets_one(&self, condition: &Condition) -> bool {
        self.answer(condition.question).is_some_and(|answer| condition.answers.contains(&answer))
    }
}
