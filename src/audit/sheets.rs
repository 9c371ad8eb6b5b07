//! The sheets of a rule set, for two frameworks as if there were no others.

use super::running_sums::RunningSums;
use crate::answers::Answers;
use crate::decision::axis::Axis;
use crate::decision::margins::{self, ComponentMargins, Margins};
use crate::decision::space::{AnswerSpace, Component};
use crate::rules::{AnswerId, Pair, QuestionId, RuleSet};

/// All sheets, by components.
pub struct Sheets {
    pub pair: Pair,
    pub components: Vec<ComponentInSheets>,
    /// Of all components together.
    pub margins: Margins,
}

/// A component with the margins that all other components can add to its own.
pub struct ComponentInSheets {
    pub component: Component,
    pub others: RunningSums,
}

impl Sheets {
    pub fn new(rules: &RuleSet, pair: Pair) -> Self {
        let space = AnswerSpace::new(rules, &Answers::empty(rules), pair);
        let mut margins = Vec::new();
        for component in &space.components {
            let combinations = component.combinations(Axis::slots_when_asked);
            margins.push(margins::of_component(component, &combinations));
        }
        let mut components = Vec::new();
        for (index, component) in space.components.into_iter().enumerate() {
            let others = sum(margins[..index].iter().chain(&margins[index + 1..]));
            components.push(ComponentInSheets { component, others: RunningSums::new(&others) });
        }
        Self { pair, components, margins: sum(margins.iter()) }
    }

    /// The component that has this question.
    pub fn component_of(&self, question: QuestionId) -> Option<&ComponentInSheets> {
        self.components.iter().find(|in_sheets| in_sheets.component.has(question))
    }
}

fn sum<'m>(components: impl Iterator<Item = &'m ComponentMargins>) -> Margins {
    components.fold(Margins::of_nothing(), |sum, margins| sum.plus(margins))
}

impl ComponentInSheets {
    /// The axis of a question.
    pub fn axis(&self, question: QuestionId) -> Option<Axis> {
        self.component.axes.iter().copied().find(|axis| axis.question == question)
    }

    /// Every combination of the other questions in these slots, with this question open.
    pub fn contexts(&self, axis: Axis, allowed: impl Fn(Axis) -> Vec<usize>) -> Vec<usize> {
        self.component.combinations(|other| {
            if other.question == axis.question { Axis::open_slot() } else { allowed(other) }
        })
    }

    /// The questions that are answered in a combination, with their answers.
    pub fn answers_in(&self, combination: usize) -> Vec<(QuestionId, AnswerId)> {
        let mut answers = Vec::new();
        for axis in &self.component.axes {
            answers.extend(axis.answer_in(combination).map(|answer| (axis.question, answer)));
        }
        answers
    }
}
