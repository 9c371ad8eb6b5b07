//! Cautions: which apply to the answers, and which are one answer away.

use crate::answers::Answers;
use crate::rules::{AnswerId, Caution, QuestionId, RuleSet};

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

fn is_ruled_out(caution: &Caution, answers: &Answers) -> bool {
    caution.unless.iter().any(|condition| answers.meets_one(condition))
}
