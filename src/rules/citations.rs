//! Which rules, needs and cautions cite a claim.

use super::rule_set::{Answer, Caution, Need, Question, Rule, RuleSet};
use crate::located::words::Words;

/// Something that cites a claim.
#[derive(Debug, Clone, Copy)]
pub enum Citation<'r> {
    Rule(&'r Rule),
    /// A package that a framework needs for an answer.
    Need {
        question: &'r Question,
        answer: &'r Answer,
        need: &'r Need,
    },
    Caution(&'r Caution),
}

/// Everything that cites the claim with this id: first the rules, then the needs and the
/// cautions.
pub fn citations<'r>(rules: &'r RuleSet, claim: &str) -> Vec<Citation<'r>> {
    let is_cited = |claims: &[Words]| claims.iter().any(|id| id == claim);
    let mut citations = Vec::new();
    for (_, rule) in rules.all_rules() {
        if is_cited(&rule.claims) {
            citations.push(Citation::Rule(rule));
        }
    }
    for question in &rules.questions {
        for answer in &question.answers {
            for need in answer.needs.iter().filter(|need| is_cited(&need.claims)) {
                citations.push(Citation::Need { question, answer, need });
            }
        }
    }
    for caution in rules.cautions.iter().filter(|caution| is_cited(&caution.claims)) {
        citations.push(Citation::Caution(caution));
    }
    citations
}
