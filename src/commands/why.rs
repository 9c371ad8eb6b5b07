//! Shows the evidence behind a rule or a claim.

use super::shared::{Context, show};
use crate::command_line;
use crate::error::Error;
use crate::text;
use crate::{json, report};

/// # Errors
/// When no rule or claim has this id, or the chain cannot be written.
pub fn run(context: &Context<'_>, id: &str) -> Result<(), Error> {
    let (rules, claims) = (context.rules(), context.knowledge.claims());
    if let Some((owner, rule)) = rules.all_rules().find(|(_, rule)| rule.id == id) {
        return show(
            &context.style,
            || json::why_rule(rules, claims, owner, rule),
            || report::why::rule_page(rules, claims, rule),
        );
    }
    if let Some((section, claim)) = claims.find(id) {
        return show(
            &context.style,
            || json::why_claim(rules, section, claim),
            || report::why::claim_page(rules, claims, section, claim),
        );
    }
    let rule_ids = rules.all_rules().map(|(_, rule)| rule.id.as_str());
    let ids = rule_ids.chain(claims.iter().map(|(_, claim)| claim.id.as_str()));
    let near = text::did_you_mean(id, ids);
    let message = format!("no rule or claim named {}{near}", text::quote(id));
    Err(Error::input(message, command_line::where_ids_are()))
}
