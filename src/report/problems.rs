//! The page of `rules check`: the problems of a rule set, or how much was checked.

use super::page::{Block, Page};
use crate::located::problem;
use crate::rules::Findings;
use crate::text::count;

/// All problems, or the numbers of questions, rules and claims that were checked. `width` is
/// that of the screen.
pub fn page(found: &Findings, width: usize) -> Page {
    let text = if found.problems.is_empty() {
        let (questions, rules) = (count(found.questions, "question"), count(found.rules, "rule"));
        format!("ok: no problems in {questions}, {rules} and {}", count(found.claims, "claim"))
    } else {
        problem::report(&found.problems, width)
    };
    Page { sections: vec![vec![Block::Verbatim(text + "\n")]] }
}
