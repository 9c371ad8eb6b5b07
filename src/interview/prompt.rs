//! What is shown at each step of the interview.

use super::{Choice, NOT_SURE, Next, Prompt};
use crate::answers::Answers;
use crate::decision::{Decision, Open};
use crate::rules::RuleSet;
use crate::text;

/// A question with its answers and "not sure".
pub fn question(rules: &RuleSet, answers: &Answers, at: usize, progress: Option<String>) -> Prompt {
    let question = &rules.questions[at];
    let choices = question.answers.iter().map(|answer| choice(&answer.id, answer.means.clone()));
    let not_sure = choice(NOT_SURE, "counts for no side".to_owned());
    Prompt {
        answered: answered(rules, answers),
        progress,
        asks: question.asks.clone(),
        why: Some(question.why.clone()),
        key: question.id.clone(),
        choices: choices.chain([not_sure]).collect(),
        start: answers.answer(at).unwrap_or(0),
    }
}

/// What can be done after the core questions, with who leads.
pub fn menu(
    rules: &RuleSet,
    answers: &Answers,
    decision: &Decision<'_>,
    offers: &[Next],
) -> Prompt {
    let offer = |next: &Next| match next {
        Next::Show => choice("show the result", String::new()),
        Next::More(open) => choice("answer more", invitation(rules, *open)),
        Next::Change => choice("change an answer", String::new()),
    };
    Prompt {
        answered: answered(rules, answers),
        progress: None,
        asks: format!("{} What next?", who_leads(rules, decision)),
        why: None,
        key: "next".to_owned(),
        choices: offers.iter().map(offer).collect(),
        start: 0,
    }
}

/// The answers that can be changed.
pub fn change(rules: &RuleSet, answers: &Answers) -> Prompt {
    Prompt {
        answered: Vec::new(),
        progress: None,
        asks: "Which answer do you want to change?".to_owned(),
        why: None,
        key: "change".to_owned(),
        choices: answered(rules, answers)
            .into_iter()
            .map(|(id, answer)| choice(&id, answer))
            .collect(),
        start: 0,
    }
}

fn invitation(rules: &RuleSet, open: Open) -> String {
    let id = &rules.questions[open.question].id;
    match open.swing {
        0 => format!("{id} next"),
        pull => format!("{id} first: it can move {}", text::count(pull, "point")),
    }
}

fn answered(rules: &RuleSet, answers: &Answers) -> Vec<(String, String)> {
    let ids = |(at, answer): (usize, usize)| {
        let question = &rules.questions[at];
        (question.id.clone(), question.answers[answer].id.clone())
    };
    answers.given().map(ids).collect()
}

fn choice(word: &str, means: String) -> Choice {
    Choice { word: word.to_owned(), means }
}

/// Who leads, in one sentence.
fn who_leads(rules: &RuleSet, decision: &Decision<'_>) -> String {
    if decision.reasons.is_empty() {
        return "Nothing tells them apart yet.".to_owned();
    }
    let ranking = decision.ranking();
    let points: Vec<String> = ranking.iter().map(|at| decision.points[*at].to_string()).collect();
    match decision.leader {
        Some(leader) => {
            let label = &rules.frameworks[leader].label;
            format!("{label} leads {}{}.", points.join(" to "), prospect(decision, leader))
        }
        None => format!("Nobody leads: {}.", points.join(" to ")),
    }
}

/// How likely the leader is to stay ahead, where anything is still open.
fn prospect(decision: &Decision<'_>, leader: usize) -> String {
    let what_if = &decision.what_if;
    match decision.open.len() {
        0 => String::new(),
        _ if what_if.settled == Some(true) => ", and nothing still open can change that".to_owned(),
        open => {
            let percent = what_if.outlook.percent(leader);
            format!(", and in {percent} % of ways to answer the other {open}")
        }
    }
}
