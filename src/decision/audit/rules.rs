//! How often each rule fires, and how often it matters.

use num_bigint::BigUint;

use super::{Part, asked, outcomes_of};
use crate::decision::outcomes::{self, winner};
use crate::guide::{Guide, Rule};

/// Of how much use a rule is. A question that no interview asks counts as answered where the rule asks for it.
#[derive(Debug, Clone)]
pub struct Use<'g> {
    pub rule: &'g Rule,
    /// The sheets in which it fires.
    pub fires: BigUint,
    /// The sheets in which somebody else would lead without it, or nobody.
    pub decides: BigUint,
}

impl Use<'_> {
    /// Whether it changes no sheet.
    pub fn is_idle(&self) -> bool {
        self.decides == BigUint::ZERO
    }
}

/// The rules that count, in the order of the guide.
pub fn uses<'g>(guide: &'g Guide, parts: &[Part<'_>]) -> Vec<Use<'g>> {
    let part =
        |owner| parts.iter().find(|part| part.group.axes.iter().any(|axis| axis.question == owner));
    let counting = guide.rules().filter(|(_, rule)| !rule.set_aside);
    counting.filter_map(|(owner, rule)| Some(use_of(guide, rule, part(owner)?))).collect()
}

fn use_of<'g>(guide: &Guide, rule: &'g Rule, part: &Part<'_>) -> Use<'g> {
    let frameworks = guide.frameworks.len();
    let firing = part.group.firing(rule, |axis| asked(guide, axis));
    let gain = outcomes::gain(rule, frameworks);
    let (mut fires, mut decides) = (BigUint::ZERO, BigUint::ZERO);
    for (own, times) in outcomes_of(guide, part.group, firing) {
        for (rest, ways) in &part.rest {
            let ways = ways * &times;
            if winner(own + rest, frameworks) != winner(own + rest - gain, frameworks) {
                decides += &ways;
            }
            fires += ways;
        }
    }
    Use { rule, fires, decides }
}
