//! The warning above a result: what other frameworks are better suited for.

use crate::decision::Report;
use crate::report::page::Block;
use crate::report::phrases;
use crate::rules::{Caution, Words};
use crate::text;

/// The cautions that look outside.
pub fn warnings(report: Report<'_>) -> impl Iterator<Item = &Caution> {
    let cautions = report.decision.cautions.iter().copied();
    cautions.filter(|caution| caution.looks_outside())
}

/// One warning for all cautions that look outside.
pub fn block(report: Report<'_>) -> Option<Block> {
    let (mut says, mut names) = (String::new(), Vec::new());
    for caution in warnings(report) {
        if says.is_empty() {
            says = phrases::caution(report.rules, caution);
        } else {
            says = format!("{says}, nor for {}", caution.says);
        }
        add_missing(&mut names, &caution.instead);
    }
    if names.is_empty() {
        return None;
    }
    let instead = format!("Look at {} first.", text::list(&names, "or"));
    Some(Block::Warning { says, instead })
}

/// Adds the names that are not in the list yet.
pub fn add_missing<'n>(names: &mut Vec<&'n str>, more: &'n [Words]) {
    for name in more {
        if !names.contains(&name.as_str()) {
            names.push(name);
        }
    }
}
