//! The prompts of the interview.

use super::ask::{Answered, Choice, ChoiceKind, NOT_SURE, Prompt, SHOW_RESULT};
use crate::answers::{Answers, Given};
use crate::decision::{self, Decision};
use crate::rules::{QuestionId, RuleSet};
use crate::text;

/// A question with its answers and "not sure", on which the cursor starts: nothing that counts is
/// preselected.
pub fn question(rules: &RuleSet, answers: &Answers, id: QuestionId) -> Prompt {
    let question = &rules[id];
    let mut choices = Vec::new();
    let gains = decision::gains(rules, answers, id);
    for (answer, gain) in question.answers.iter().zip(gains) {
        let counted = gain.iter().filter(|(_, points)| **points != 0);
        let counted: Vec<String> = counted
            .map(|(framework, points)| format!("{} {points}", rules[framework].label))
            .collect();
        let counts = if counted.is_empty() { "nothing".to_owned() } else { counted.join(", ") };
        choices.push(Choice {
            word: answer.id.to_string(),
            means: answer.means.to_string(),
            counts,
            kind: ChoiceKind::Answer,
        });
    }
    choices.push(choice(NOT_SURE, "favours neither", ChoiceKind::NotSure));
    let start = match answers.given(id) {
        Given::Answer(answer) => answer.0,
        Given::Nothing | Given::NotSure => question.answers.len(),
    };
    Prompt {
        answered: answered(rules, answers),
        place: None,
        asks: question.asks.to_string(),
        standing: None,
        why: Some(question.why.to_string()),
        key: question.id.to_string(),
        choices,
        start,
        is_first: false,
        can_end: true,
    }
}

/// The same prompt with an entry that ends the interview.
pub fn with_way_out(mut prompt: Prompt) -> Prompt {
    prompt.choices.push(choice(SHOW_RESULT, "", ChoiceKind::Result));
    prompt
}

/// Says that nothing open can change the result, and offers to go on.
pub fn settled(rules: &RuleSet, answers: &Answers) -> Prompt {
    let decision = decision::decide(rules, answers);
    let left = text::count(decision.worth_answering().len(), "question");
    Prompt {
        answered: answered(rules, answers),
        place: None,
        asks: format!("{}, and no question left can change that.", who_leads(&decision)),
        standing: None,
        why: None,
        key: "next".to_owned(),
        choices: vec![
            choice(SHOW_RESULT, "", ChoiceKind::Result),
            choice("go on", &format!("{left} left"), ChoiceKind::Answer),
        ],
        start: 0,
        is_first: false,
        can_end: true,
    }
}

/// What to do about a file that is there already.
pub fn existing_file(name: &str) -> Prompt {
    let choices = [
        ("other", "save to another file"),
        ("keep", "keep the file, and don't save"),
        ("replace", "replace the file"),
    ];
    Prompt {
        answered: Vec::new(),
        place: None,
        asks: format!("{name} already exists. Where should your answers go?"),
        standing: None,
        why: None,
        key: "save".to_owned(),
        choices: choices.map(|(word, means)| choice(word, means, ChoiceKind::Answer)).into(),
        start: 0,
        is_first: true,
        can_end: false,
    }
}

/// Who leads, and what this open question could change: `Django leads 8 to 4; this can move 7
/// points`. `None` for a question that was answered before.
pub fn standing(rules: &RuleSet, answers: &Answers, question: QuestionId) -> Option<String> {
    let decision = decision::decide(rules, answers);
    if answers.is_given(question) {
        return None;
    }
    let open = decision.open.iter().find(|open| open.question == question)?;
    let mut worth = Vec::new();
    if open.swing > 0 {
        worth.push(format!("can move {}", text::count(open.swing, "point")));
    }
    if decision.could_raise_caution(question) {
        let none = if rules.frameworks.len() == 2 { "neither" } else { "none" };
        worth.push(format!("may show that {none} fits"));
    }
    let who = who_leads(&decision);
    if worth.is_empty() {
        return Some(who);
    }
    Some(format!("{who}; this {}", worth.join(" and ")))
}

/// What was said about each question, in the order of the rule set.
pub fn answered(rules: &RuleSet, answers: &Answers) -> Vec<Answered> {
    let words = answers.words(rules);
    words
        .map(|(question, word)| {
            let is_open = answers.is_not_sure(question);
            let answer = if is_open { NOT_SURE } else { word }.to_owned();
            Answered { question: rules[question].id.to_string(), answer }
        })
        .collect()
}

fn choice(word: &str, means: &str, kind: ChoiceKind) -> Choice {
    Choice { word: word.to_owned(), means: means.to_owned(), counts: String::new(), kind }
}

/// Who leads, such as `Django leads 8 to 4`.
fn who_leads(decision: &Decision<'_>) -> String {
    if decision.reasons.is_empty() {
        return "No points yet".to_owned();
    }
    let ranking = decision.ranking().into_iter();
    let points: Vec<String> =
        ranking.map(|framework| decision.points[framework].to_string()).collect();
    match decision.leader {
        Some(leader) => format!("{} leads {}", decision.rules[leader].label, points.join(" to ")),
        None => format!("It's a tie, {}", points.join(" to ")),
    }
}
