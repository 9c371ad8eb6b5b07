//! How often each rule fires, and how often it decides.

use super::sheets::Sheets;
use crate::decision::axis::Axis;
use crate::rules::{QuestionId, Rule};

/// How much effect a rule has. For a rule with a condition on a deferred question, the sheets also
/// answer that question.
#[derive(Debug, Clone)]
pub struct RuleUsage<'r> {
    pub rule: &'r Rule,
    /// The sheets in which it fires.
    pub fires: u128,
    /// The sheets that would have another leader, or none, without it.
    pub decides: u128,
}

impl RuleUsage<'_> {
    /// Whether it has no effect on any sheet.
    pub fn is_idle(&self) -> bool {
        self.decides == 0
    }
}

/// The effect of a rule; of several pairs, the largest numbers.
pub fn usage<'r>(question: QuestionId, rule: &'r Rule, all_sheets: &[Sheets]) -> RuleUsage<'r> {
    let mut usage = RuleUsage { rule, fires: 0, decides: 0 };
    for sheets in all_sheets {
        let gain = sheets.pair.margin_of(rule);
        let Some(in_sheets) = sheets.component_of(question) else { continue };
        if gain == 0 {
            continue;
        }
        let (mut fires, mut decides) = (0, 0);
        for combination in in_sheets.component.firing(rule, Axis::slots_when_asked) {
            let with_rule = in_sheets.component.margins[combination];
            let without = with_rule - gain;
            fires += in_sheets.others.total();
            // The leader is another one where 0 is between the two sums, or one of them.
            decides += in_sheets.others.within(-with_rule.max(without), -with_rule.min(without));
        }
        usage.fires = usage.fires.max(fires);
        usage.decides = usage.decides.max(decides);
    }
    usage
}
