//! The prompts of the interview.

use super::ask::{Choice, NOT_SURE, Prompt};
use crate::answers::{Answers, Given};
use crate::decision::{Decision, Open};
use crate::rules::{QuestionId, RuleSet};
use crate::text;

/// What the menu after the core questions offers.
pub enum Next {
    Show,
    More(Open),
    Change,
}

/// A question with its answers and "not sure".
pub fn question(
    rules: &RuleSet,
    answers: &Answers,
    position: QuestionId,
    progress: Option<String>,
) -> Prompt {
    let question = &rules[position];
    let choices = question.answers.iter().map(|answer| choice(&answer.id, answer.means.clone()));
    let not_sure = choice(NOT_SURE, "favours neither".to_owned());
    Prompt {
        answered: answered(rules, answers),
        progress,
        asks: question.asks.clone(),
        why: Some(question.why.clone()),
        key: question.id.clone(),
        choices: choices.chain([not_sure]).collect(),
        start: match answers.given(position) {
            Given::Nothing => 0,
            Given::NotSure => question.answers.len(),
            Given::Answer(answer) => answer.0,
        },
    }
}

/// The menu after the core questions, which also says who leads.
pub fn menu(
    rules: &RuleSet,
    answers: &Answers,
    decision: &Decision<'_>,
    offers: &[Next],
) -> Prompt {
    let choices = offers.iter().map(|offer| match offer {
        Next::Show => choice("show the result", String::new()),
        Next::More(open) => choice("answer another question", invitation(rules, *open)),
        Next::Change => choice("change an answer", String::new()),
    });
    Prompt {
        answered: answered(rules, answers),
        progress: None,
        asks: format!("{} What next?", who_leads(rules, decision)),
        why: None,
        key: "next".to_owned(),
        choices: choices.collect(),
        start: 0,
    }
}

/// The answers that can be changed, "not sure" included.
pub fn change(rules: &RuleSet, answers: &Answers) -> Prompt {
    let choices = answers.words(rules).map(|(question, word)| {
        let means = if answers.answer(question).is_none() { NOT_SURE } else { word };
        choice(&rules[question].id, means.to_owned())
    });
    Prompt {
        answered: Vec::new(),
        progress: None,
        asks: "Which answer do you want to change?".to_owned(),
        why: None,
        key: "change".to_owned(),
        choices: choices.collect(),
        start: 0,
    }
}

fn invitation(rules: &RuleSet, open: Open) -> String {
    let id = &rules[open.question].id;
    match open.swing {
        0 => format!("{id} next"),
        swing => format!("{id} could shift the score by {}", text::count(swing, "point")),
    }
}

/// The answers so far, each as the ids of the question and the answer.
fn answered(rules: &RuleSet, answers: &Answers) -> Vec<(String, String)> {
    answers
        .answered()
        .map(|(question, answer)| {
            (rules[question].id.clone(), rules.answer(question, answer).id.clone())
        })
        .collect()
}

fn choice(word: &str, means: String) -> Choice {
    Choice { word: word.to_owned(), means }
}

/// Who leads, in one sentence.
fn who_leads(rules: &RuleSet, decision: &Decision<'_>) -> String {
    if decision.reasons.is_empty() {
        return "No points yet.".to_owned();
    }
    let ranking = decision.ranking();
    let points: Vec<String> =
        ranking.iter().map(|framework| decision.points[*framework].to_string()).collect();
    match decision.leader {
        Some(leader) => {
            let label = &rules[leader].label;
            format!("{label} leads {}{}.", points.join(" to "), prospect(rules, decision))
        }
        None => format!("It's a tie, {}.", points.join(" to ")),
    }
}

/// How likely the leader is to stay ahead. Empty if no question is open.
fn prospect(rules: &RuleSet, decision: &Decision<'_>) -> String {
    let what_if = &decision.what_if;
    let open = decision.open.len();
    match what_if.worst_outlook() {
        Some(_) if open > 0 && what_if.settled() == Some(true) => {
            ", and no open question can change that".to_owned()
        }
        Some(outlook) if open > 0 => {
            let rival = match rules.frameworks.len() {
                2 => String::new(),
                _ => format!(" of {}", rules[outlook.pair.second].label),
            };
            let percent = outlook.percent();
            let questions = text::count(open, "question");
            format!(
                ", and stays ahead{rival} in {percent}% of the ways to answer the other {questions}"
            )
        }
        _ => String::new(),
    }
}
