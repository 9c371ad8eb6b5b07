//! What the user answered and how much each question weighs, from a file and from flags.

pub mod file;

use crate::error::Error;
use crate::rules::{Condition, Question, RuleSet};
use crate::text::{self, Similarity};

/// The weight of a question for which none was given.
pub const USUAL_WEIGHT: i64 = 1;
/// The most that a question can weigh; the least is 0.
pub const MOST_WEIGHT: i64 = 10;

/// One answer or none for every question of a guide, and a weight for each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answers {
    answers: Vec<Option<usize>>,
    weights: Vec<i64>,
}

impl Answers {
    /// Nothing answered, every question of the same weight.
    pub fn empty(rules: &RuleSet) -> Self {
        let questions = rules.questions.len();
        Self { answers: vec![None; questions], weights: vec![USUAL_WEIGHT; questions] }
    }

    /// The answer that was given to a question.
    pub fn answer(&self, question: usize) -> Option<usize> {
        self.answers[question]
    }

    /// Gives a question an answer, or opens it again.
    pub fn set(&mut self, question: usize, answer: Option<usize>) {
        self.answers[question] = answer;
    }

    /// How much a question's rules count, from 0 to 10.
    pub fn weight(&self, question: usize) -> i64 {
        self.weights[question]
    }

    /// Sets how much a question's rules count, from 0 to 10.
    pub fn set_weight(&mut self, question: usize, weight: i64) {
        self.weights[question] = weight;
    }

    /// Whether nothing was answered.
    pub fn is_empty(&self) -> bool {
        self.answers.iter().all(Option::is_none)
    }

    /// The questions with an answer, in order, with that answer.
    pub fn given(&self) -> impl Iterator<Item = (usize, usize)> {
        self.answers
            .iter()
            .enumerate()
            .filter_map(|(question, answer)| Some((question, (*answer)?)))
    }

    /// The questions whose weight was changed, in order, with that weight.
    pub fn changed_weights(&self) -> impl Iterator<Item = (usize, i64)> {
        let changed = |(_, weight): &(usize, i64)| *weight != USUAL_WEIGHT;
        self.weights.iter().copied().enumerate().filter(changed)
    }

    /// Whether every condition is met.
    pub fn meets(&self, conditions: &[Condition]) -> bool {
        let met = |condition: &Condition| {
            self.answers[condition.question]
                .is_some_and(|answer| condition.answers.contains(&answer))
        };
        conditions.iter().all(met)
    }
}

/// The position of the question with this id.
///
/// # Errors
/// When there is none; the message names the nearest.
pub fn find_question(rules: &RuleSet, id: &str) -> Result<usize, Error> {
    rules.question(id).ok_or_else(|| {
        let ids = || rules.questions.iter().map(|question| question.id.as_str());
        let message = format!(
            "no question {}{}",
            text::quote(id),
            text::did_you_mean(id, ids(), Similarity::Closely)
        );
        Error::input(message, format!("questions: {}", ids().collect::<Vec<_>>().join(", ")))
    })
}

/// The position of the answer with this id, as it was given to the question's flag.
///
/// # Errors
/// When there is none; the message names the nearest, and all there are.
pub fn find_answer(question: &Question, id: &str) -> Result<usize, Error> {
    question.answer(id).ok_or_else(|| {
        let near = text::did_you_mean(id, question.answer_ids(), Similarity::Loosely);
        let message = format!("no answer {} for --{}{near}", text::quote(id), question.id);
        Error::input(message, format!("answers: {}", question.answer_ids().join(", ")))
    })
}

/// Reads `QUESTION=N`, as it was given to `--weight`.
///
/// # Errors
/// When it has another form, there is no such question, or the weight is out of range.
pub fn find_weight(rules: &RuleSet, written: &str) -> Result<(usize, i64), Error> {
    let hint = "write it as --weight QUESTION=N, such as --weight admin=2";
    let Some((id, number)) = written.split_once('=') else {
        return Err(Error::input(format!("no weight in {}", text::quote(written)), hint));
    };
    let question = find_question(rules, id)?;
    match number.parse() {
        Ok(weight) if (0..=MOST_WEIGHT).contains(&weight) => Ok((question, weight)),
        _ => {
            let message = format!("no weight {} for `{id}`", text::quote(number));
            Err(Error::input(
                message,
                format!(
                    "weights are whole numbers from 0 to {MOST_WEIGHT}; {USUAL_WEIGHT} is usual"
                ),
            ))
        }
    }
}

/// The command that gives these answers and weights again. `options` are words that go before them.
pub fn command(rules: &RuleSet, answers: &Answers, options: &[String]) -> String {
    let mut words = vec!["flask-or-django".to_owned()];
    words.extend_from_slice(options);
    for (at, answer) in answers.given() {
        let question = &rules.questions[at];
        words.push(format!("--{} {}", question.id, question.answers[answer].id));
    }
    words.extend(
        answers
            .changed_weights()
            .map(|(at, weight)| format!("--weight {}={weight}", rules.questions[at].id)),
    );
    words.join(" ")
}

/// A command that would work, for a message: the last answer to each question of the core, as it usually asks most.
pub fn example(rules: &RuleSet, options: &[String]) -> String {
    let mut answers = Answers::empty(rules);
    for question in 0..rules.core {
        answers.set(question, rules.questions[question].answers.len().checked_sub(1));
    }
    command(rules, &answers, options)
}
