//! Cautions: which apply to the answers, and which are one answer away.

use crate::answers::Answers;
use crate::rules::{AnswerId, Caution, Condition, QuestionId, RuleSet};

/// A caution that one more answer would raise, and that says to look outside the rule set.
#[derive(Debug, Clone, Copy)]
pub struct OpenCaution<'r> {
    pub caution: &'r Caution,
    /// The open question that decides.
    pub question: QuestionId,
    /// The answers that would raise it.
    pub answers: &'r [AnswerId],
}

/// The cautions that apply to the answers.
pub fn applying<'r>(rules: &'r RuleSet, answers: &Answers) -> Vec<&'r Caution> {
    let cautions = rules.cautions.iter();
    cautions
        .filter(|caution| answers.meets(&caution.when) && !is_ruled_out(caution, answers))
        .collect()
}

/// The cautions that look outside and that one answer would raise: some conditions are met, one
/// question is open, and nothing speaks against it. An API that streams is such a case while
/// `realtime` is open and `api` is `simple`.
pub fn one_answer_away<'r>(rules: &'r RuleSet, answers: &Answers) -> Vec<OpenCaution<'r>> {
    let mut away = Vec::new();
    for caution in rules.cautions.iter().filter(|caution| caution.looks_outside()) {
        let (open, given): (Vec<_>, Vec<_>) =
            caution.when.iter().partition(|condition| answers.answer(condition.question).is_none());
        if let [decisive] = open[..]
            && !given.is_empty()
            && given.into_iter().all(|condition| answers.meets_one(condition))
            && !is_ruled_out(caution, answers)
            && !rules[decisive.question].deferred
        {
            let (question, answers) = (decisive.question, &decisive.answers[..]);
            away.push(OpenCaution { caution, question, answers });
        }
    }
    away
}

/// Whether an answer to this open question could raise a caution that looks outside, alone or with
/// answers to other questions that an interview would ask.
pub fn could_raise(rules: &RuleSet, answers: &Answers, question: QuestionId) -> bool {
    let is_possible = |condition: &Condition| {
        let can_be_asked = !rules[condition.question].deferred;
        let is_open = !answers.is_given(condition.question) && can_be_asked;
        is_open || answers.meets_one(condition)
    };
    rules.cautions.iter().any(|caution| {
        caution.looks_outside()
            && caution.when.iter().any(|condition| condition.question == question)
            && caution.when.iter().all(is_possible)
            && !is_ruled_out(caution, answers)
    })
}

fn is_ruled_out(caution: &Caution, answers: &Answers) -> bool {
    caution.unless.iter().any(|condition| answers.meets_one(condition))
}
