//! Counts over all sheets: who leads how often.

use num_bigint::BigUint;

use super::context::{InContext, in_context, sheet_margins};
use super::questions::{Influence, influences};
use super::rules::{RuleUsage, usages};
use crate::answers::Answers;
use crate::decision::margins::{self, winner};
use crate::decision::space::AnswerSpace;
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

/// Counts over all sheets, without listing them.
pub fn audit(rules: &RuleSet) -> Audit<'_> {
    let answers = Answers::empty(rules);
    let space = AnswerSpace::new(rules, &answers);
    let components = in_context(&space);
    let mut questions: Vec<Influence> =
        components.iter().flat_map(|component| influences(rules, component)).collect();
    questions.sort_unstable_by_key(|influence| influence.question);
    let (wins, even) = wins(rules, &components[0]);
    let sheets = wins.values().map(|wins| &wins.sheets).sum::<BigUint>() + &even;
    Audit { rules: usages(rules, &components), sheets, wins, even, questions }
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
