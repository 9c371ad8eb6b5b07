//! Which question or answer is meant by a word that is the id of none.

use crate::rules::{NOT_SURE, Question, RuleSet};
use crate::text;

/// The id of the question whose id or label is nearest to the word: `horizon` for `Lifetimes`.
pub fn nearest_question<'r>(rules: &'r RuleSet, word: &str) -> Option<&'r str> {
    text::nearest_named(word, question_names(rules))
}

/// Every id and label of a question, with the id.
pub fn question_names(rules: &RuleSet) -> impl Iterator<Item = (&str, &str)> {
    rules.questions.iter().flat_map(|question| {
        let id = question.id.as_str();
        [(id, id), (question.label.as_str(), id)]
    })
}

/// The id of the answer whose id or meaning is nearest to the word: `login` for `users log in to
/// their own data`.
pub fn nearest_answer<'q>(question: &'q Question, word: &str) -> Option<&'q str> {
    let names = question.answers.iter().flat_map(|answer| {
        let id = answer.id.as_str();
        [(id, id), (answer.means.as_str(), id)]
    });
    text::nearest_named(word, names.chain([(NOT_SURE, NOT_SURE)]))
}
