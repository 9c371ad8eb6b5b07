//! Audits a rule set over all answer sheets: who leads how often, and what each question and each
//! rule decides.

mod bounds;
mod questions;
mod rules;
#[cfg(test)]
mod tests;

pub use bounds::{Bound, BoundCheck};
pub use questions::{Decrease, Influence};
pub use rules::RuleUsage;

use std::ops::Range;

use num_bigint::BigUint;

use crate::answers::Answers;
use crate::decision::axis::{Axis, only, slot};
use crate::decision::margins::{self, Margins, winner};
use crate::decision::space::{AnswerSpace, Component};
use crate::rules::{PerFramework, RuleSet};

/// What was counted over all sheets. A sheet answers every question that an interview asks, all
/// with the same weight. Deferred questions stay open, except while they are being measured.
#[derive(Debug)]
pub struct Audit<'r> {
    pub sheets: BigUint,
    pub wins: PerFramework<Wins>,
    /// The sheets that end in a tie for first place.
    pub even: BigUint,
    /// In the order of the questions.
    pub questions: Vec<Influence>,
    /// The rules that are not set aside, in the order of the files.
    pub rules: Vec<RuleUsage<'r>>,
}

/// The number of sheets in which a framework leads.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Wins {
    pub sheets: BigUint,
    /// Those with at least the lead that the verdict `clear` asks for.
    pub far: BigUint,
    /// Those with at most the lead that makes the verdict `close`.
    pub near: BigUint,
}

/// A component, and the margins that all other components can add.
struct InContext<'s> {
    component: &'s Component,
    others: Margins<BigUint>,
}

impl InContext<'_> {
    /// The number of ways to answer the questions of the other components.
    fn ways(&self) -> BigUint {
        self.others.iter().map(|(_, ways)| ways).sum()
    }
}

/// Counts over all sheets, without listing them.
pub fn audit(rules: &RuleSet) -> Audit<'_> {
    let answers = Answers::empty(rules);
    let space = AnswerSpace::new(rules, &answers);
    let components = in_context(&space);
    let mut questions: Vec<Influence> =
        components.iter().flat_map(|component| questions::influences(rules, component)).collect();
    questions.sort_unstable_by_key(|influence| influence.question);
    let (wins, even) = wins(rules, &components[0]);
    let sheets = wins.values().map(|wins| &wins.sheets).sum::<BigUint>() + &even;
    Audit { rules: rules::usages(rules, &components), sheets, wins, even, questions }
}

/// Every component with what all others can add.
fn in_context<'s>(space: &'s AnswerSpace<'_>) -> Vec<InContext<'s>> {
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
fn slots_in_sheets(rules: &RuleSet, axis: Axis) -> Range<usize> {
    if rules[axis.question].deferred { only(slot(None)) } else { axis.answered() }
}

/// The margins of a component over all sheets.
fn sheet_margins(rules: &RuleSet, component: &Component) -> Margins<BigUint> {
    let combinations = component.combinations(|axis| slots_in_sheets(rules, axis));
    component_margins(rules, component, combinations)
}

/// The margins of a component over these combinations.
fn component_margins(
    rules: &RuleSet,
    component: &Component,
    combinations: Vec<usize>,
) -> Margins<BigUint> {
    margins::of_component(component, rules.frameworks.len(), combinations)
        .expect("big integers do not overflow")
}

/// The number of sheets in which each framework leads, and of those that end in a tie.
fn wins(rules: &RuleSet, in_context: &InContext<'_>) -> (PerFramework<Wins>, BigUint) {
    let mut wins = PerFramework::new(rules, |_| Wins::default());
    let mut even = BigUint::ZERO;
    let margins = [sheet_margins(rules, in_context.component), in_context.others.clone()];
    let margins = margins::convolve_all(&margins).expect("big integers do not overflow");
    for (margins, sheets) in margins {
        let Some(leader) = winner(margins, rules.frameworks.len()) else {
            even += sheets;
            continue;
        };
        let lead = margins::lead(margins, leader, rules.frameworks.len());
        if lead >= rules.bands.clear.lead {
            wins[leader].far += &sheets;
        }
        if lead <= rules.bands.close.lead {
            wins[leader].near += &sheets;
        }
        wins[leader].sheets += sheets;
    }
    (wins, even)
}
