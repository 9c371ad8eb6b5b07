//! The interview: which question comes next, and what each reply changes. How a prompt is shown is
//! up to an [`Ask`].

mod lines;
mod menu;
mod prompt;
#[cfg(test)]
mod tests;

pub use lines::{Event, Lines, channel, listen};
pub use menu::Select;

use std::io;

use crate::answers::Answers;
use crate::decision::{self, Decision, Open};
use crate::rules::{QuestionId, RuleSet};

/// A question to ask, with everything that may be shown next to it.
#[derive(Debug, PartialEq, Eq)]
pub struct Prompt {
    /// The answers so far, each as the ids of the question and the answer.
    pub answered: Vec<(String, String)>,
    /// The number of this question among those to be asked, such as `2 of 4`.
    pub progress: Option<String>,
    pub asks: String,
    pub why: Option<String>,
    /// The word before the input when asking line by line, such as `size`.
    pub key: String,
    pub choices: Vec<Choice>,
    /// The choice that is preselected.
    pub start: usize,
}

/// An entry of a list to choose from. `means` is empty if the word says it all.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    pub word: String,
    pub means: String,
}

/// What the user did at a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// The position of a choice.
    Chosen(usize),
    Back,
}

/// Why the interview ended early.
#[derive(Debug)]
pub enum Stop {
    /// The user pressed Ctrl-C, or went back from the first question.
    Left,
    /// The input ended.
    Ended,
    Failed(io::Error),
}

/// Shows a prompt to the user and waits for the reply.
pub trait Ask {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop>;
}

const NOT_SURE: &str = "not sure";
/// If the leader wins in this share of ways to answer the open questions, in percent, more answers
/// are unlikely to change it.
const SURE: u8 = 95;

/// Asks the open core questions, and then offers to answer more or to change an answer.
///
/// # Errors
/// When the interview ends early. The replies until then are in `answers`.
pub fn interview(rules: &RuleSet, answers: &mut Answers, ask: &mut dyn Ask) -> Result<(), Stop> {
    let core: Vec<QuestionId> =
        rules.core_questions().filter(|question| answers.answer(*question).is_none()).collect();
    let mut interview = Interview { rules, answers, ask, unsure: Vec::new() };
    let mut step = 0;
    loop {
        let reply = match core.get(step) {
            Some(question) => {
                let progress = format!("{} of {}", step + 1, core.len());
                interview.put(*question, Some(progress))?
            }
            None => interview.menu()?,
        };
        match reply {
            Reply::Back if step == 0 => return Err(Stop::Left),
            Reply::Back => step -= 1,
            Reply::Chosen(_) if step == core.len() => return Ok(()),
            Reply::Chosen(_) => step += 1,
        }
    }
}

struct Interview<'i> {
    rules: &'i RuleSet,
    answers: &'i mut Answers,
    ask: &'i mut dyn Ask,
    /// Questions with the reply "not sure": they stay open, and "answer more" skips them.
    unsure: Vec<QuestionId>,
}

/// What the menu after the core questions offers.
pub enum Next {
    Show,
    More(Open),
    Change,
}

impl Interview<'_> {
    /// Asks a question and stores the reply.
    fn put(&mut self, question: QuestionId, progress: Option<String>) -> Result<Reply, Stop> {
        let prompt = prompt::question(self.rules, self.answers, question, progress);
        let reply = self.ask.ask(&prompt)?;
        if let Reply::Chosen(choice) = reply {
            // The choice after the answers is "not sure".
            let answer = self.rules[question].answer_ids().nth(choice);
            self.answers.set(question, answer);
            self.unsure.retain(|unsure| *unsure != question);
            if answer.is_none() {
                self.unsure.push(question);
            }
        }
        Ok(reply)
    }

    /// Offers the menu until the user wants the result or goes back.
    fn menu(&mut self) -> Result<Reply, Stop> {
        loop {
            let decision = decision::decide(self.rules, self.answers);
            let offers = self.offers(&decision);
            let prompt = prompt::menu(self.rules, self.answers, &decision, &offers);
            let Reply::Chosen(choice) = self.ask.ask(&prompt)? else { return Ok(Reply::Back) };
            match offers.get(choice) {
                None | Some(Next::Show) => return Ok(Reply::Chosen(choice)),
                Some(Next::More(open)) => {
                    self.put(open.question, None)?;
                }
                Some(Next::Change) => self.change()?,
            }
        }
    }

    fn change(&mut self) -> Result<(), Stop> {
        let answered: Vec<QuestionId> =
            self.answers.answered().map(|(question, _)| question).collect();
        let prompt = prompt::change(self.rules, self.answers);
        match self.ask.ask(&prompt)? {
            Reply::Chosen(choice) => self.put(answered[choice], None).map(drop),
            Reply::Back => Ok(()),
        }
    }

    /// What the menu offers, the best next step first: more questions, or the result once more
    /// answers are unlikely to change the leader.
    fn offers(&self, decision: &Decision<'_>) -> Vec<Next> {
        let mut offers = vec![Next::Show];
        if let Some(open) = decision.strongest_open(&self.unsure) {
            if is_sure(decision) {
                offers.push(Next::More(open));
            } else {
                offers.insert(0, Next::More(open));
            }
        }
        if !self.answers.is_empty() {
            offers.push(Next::Change);
        }
        offers
    }
}

fn is_sure(decision: &Decision<'_>) -> bool {
    decision.leader.is_some_and(|leader| decision.what_if.outlook.percent(leader) >= SURE)
}
