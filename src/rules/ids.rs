//! Positions in a rule set, with a type each so that the compiler tells them apart, and values by
//! framework.

use std::ops::{Index, IndexMut};

use super::{Answer, Framework, Question, RuleSet};

/// The position of a framework in its rule set, not to be confused with its `id` in the data, such
/// as `flask`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FrameworkId(pub usize);

/// The position of a question in its rule set, not to be confused with its `id` in the data, such
/// as `admin`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct QuestionId(pub usize);

/// The position of an answer in its question, not to be confused with its `id` in the data, such as
/// `essential`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AnswerId(pub usize);

impl Index<FrameworkId> for RuleSet {
    type Output = Framework;

    fn index(&self, framework: FrameworkId) -> &Framework {
        &self.frameworks[framework.0]
    }
}

impl Index<QuestionId> for RuleSet {
    type Output = Question;

    fn index(&self, question: QuestionId) -> &Question {
        &self.questions[question.0]
    }
}

impl Index<AnswerId> for Question {
    type Output = Answer;

    fn index(&self, answer: AnswerId) -> &Answer {
        &self.answers[answer.0]
    }
}

/// A value for each framework of a rule set, in their order; for example, the points of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PerFramework<T>(Vec<T>);

impl<T> PerFramework<T> {
    /// Calls `value` once for each framework.
    pub fn new(rules: &RuleSet, value: impl FnMut(FrameworkId) -> T) -> Self {
        Self(rules.framework_ids().map(value).collect())
    }

    /// Each framework with its value.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (FrameworkId, &T)> + Clone {
        self.0.iter().enumerate().map(|(index, value)| (FrameworkId(index), value))
    }

    /// The values alone.
    pub fn values(&self) -> std::slice::Iter<'_, T> {
        self.0.iter()
    }
}

impl<T> Index<FrameworkId> for PerFramework<T> {
    type Output = T;

    fn index(&self, framework: FrameworkId) -> &T {
        &self.0[framework.0]
    }
}

impl<T> IndexMut<FrameworkId> for PerFramework<T> {
    fn index_mut(&mut self, framework: FrameworkId) -> &mut T {
        &mut self.0[framework.0]
    }
}
