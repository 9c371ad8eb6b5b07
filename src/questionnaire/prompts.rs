//! What is shown at each step of the interview.

use super::{Choice, NOT_SURE, Next, Prompt};
use crate::answers::Sheet;
use crate::decision::{Decision, Open};
use crate::guide::Guide;
use crate::text;

/// A question with its answers and "not sure".
pub fn question(guide: &Guide, sheet: &Sheet, at: usize, progress: Option<String>) -> Prompt {
    let question = &guide.questions[at];
    let answers = question.answers.iter().map(|answer| choice(&answer.id, answer.means.clone()));
    let not_sure = choice(NOT_SURE, "counts for no side".to_owned());
    Prompt {
        answered: answered(guide, sheet),
        progress,
        asks: question.asks.clone(),
        why: Some(question.why.clone()),
        key: question.id.clone(),
        choices: answers.chain([not_sure]).collect(),
        start: sheet.answer(at).unwrap_or(0),
    }
}

/// What can be done after the core questions, with who leads.
pub fn menu(guide: &Guide, sheet: &Sheet, decision: &Decision<'_>, offers: &[Next]) -> Prompt {
    let offer = |next: &Next| match next {
        Next::Show => choice("show the result", String::new()),
        Next::More(open) => choice("answer more", invitation(guide, *open)),
        Next::Change => choice("change an answer", String::new()),
    };
    Prompt {
        answered: answered(guide, sheet),
        progress: None,
        asks: format!("{} What next?", standing(guide, decision)),
        why: None,
        key: "next".to_owned(),
        choices: offers.iter().map(offer).collect(),
        start: 0,
    }
}

/// The answers that can be changed.
pub fn change(guide: &Guide, sheet: &Sheet) -> Prompt {
    Prompt {
        answered: Vec::new(),
        progress: None,
        asks: "Which answer do you want to change?".to_owned(),
        why: None,
        key: "change".to_owned(),
        choices: answered(guide, sheet)
            .into_iter()
            .map(|(id, answer)| choice(&id, answer))
            .collect(),
        start: 0,
    }
}

fn invitation(guide: &Guide, open: Open) -> String {
    let id = &guide.questions[open.question].id;
    match open.pull {
        0 => format!("{id} next"),
        pull => format!("{id} first: it can move {}", text::count(pull, "point")),
    }
}

fn answered(guide: &Guide, sheet: &Sheet) -> Vec<(String, String)> {
    let ids = |(at, answer): (usize, usize)| {
        let question = &guide.questions[at];
        (question.id.clone(), question.answers[answer].id.clone())
    };
    sheet.given().map(ids).collect()
}

fn choice(word: &str, means: String) -> Choice {
    Choice { word: word.to_owned(), means }
}

/// Who leads, in one sentence.
fn standing(guide: &Guide, decision: &Decision<'_>) -> String {
    if decision.reasons.is_empty() {
        return "Nothing tells them apart yet.".to_owned();
    }
    let ranking = decision.ranking();
    let points: Vec<String> = ranking.iter().map(|at| decision.points[*at].to_string()).collect();
    match decision.leader {
        Some(leader) => {
            let label = &guide.frameworks[leader].label;
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
