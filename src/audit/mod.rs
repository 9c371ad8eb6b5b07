//! What a rule set comes to over every answer sheet there is: its tilt, and what each question and each rule decides.

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
use crate::decision::margins::{self, Margins, winner};
use crate::decision::space::{AnswerSpace, Axis, Component, only, slot};
use crate::rules::RuleSet;

/// What was counted over all sheets. A sheet answers every question that an interview asks, all of the same weight;
/// the others stay open but where they are looked at themselves.
#[derive(Debug)]
pub struct Audit<'g> {
    pub sheets: BigUint,
    /// By framework.
    pub wins: Vec<Wins>,
    /// The sheets in which nobody leads.
    pub even: BigUint,
    /// By question.
    pub questions: Vec<Influence>,
    /// The rules that count, in the order of the guide.
    pub rules: Vec<RuleUsage<'g>>,
}

/// In how many sheets a framework leads.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Wins {
    pub sheets: BigUint,
    /// By as many points as the verdict `clear` asks for, or more.
    pub far: BigUint,
    /// By as many points as the verdict `close` allows, or fewer.
    pub near: BigUint,
}

/// A group of questions among all others.
struct InContext<'w> {
    component: &'w Component,
    /// What all other groups come to.
    rest: Margins<BigUint>,
}

impl InContext<'_> {
    /// How many ways there are to answer the other groups.
    fn ways(&self) -> BigUint {
        self.rest.iter().map(|(_, ways)| ways).sum()
    }
}

/// Goes over every sheet, without going through all of them.
pub fn audit(rules: &RuleSet) -> Audit<'_> {
    let ways = AnswerSpace::new(rules, &Answers::empty(rules));
    let parts = parts(rules, &ways);
    let mut questions: Vec<Influence> =
        parts.iter().flat_map(|part| questions::influences(rules, part)).collect();
    questions.sort_unstable_by_key(|influence| influence.question);
    let (wins, even) = wins(rules, &parts[0]);
    let sheets = wins.iter().map(|wins| &wins.sheets).sum::<BigUint>() + &even;
    Audit { rules: rules::uses(rules, &parts), sheets, wins, even, questions }
}

/// Every group with what all others come to.
fn parts<'w>(rules: &RuleSet, ways: &'w AnswerSpace) -> Vec<InContext<'w>> {
    let all = ways
        .components
        .iter()
        .map(|component| outcomes_of(rules, component, sheets_of(rules, component)));
    let all: Vec<Margins<BigUint>> = all.collect();
    let part = |(at, component)| {
        let others = [&all[..at], &all[at + 1..]].concat();
        InContext {
            component,
            rest: margins::joined(&others).expect("big integers do not overflow"),
        }
    };
    ways.components.iter().enumerate().map(part).collect()
}

/// The places of a question in all sheets.
fn asked(rules: &RuleSet, axis: Axis) -> Range<usize> {
    if rules.questions[axis.question].later { only(slot(None)) } else { axis.answered() }
}

/// What all sheets have in a group.
fn sheets_of(rules: &RuleSet, component: &Component) -> Vec<usize> {
    component.combinations(|axis| asked(rules, axis))
}

/// What these combinations of a group come to.
fn outcomes_of(
    rules: &RuleSet,
    component: &Component,
    combinations: Vec<usize>,
) -> Margins<BigUint> {
    margins::of(component, rules.frameworks.len(), combinations)
        .expect("big integers do not overflow")
}

/// In how many sheets each framework leads, and in how many nobody does.
fn wins(rules: &RuleSet, part: &InContext<'_>) -> (Vec<Wins>, BigUint) {
    let mut wins = vec![Wins::default(); rules.frameworks.len()];
    let mut even = BigUint::ZERO;
    let own = outcomes_of(rules, part.component, sheets_of(rules, part.component));
    for (margins, ways) in margins::joined(&[own, part.rest.clone()]).into_iter().flatten() {
        let Some(leader) = winner(margins, rules.frameworks.len()) else {
            even += ways;
            continue;
        };
        let lead = margins::lead(margins, leader, rules.frameworks.len());
        if lead >= rules.bands.clear.lead {
            wins[leader].far += &ways;
        }
        if lead <= rules.bands.close.lead {
            wins[leader].near += &ways;
        }
        wins[leader].sheets += ways;
    }
    (wins, even)
}
