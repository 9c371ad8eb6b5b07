//! The page of `rules check`: the problems of a rule set, or how much was checked.

use super::page::{Block, Heading, Level, Page};
use crate::located::problem;
use crate::rules::Findings;
use crate::text::{self, count};

/// All problems, or the numbers of questions, rules, claims and cases that were checked. `width` is
/// that of the screen.
pub fn page(found: &Findings, width: usize) -> Page {
    let text = if found.problems.is_empty() {
        let (questions, rules) = (count(found.questions, "question"), count(found.rules, "rule"));
        let claims = count(found.claims, "claim");
        let mut parts = vec![questions.as_str(), &rules, &claims];
        let cases = count(found.cases, "case");
        if found.cases > 0 {
            parts.push(&cases);
        }
        format!("ok: no problems in {}", text::list(&parts, "and"))
    } else {
        problem::report(&found.problems, width)
    };
    let title = Block::Heading(Heading::new(Level::Page, "Check of the rule set"));
    let sections = vec![vec![Block::InDocument(vec![title])], vec![Block::Verbatim(text + "\n")]];
    Page { sections }
}
