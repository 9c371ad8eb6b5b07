//! The interview: which question comes next, and what each reply changes. Who asks is a parameter.

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
use crate::rules::RuleSet;

/// One thing to ask, with everything that may be shown beside it.
#[derive(Debug, PartialEq, Eq)]
pub struct Prompt {
    /// What was answered so far: the question's id and the answer's.
    pub answered: Vec<(String, String)>,
    /// Such as `2 of 4`.
    pub progress: Option<String>,
    pub asks: String,
    pub why: Option<String>,
    /// What a line-by-line reply is written after.
    pub key: String,
    pub choices: Vec<Choice>,
    /// The choice to begin with.
    pub start: usize,
}

/// One thing that can be chosen: a word, and what it means where that needs saying.
#[derive(Debug, PartialEq, Eq)]
pub struct Choice {
    pub word: String,
    pub means: String,
}

/// What somebody did at a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// The position of a choice.
    Chosen(usize),
    Back,
}

/// Why the interview ended before its time.
#[derive(Debug)]
pub enum Stop {
    /// Somebody pressed Ctrl-C, or went back from the first question.
    Left,
    /// The input ended.
    Ended,
    Failed(io::Error),
}

/// Puts a prompt to somebody.
pub trait Ask {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop>;
}

const NOT_SURE: &str = "not sure";
/// From this share of ways to answer the rest on, in percent, the leader will hardly change.
const SURE: u8 = 95;

/// Asks the core questions that are open, then whatever else somebody wants to answer or change.
///
/// # Errors
/// When the interview ended before its time. The answers until then are in the sheet.
pub fn interview(rules: &RuleSet, answers: &mut Answers, ask: &mut dyn Ask) -> Result<(), Stop> {
    let core: Vec<usize> =
        (0..rules.core).filter(|question| answers.answer(*question).is_none()).collect();
    let mut interview = Interview { rules, answers, ask, unsure: Vec::new() };
    let mut at = 0;
    loop {
        let back = if let Some(question) = core.get(at) {
            let progress = format!("{} of {}", at + 1, core.len());
            interview.put(*question, Some(progress))? == Reply::Back
        } else {
            interview.menu()? == Reply::Back
        };
        match (back, at) {
            (false, at) if at >= core.len() => return Ok(()),
            (false, _) => at += 1,
            (true, 0) => return Err(Stop::Left),
            (true, _) => at -= 1,
        }
    }
}

struct Interview<'i> {
    rules: &'i RuleSet,
    answers: &'i mut Answers,
    ask: &'i mut dyn Ask,
    /// Questions that were answered with "not sure": they are open, and not asked again unasked.
    unsure: Vec<usize>,
}

/// What the menu after the core offers.
pub enum Next {
    Show,
    More(Open),
    Change,
}

impl Interview<'_> {
    /// Asks a question and keeps the reply.
    fn put(&mut self, question: usize, progress: Option<String>) -> Result<Reply, Stop> {
        let reply =
            self.ask.ask(&prompt::question(self.rules, self.answers, question, progress))?;
        if let Reply::Chosen(choice) = reply {
            let answer = Some(choice)
                .filter(|choice| *choice < self.rules.questions[question].answers.len());
            self.answers.set(question, answer);
            self.unsure.retain(|unsure| *unsure != question);
            if answer.is_none() {
                self.unsure.push(question);
            }
        }
        Ok(reply)
    }

    /// Offers to show the result, to answer more or to change an answer, until the result is wanted.
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
        let given: Vec<usize> = self.answers.given().map(|(question, _)| question).collect();
        let prompt = prompt::change(self.rules, self.answers);
        match self.ask.ask(&prompt)? {
            Reply::Chosen(choice) => self.put(given[choice], None).map(drop),
            Reply::Back => Ok(()),
        }
    }

    /// First what is best done next: the result once more answers will hardly change who leads, before that a question.
    fn offers(&self, decision: &Decision<'_>) -> Vec<Next> {
        let mut offers = vec![Next::Show];
        if let Some(open) = decision.strongest_open(&self.unsure) {
            let at = usize::from(is_sure(decision));
            offers.insert(at, Next::More(open));
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
