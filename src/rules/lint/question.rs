//! Checks a question: its id, its answers with what they need, and its rules.

use super::conditions;
use super::index::Index;
use super::size;
use super::support::{Advice, Support};
use crate::located::checker::Checker;
use crate::located::document::Located as _;
use crate::rules::rule_set::NOT_SURE;
use crate::rules::schema::{AnswerRecord, QuestionRecord, RuleRecord, Subject};

pub fn check(checker: &mut Checker<'_>, question: &QuestionRecord, index: &Index<'_>) {
    if let Some(framework) = &question.rising {
        index.ensure_framework(checker, framework);
    }
    if question.answers.written() == 1 {
        let message = "a question needs at least two answers";
        checker.note(question.answers.span, message, "add another one");
    }
    size::check_answers(checker, &question.answers);
    for answer in &question.answers {
        check_answer(checker, answer, question, index);
    }
    for rule in &question.rules {
        check_rule(checker, rule, question, index);
    }
}

fn check_answer(
    checker: &mut Checker<'_>,
    answer: &AnswerRecord,
    question: &QuestionRecord,
    index: &Index<'_>,
) {
    let is_meant =
        |rule: &RuleRecord| !rule.set_aside.is_set && rule.when.iter().any(|id| **id == *answer.id);
    if answer.neutral.is_set && question.rules.iter().any(is_meant) {
        let message = format!("answer `{}` is marked neutral, but a rule uses it", &*answer.id);
        checker.note(answer.neutral.span, message, "remove `neutral`");
    }
    if &*answer.id == NOT_SURE {
        let help = "choose another id; it leaves any question open";
        checker.note(answer.id.span(), format!("`{NOT_SURE}` is reserved"), help);
    }
    for need in &answer.needs {
        index.ensure_framework(checker, &need.framework);
        index.ensure_claims(checker, &need.claims);
        for package in need.includes.iter().filter(|package| **package == need.add) {
            checker.note(package.span(), "a package includes itself", "remove it here");
        }
        checker.note_duplicates(&need.includes, "package");
    }
}

fn check_rule(
    checker: &mut Checker<'_>,
    rule: &RuleRecord,
    question: &QuestionRecord,
    index: &Index<'_>,
) {
    index.ensure_answers(checker, &rule.when, &question.id);
    conditions::check(checker, &rule.and, Some(&question.id), index);
    index.ensure_framework(checker, &rule.favors);
    index.ensure_claims(checker, &rule.claims);
    index.ensure_compared(checker, &rule.claims);
    let is_about_people = question.about == Subject::People;
    if rule.claims.written() == 0 && !is_about_people {
        checker.note(rule.claims.span, "a rule must cite a claim", "add at least one fact");
    }
    let is_set_aside = rule.set_aside.is_set;
    let support = Support::of(&rule.claims, index);
    if !rule.set_aside.is_unreadable
        && rule.claims.len() == rule.claims.written()
        && let Some(Advice { message, help }) = support.advice(is_set_aside, is_about_people)
    {
        let span = if is_set_aside { rule.set_aside.span } else { rule.id.span() };
        checker.note(span, message, help);
    }
}
