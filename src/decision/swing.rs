//! Swings: by how much each open question alone could still shift the margin between two
//! frameworks. A swing is
//! the length of a bar in a tornado diagram (R. A. Howard, Management Science 34, 1988).
#![doc = include_str!("example.md")]

use crate::answers::Answers;
use crate::rules::{PerFramework, QuestionId, RuleSet};

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
    let mut gains = vec![PerFramework::new(rules, |_| 0); rules[question].answers.len()];
    for (owner, rule) in rules.all_rules().filter(|(_, rule)| !rule.set_aside) {
        let Some(asks) = rule.when.iter().find(|condition| condition.question == question) else {
            continue;
        };
        let mut others = rule.when.iter().filter(|condition| condition.question != question);
        if others.all(|condition| answers.meets_one(condition)) {
            for answer in &asks.answers {
                gains[answer.0][rule.favors] += rule.points * answers.weight(owner);
            }
        }
    }
    gains
}

/// The largest minus the smallest margin of two frameworks over the answers to a question, all else
/// as it is: with margins of -2, 0 and 3, the swing is 5. With more frameworks, the largest swing
/// of any two.
fn swing(rules: &RuleSet, answers: &Answers, question: QuestionId) -> i64 {
    let gains = gains(rules, answers, question);
    let mut widest = 0;
    for pair in rules.pairs() {
        let margins = gains.iter().map(|points| points[pair.first] - points[pair.second]);
        let most = margins.clone().max().unwrap_or(0);
        widest = widest.max(most - margins.min().unwrap_or(0));
    }
    widest
}
