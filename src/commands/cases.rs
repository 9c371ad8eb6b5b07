//! Lists the real choices, or shows one.

use super::shared::{Context, show};
use crate::error::Error;
use crate::{json, report, text};

/// # Errors
/// When no case has this id, or the cases cannot be written.
pub fn run(context: &Context<'_>, id: Option<&str>) -> Result<(), Error> {
    let (rules, cases) = (context.rules(), context.knowledge.cases());
    let Some(id) = id else {
        return show(
            &context.style,
            || json::cases(rules, cases.iter()),
            || report::cases::list_page(rules, cases, context.call),
        );
    };
    if let Some((kind, case)) = cases.find(id) {
        return show(
            &context.style,
            || json::cases(rules, [(kind, case)]),
            || report::cases::case_page(rules, kind, case),
        );
    }
    let near = text::did_you_mean(id, cases.iter().map(|(_, case)| case.id.as_str()));
    let message = format!("no case named {}{near}", text::quote(id));
    let all = cases.iter().count();
    let hint = if all == 0 {
        "this rule set has no cases".to_owned()
    } else {
        format!("list all {all} with `{}`", context.call.with("cases"))
    };
    Err(Error::input(message, hint))
}
