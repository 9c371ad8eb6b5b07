//! How often each rule fires, and how often it matters.

use num_bigint::BigUint;

use super::{InContext, asked, outcomes_of};
use crate::decision::margins::{self, winner};
use crate::rules::{Rule, RuleSet};

/// Of how much use a rule is. A question that no interview asks counts as answered where the rule asks for it.
#[derive(Debug, Clone)]
pub struct RuleUsage<'g> {
    pub rule: &'g Rule,
    /// The sheets in which it fires.
    pub fires: BigUint,
    /// The sheets in which somebody else would lead without it, or nobody.
    pub decides: BigUint,
}

impl RuleUsage<'_> {
    /// Whether it changes no sheet.
    pub fn is_idle(&self) -> bool {
        self.decides == BigUint::ZERO
    }
}

/// The rules that count, in the order of the guide.
pub fn uses<'g>(rules: &'g RuleSet, parts: &[InContext<'_>]) -> Vec<RuleUsage<'g>> {
    let part = |owner| {
        parts.iter().find(|part| part.component.axes.iter().any(|axis| axis.question == owner))
    };
    let counting = rules.all_rules().filter(|(_, rule)| !rule.set_aside);
    counting.filter_map(|(owner, rule)| Some(use_of(rules, rule, part(owner)?))).collect()
}

fn use_of<'g>(rules: &RuleSet, rule: &'g Rule, part: &InContext<'_>) -> RuleUsage<'g> {
    let frameworks = rules.frameworks.len();
    let firing = part.component.firing(rule, |axis| asked(rules, axis));
    let gain = margins::gain(rule, frameworks);
    let (mut fires, mut decides) = (BigUint::ZERO, BigUint::ZERO);
    for (own, times) in outcomes_of(rules, part.component, firing) {
        for (rest, ways) in &part.rest {
            let ways = ways * &times;
            if winner(own + rest, frameworks) != winner(own + rest - gain, frameworks) {
                decides += &ways;
            }
            fires += ways;
        }
    }
    RuleUsage { rule, fires, decides }
}
