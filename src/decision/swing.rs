//! Swings: by how much each open question alone could still shift the margin between two
//! frameworks. A swing is
//! the length of a bar in a tornado diagram (R. A. Howard, Management Science 34, 1988).
#![doc = include_str!("example.md")]

use super::score;
use crate::answers::Answers;
use crate::rules::{AnswerId, PerFramework, QuestionId, RuleSet};

/// An open question and its swing, in points.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Open {
    pub question: QuestionId,
    pub swing: i64,
}

/// Every question that has no answer and that an interview would ask, with its swing.
pub fn open(rules: &RuleSet, answers: &Answers) -> Vec<Open> {
    let mut open = Vec::new();
    for question in rules.question_ids() {
        if answers.answer(question).is_none() && !rules[question].deferred {
            open.push(Open { question, swing: swing(rules, answers, question) });
        }
    }
    open
}

/// What each answer to a question adds to the points of each framework, all else as it is, with the
/// weights and the rules that join it to other answers.
pub fn gains(rules: &RuleSet, answers: &Answers, question: QuestionId) -> Vec<PerFramework<i64>> {
    let without = points_with(rules, answers, question, None);
    let mut gains = Vec::new();
    for answer in rules[question].answer_ids() {
        let with = points_with(rules, answers, question, Some(answer));
        gains.push(PerFramework::new(rules, |framework| with[framework] - without[framework]));
    }
    gains
}

/// The points with this answer to a question.
fn points_with(
    rules: &RuleSet,
    answers: &Answers,
    question: QuestionId,
    answer: Option<AnswerId>,
) -> PerFramework<i64> {
    let mut answered = answers.clone();
    answered.set(question, answer);
    score::points(rules, &score::fired(rules, &answered))
}

/// The largest minus the smallest margin of two frameworks over the answers to a question, all else
/// as it is: with margins of -2, 0 and 3, the swing is 5. With more frameworks, the largest swing
/// of any two.
fn swing(rules: &RuleSet, answers: &Answers, question: QuestionId) -> i64 {
    let mut outcomes = Vec::new();
    for answer in rules[question].answer_ids() {
        outcomes.push(points_with(rules, answers, question, Some(answer)));
    }
    let mut widest = 0;
    for pair in rules.pairs() {
        let margins = outcomes.iter().map(|points| points[pair.first] - points[pair.second]);
        let most = margins.clone().max().unwrap_or(0);
        widest = widest.max(most - margins.min().unwrap_or(0));
    }
    widest
}
