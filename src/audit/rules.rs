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
    /// The sheets whose outcome, a leader or a tie, changes without it.
    pub decides: u128,
}

impl RuleUsage<'_> {
    /// Whether it changes the leader of no sheet.
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
            // Removing the rule changes the sign of the total exactly when 0 lies between the two
            // totals, ends included.
            decides += in_sheets.others.within(-with_rule.max(without), -with_rule.min(without));
        }
        usage.fires = usage.fires.max(fires);
        usage.decides = usage.decides.max(decides);
    }
    usage
}
