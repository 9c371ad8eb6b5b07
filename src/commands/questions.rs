//! Lists the questions.

use super::find::{self, Candidate};
use super::shared::{Context, show};
use crate::cli::Questions;
use crate::error::Error;
use crate::rules::{QuestionId, RuleSet};
use crate::{json, report};

/// Lists the questions that the words mean; all if there are none.
///
/// # Errors
/// When the words mean no question, or the list cannot be written.
pub fn run(context: &Context<'_>, args: &Questions) -> Result<(), Error> {
    let rules = context.rules();
    let questions = match &args.words[..] {
        [] => rules.question_ids().collect(),
        words => find::each(words, || candidates(rules)),
    };
    if questions.is_empty() {
        let (words, call) = (&args.words.join(" "), context.call);
        let missed = find::Missed { words, what: "question", command: "questions", call };
        return Err(missed.error(candidates(rules), || {
            vec![format!("list all questions: {}", call.with("questions"))]
        }));
    }
    show(
        &context.style,
        || json::questions(rules, &questions, args.explain),
        || report::questions::page(rules, questions.iter().copied(), args.explain),
    )
}

/// The questions, to be looked for.
pub fn candidates(rules: &RuleSet) -> impl Iterator<Item = Candidate<'_, QuestionId>> {
    rules.question_ids().map(|id| {
        let question = &rules[id];
        let mut text = format!("{} {}", question.asks, question.why);
        for answer in &question.answers {
            text = format!("{text} {} {}", answer.id, answer.means);
        }
        Candidate { item: id, id: &question.id, label: &question.label, topic: "", text }
    })
}
