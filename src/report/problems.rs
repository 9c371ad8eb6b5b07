//! The page of `rules check`: what is wrong with a rule set, or how much was found sound.

use super::page::{Block, Page};
use crate::located::problem;
use crate::rules::lint::Findings;
use crate::text::count;

/// Every problem with its place, or how much was looked at.
pub fn page(found: &Findings) -> Page {
    let text = if found.problems.is_empty() {
        let (questions, rules) = (count(found.questions, "question"), count(found.rules, "rule"));
        format!("sound: {questions}, {rules}, {}", count(found.claims, "claim"))
    } else {
        problem::report(&found.problems)
    };
    let mut page = Page::default();
    page.add(vec![Block::Verbatim(text + "\n")]);
    page
}
