//! The page of `questions`: each question with its flag and answers, and why it is asked.

use super::page::{Block, Heading, Level, Page, Term};
use super::phrases;
use crate::rules::{AnswerId, Condition, QuestionId, Rule, RuleSet};
use crate::text;

/// These questions. `explain` adds the rules under each answer and the packages that it needs.
pub fn page(
    rules: &RuleSet,
    questions: impl IntoIterator<Item = QuestionId>,
    explain: bool,
) -> Page {
    let title = Block::Heading(Heading::new(Level::Page, "Questions"));
    let mut sections = vec![vec![Block::InDocument(vec![title])]];
    for id in questions {
        let question = &rules[id];
        let heading = Heading {
            code: Some(format!("--{}", question.id)),
            aside: kind(rules, id).map(str::to_owned),
            ..Heading::new(Level::Entry, question.label.as_str())
        };
        let mut terms = Vec::new();
        for answer in question.answer_ids() {
            terms.push(Term {
                word: question[answer].id.to_string(),
                means: question[answer].means.to_string(),
                remarks: if explain { explanation(rules, id, answer) } else { Vec::new() },
            });
        }
        let sentences = vec![question.asks.to_string(), question.why.to_string()];
        sections.push(vec![Block::Heading(heading), Block::Text(sentences), Block::Terms(terms)]);
    }
    Page { sections }
}

fn kind(rules: &RuleSet, question: QuestionId) -> Option<&'static str> {
    if rules[question].deferred {
        Some("(only by its flag)")
    } else if rules.core.contains(&question) {
        Some("(core)")
    } else {
        None
    }
}

/// The rules with a condition on this answer, and the packages that each framework needs for it.
fn explanation(rules: &RuleSet, question: QuestionId, answer: AnswerId) -> Vec<String> {
    let asks_for = |condition: &Condition| {
        condition.question == question && condition.answers.contains(&answer)
    };
    let asking = rules.all_rules().filter(|(_, rule)| rule.when.iter().any(asks_for));
    // The rules of this question first, then joined rules of other questions.
    let (own, others): (Vec<_>, Vec<_>) = asking.partition(|(owner, _)| *owner == question);
    let mut lines = Vec::new();
    for (_, rule) in own.into_iter().chain(others) {
        lines.push(explained(rules, rule, question));
    }
    if lines.is_empty() {
        lines.push("favours neither".to_owned());
    }
    for framework in rules.framework_ids() {
        let needs = rules.answer(question, answer).needs.iter();
        let needs = needs.filter(|need| need.framework == framework);
        let packages: Vec<&str> = needs.map(|need| need.add.as_str()).collect();
        if !packages.is_empty() {
            let label = &rules[framework].label;
            lines.push(format!("with {label}, add {}", text::list(&packages, "and")));
        }
    }
    lines
}

/// A rule under an answer to `question`, with its conditions on other questions.
fn explained(rules: &RuleSet, rule: &Rule, question: QuestionId) -> String {
    let others = rule.when.iter().filter(|condition| condition.question != question);
    let others: Vec<&Condition> = others.collect();
    let gives = phrases::gives(rules, rule, rule.points, &others);
    let aside = if rule.set_aside { " (not counted: its claims don't hold up)" } else { "" };
    format!("{gives}: {}{aside} [{}]", rule.because, rule.id)
}
