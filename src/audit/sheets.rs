//! The sheets of a rule set, for two frameworks as if there were no others.

use crate::answers::Answers;
use crate::decision::axis::Axis;
use crate::decision::margins::{Margins, RunningSums};
use crate::decision::space::{AnswerSpace, Component};
use crate::rules::{AnswerId, Pair, QuestionId, RuleSet};

/// All sheets, by components.
pub struct Sheets {
    pub pair: Pair,
    pub components: Vec<ComponentInSheets>,
    /// Of all components together.
    pub margins: Margins,
}

/// A component with what all other components can add to its margins.
pub struct ComponentInSheets {
    pub component: Component,
    pub others: RunningSums,
}

impl Sheets {
    pub fn new(rules: &RuleSet, pair: Pair) -> Self {
        let components = AnswerSpace::new(rules, &Answers::empty(rules), pair).components;
        let mut margins = Vec::new();
        for component in &components {
            let combinations = component.combinations(Axis::slots_when_asked);
            margins.push(Margins::of_component(component, &combinations));
        }
        // To leave out one component, add what comes before it to what comes after it.
        let before = sums(margins.iter());
        let mut after = sums(margins.iter().rev());
        after.reverse();
        let mut in_sheets = Vec::new();
        for (index, component) in components.into_iter().enumerate() {
            let others = before[index].plus(&after[index + 1]).running_sums();
            in_sheets.push(ComponentInSheets { component, others });
        }
        Self { pair, components: in_sheets, margins: after.swap_remove(0) }
    }

    /// The component that has this question.
    pub fn component_of(&self, question: QuestionId) -> Option<&ComponentInSheets> {
        self.components.iter().find(|in_sheets| in_sheets.component.has(question))
    }
}

/// The sum of the first none, one, two, … of these margins.
fn sums<'m>(margins: impl Iterator<Item = &'m Margins>) -> Vec<Margins> {
    let mut sums = vec![Margins::of_nothing()];
    for margins in margins {
        sums.push(sums[sums.len() - 1].plus(margins));
    }
    sums
}

impl ComponentInSheets {
    /// The axis of a question.
    pub fn axis(&self, question: QuestionId) -> Option<Axis> {
        self.component.axes.iter().copied().find(|axis| axis.question == question)
    }

    /// Every combination of the other questions in these slots, with this question open.
    pub fn contexts(&self, axis: Axis, allowed: impl Fn(Axis) -> Vec<usize>) -> Vec<usize> {
        self.component.combinations(|other| {
            if other.question == axis.question { axis.given_slot() } else { allowed(other) }
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
