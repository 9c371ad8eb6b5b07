//! How often each rule fires, and how often it decides.

use num_bigint::BigUint;

use super::context::{InContext, component_margins, slots_in_sheets};
use crate::decision::margins::{self, winner};
use crate::rules::{QuestionId, Rule, RuleSet};

/// How much effect a rule has. For a rule with a condition on a deferred question, the sheets also
/// answer that question.
#[derive(Debug, Clone)]
pub struct RuleUsage<'r> {
    pub rule: &'r Rule,
    /// The sheets in which it fires.
    pub fires: BigUint,
    /// The sheets that would have another leader, or none, without it.
    pub decides: BigUint,
}

impl RuleUsage<'_> {
    /// Whether it has no effect on any sheet.
    pub fn is_idle(&self) -> bool {
        self.decides == BigUint::ZERO
    }
}

/// The rules that are not set aside, in the order of the files.
pub fn usages<'r>(rules: &'r RuleSet, components: &[InContext<'_>]) -> Vec<RuleUsage<'r>> {
    let mut usages = Vec::new();
    for (question, rule) in rules.all_rules().filter(|(_, rule)| !rule.set_aside) {
        let component = components.iter().find(|component| has_question(component, question));
        usages.extend(component.map(|component| usage(rules, rule, component)));
    }
    usages
}

fn has_question(in_context: &InContext<'_>, question: QuestionId) -> bool {
    in_context.component.axes.iter().any(|axis| axis.question == question)
}

fn usage<'r>(rules: &RuleSet, rule: &'r Rule, in_context: &InContext<'_>) -> RuleUsage<'r> {
    let frameworks = rules.frameworks.len();
    let firing = in_context.component.firing(rule, |axis| slots_in_sheets(rules, axis));
    let gain = margins::of_rule(rule, frameworks);
    let (mut fires, mut decides) = (BigUint::ZERO, BigUint::ZERO);
    for (margins, ways) in component_margins(rules, in_context.component, firing) {
        for (other_margins, other_ways) in &in_context.others {
            let with_rule = margins + other_margins;
            let sheets = &ways * other_ways;
            if winner(with_rule, frameworks) != winner(with_rule - gain, frameworks) {
                decides += &sheets;
            }
            fires += sheets;
        }
    }
    RuleUsage { rule, fires, decides }
}
