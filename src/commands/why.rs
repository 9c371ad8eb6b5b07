//! Shows the evidence behind a question, a rule, a caution or a claim.

use super::shared::{Context, show};
use crate::command_line;
use crate::error::Error;
use crate::text;
use crate::{json, report};

/// # Errors
/// When no question, rule, caution or claim has this id, or the chain cannot be written.
pub fn run(context: &Context<'_>, id: &str) -> Result<(), Error> {
    let (rules, claims) = (context.rules(), context.knowledge.claims());
    if let Some(question) = rules.find_question(id) {
        return show(
            &context.style,
            || json::why_question(rules, claims, question),
            || report::why::question_page(rules, claims, question),
        );
    }
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
    if let Some(caution) = rules.cautions.iter().find(|caution| caution.id == id) {
        return show(
            &context.style,
            || json::why_caution(rules, claims, caution),
            || report::why::caution_page(rules, claims, caution),
        );
    }
    Err(unknown(context, id))
}

/// What to say of an id that nothing has, or a case.
fn unknown(context: &Context<'_>, id: &str) -> Error {
    let (rules, claims) = (context.rules(), context.knowledge.claims());
    if context.knowledge.cases().find(id).is_some() {
        let hint = format!("see it with `{}`", context.call.with(&format!("cases {id}")));
        return Error::input(format!("{} is a case", text::quote(id)), hint);
    }
    let question_ids = rules.questions.iter().map(|question| question.id.as_str());
    let rule_ids = rules.all_rules().map(|(_, rule)| rule.id.as_str());
    let caution_ids = rules.cautions.iter().map(|caution| caution.id.as_str());
    let claim_ids = claims.iter().map(|(_, claim)| claim.id.as_str());
    let ids = question_ids.chain(rule_ids).chain(caution_ids).chain(claim_ids);
    let near = text::did_you_mean(id, ids);
    let message = format!("no question, rule, caution or claim named {}{near}", text::quote(id));
    Error::input(message, command_line::where_ids_are())
}
