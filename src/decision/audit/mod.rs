//! What a rule set comes to over every answer sheet there is: its tilt, and what each question and each rule decides.

mod bounds;
mod questions;
mod rules;

pub use bounds::{Bound, Found};
pub use questions::{Fall, Sway};
pub use rules::Use;

use std::ops::Range;

use num_bigint::BigUint;

use super::outcomes::{self, Outcomes, winner};
use super::ways::{Axis, Group, Ways, only, place};
use crate::answers::Sheet;
use crate::guide::Guide;

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
    pub questions: Vec<Sway>,
    /// The rules that count, in the order of the guide.
    pub rules: Vec<Use<'g>>,
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
struct Part<'w> {
    group: &'w Group,
    /// What all other groups come to.
    rest: Outcomes<BigUint>,
}

impl Part<'_> {
    /// How many ways there are to answer the other groups.
    fn ways(&self) -> BigUint {
        self.rest.iter().map(|(_, ways)| ways).sum()
    }
}

/// Goes over every sheet, without going through all of them.
pub fn audit(guide: &Guide) -> Audit<'_> {
    let ways = Ways::new(guide, &Sheet::empty(guide));
    let parts = parts(guide, &ways);
    let mut questions: Vec<Sway> =
        parts.iter().flat_map(|part| questions::sways(guide, part)).collect();
    questions.sort_unstable_by_key(|sway| sway.question);
    let (wins, even) = wins(guide, &parts[0]);
    let sheets = wins.iter().map(|wins| &wins.sheets).sum::<BigUint>() + &even;
    Audit { rules: rules::uses(guide, &parts), sheets, wins, even, questions }
}

/// Every group with what all others come to.
fn parts<'w>(guide: &Guide, ways: &'w Ways) -> Vec<Part<'w>> {
    let all = ways.groups.iter().map(|group| outcomes_of(guide, group, sheets_of(guide, group)));
    let all: Vec<Outcomes<BigUint>> = all.collect();
    let part = |(at, group)| {
        let others = [&all[..at], &all[at + 1..]].concat();
        Part { group, rest: outcomes::joined(&others).expect("big integers do not overflow") }
    };
    ways.groups.iter().enumerate().map(part).collect()
}

/// The places of a question in all sheets.
fn asked(guide: &Guide, axis: Axis) -> Range<usize> {
    if guide.questions[axis.question].later { only(place(None)) } else { axis.answered() }
}

/// What all sheets have in a group.
fn sheets_of(guide: &Guide, group: &Group) -> Vec<usize> {
    group.combinations(|axis| asked(guide, axis))
}

/// What these combinations of a group come to.
fn outcomes_of(guide: &Guide, group: &Group, combinations: Vec<usize>) -> Outcomes<BigUint> {
    outcomes::of(group, guide.frameworks.len(), combinations).expect("big integers do not overflow")
}

/// In how many sheets each framework leads, and in how many nobody does.
fn wins(guide: &Guide, part: &Part<'_>) -> (Vec<Wins>, BigUint) {
    let mut wins = vec![Wins::default(); guide.frameworks.len()];
    let mut even = BigUint::ZERO;
    let own = outcomes_of(guide, part.group, sheets_of(guide, part.group));
    for (leads, ways) in outcomes::joined(&[own, part.rest.clone()]).into_iter().flatten() {
        let Some(leader) = winner(leads, guide.frameworks.len()) else {
            even += ways;
            continue;
        };
        let lead = outcomes::lead(leads, leader, guide.frameworks.len());
        if lead >= guide.bands.clear.lead {
            wins[leader].far += &ways;
        }
        if lead <= guide.bands.close.lead {
            wins[leader].near += &ways;
        }
        wins[leader].sheets += ways;
    }
    (wins, even)
}
