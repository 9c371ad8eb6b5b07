//! What the other answers to the answered questions would be worth.

use crate::answers::Answers;
use crate::rules::{AnswerId, Condition, QuestionId, Rule, RuleSet};

/// An answer that the user did not give to a question that has another answer, with the rules that
/// ask for it.
#[derive(Debug)]
pub struct OtherAnswer<'r> {
    pub question: QuestionId,
    pub answer: AnswerId,
    /// Rules that ask for nothing else come first.
    pub rules: Vec<CountedRule<'r>>,
}

/// A rule with its points times the weight of its question.
#[derive(Debug)]
pub struct CountedRule<'r> {
    pub rule: &'r Rule,
    pub points: i64,
    /// The conditions on other questions that would also have to be met.
    pub with: Vec<&'r Condition>,
}

/// All other answers, in the order of questions and answers.
pub fn other_answers<'r>(rules: &'r RuleSet, answers: &Answers) -> Vec<OtherAnswer<'r>> {
    let mut others = Vec::new();
    for (question, given_answer) in answers.answered() {
        for answer in rules[question].answer_ids().filter(|answer| *answer != given_answer) {
            let rules = rules_for(rules, answers, question, answer);
            others.push(OtherAnswer { question, answer, rules });
        }
    }
    others
}

/// The rules of any question that ask for this answer and would give points.
fn rules_for<'r>(
    rules: &'r RuleSet,
    answers: &Answers,
    question: QuestionId,
    answer: AnswerId,
) -> Vec<CountedRule<'r>> {
    let mut counted = Vec::new();
    for (owner, rule) in rules.all_rules() {
        let points = rule.points * answers.weight(owner);
        let (on_question, with): (Vec<&Condition>, Vec<&Condition>) =
            rule.when.iter().partition(|condition| condition.question == question);
        let asks_for_answer =
            on_question.iter().any(|condition| condition.answers.contains(&answer));
        if asks_for_answer && !rule.set_aside && points > 0 {
            counted.push(CountedRule { rule, points, with });
        }
    }
    counted.sort_by_key(|counted| counted.with.len());
    counted
}
