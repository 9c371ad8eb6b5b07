//! Each component of the answer space with what all others can add.

use std::ops::Range;

use num_bigint::BigUint;

use crate::decision::axis::{Axis, only, slot};
use crate::decision::margins::{self, Margins};
use crate::decision::space::{AnswerSpace, Component};
use crate::rules::RuleSet;

/// A component, and the margins that all other components can add.
pub struct InContext<'s> {
    pub component: &'s Component,
    pub others: Margins<BigUint>,
}

impl InContext<'_> {
    /// The number of ways to answer the questions of the other components.
    pub fn ways(&self) -> BigUint {
        self.others.iter().map(|(_, ways)| ways).sum()
    }
}

/// Every component with what all others can add.
pub fn in_context<'s>(space: &'s AnswerSpace<'_>) -> Vec<InContext<'s>> {
    let all: Vec<Margins<BigUint>> =
        space.components.iter().map(|component| sheet_margins(space.rules, component)).collect();
    let mut components = Vec::new();
    for (index, component) in space.components.iter().enumerate() {
        let others = [&all[..index], &all[index + 1..]].concat();
        let others = margins::convolve_all(&others).expect("big integers do not overflow");
        components.push(InContext { component, others });
    }
    components
}

/// The slots of a question that occur in sheets.
pub fn slots_in_sheets(rules: &RuleSet, axis: Axis) -> Range<usize> {
    if rules[axis.question].deferred { only(slot(None)) } else { axis.answered() }
}

/// The margins of a component over all sheets.
pub fn sheet_margins(rules: &RuleSet, component: &Component) -> Margins<BigUint> {
    let combinations = component.combinations(|axis| slots_in_sheets(rules, axis));
    component_margins(rules, component, combinations)
}

/// The margins of a component over these combinations.
pub fn component_margins(
    rules: &RuleSet,
    component: &Component,
    combinations: Vec<usize>,
) -> Margins<BigUint> {
    margins::of_component(component, rules.frameworks.len(), combinations)
        .expect("big integers do not overflow")
}
