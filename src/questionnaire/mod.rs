//! The interview: which question comes next, and what each reply changes. Who asks is a parameter.

mod lines;
mod select;

pub use lines::{Event, Lines, channel, listen};
pub use select::Select;

use std::io;

use crate::answers::Sheet;
use crate::decision::{self, Decision, Open};
use crate::guide::Guide;
use crate::text;

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

/// Asks the core questions that are open, then whatever else somebody wants to answer or change.
///
/// # Errors
/// When the interview ended before its time. The answers until then are in the sheet.
pub fn interview(guide: &Guide, sheet: &mut Sheet, ask: &mut dyn Ask) -> Result<(), Stop> {
    let core: Vec<usize> = (0..guide.core).filter(|question| sheet.answer(*question).is_none()).collect();
    let mut interview = Interview { guide, sheet, ask, unsure: Vec::new() };
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
    guide: &'i Guide,
    sheet: &'i mut Sheet,
    ask: &'i mut dyn Ask,
    /// Questions that were answered with "not sure": they are open, and not asked again unasked.
    unsure: Vec<usize>,
}

/// What the menu after the core offers.
enum Next {
    Show,
    More(Open),
    Change,
}

impl Interview<'_> {
    /// Asks a question and keeps the reply.
    fn put(&mut self, question: usize, progress: Option<String>) -> Result<Reply, Stop> {
        let reply = self.ask.ask(&self.question(question, progress))?;
        if let Reply::Chosen(choice) = reply {
            let answer = Some(choice).filter(|choice| *choice < self.guide.questions[question].answers.len());
            self.sheet.set(question, answer);
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
            let decision = decision::decide(self.guide, self.sheet);
            let offers = self.offers(&decision);
            let prompt = self.menu_prompt(&decision, &offers);
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
        let given: Vec<usize> = self.sheet.given().map(|(question, _)| question).collect();
        let prompt = self.change_prompt();
        match self.ask.ask(&prompt)? {
            Reply::Chosen(choice) => self.put(given[choice], None).map(drop),
            Reply::Back => Ok(()),
        }
    }

    fn offers(&self, decision: &Decision<'_>) -> Vec<Next> {
        let mut offers = vec![Next::Show];
        offers.extend(decision.strongest_open(&self.unsure).map(Next::More));
        if !self.sheet.is_empty() {
            offers.push(Next::Change);
        }
        offers
    }

    fn question(&self, at: usize, progress: Option<String>) -> Prompt {
        let question = &self.guide.questions[at];
        let answers = question.answers.iter().map(|answer| choice(&answer.id, answer.means.clone()));
        let not_sure = choice(NOT_SURE, "counts for no side".to_owned());
        Prompt {
            answered: self.answered(),
            progress,
            asks: question.asks.clone(),
            why: Some(question.why.clone()),
            key: question.id.clone(),
            choices: answers.chain([not_sure]).collect(),
            start: self.sheet.answer(at).unwrap_or(0),
        }
    }

    fn menu_prompt(&self, decision: &Decision<'_>, offers: &[Next]) -> Prompt {
        let offer = |next: &Next| match next {
            Next::Show => choice("show the result", String::new()),
            Next::More(open) => choice("answer more", self.invitation(*open)),
            Next::Change => choice("change an answer", String::new()),
        };
        Prompt {
            answered: self.answered(),
            progress: None,
            asks: format!("{} What next?", standing(self.guide, decision)),
            why: None,
            key: "next".to_owned(),
            choices: offers.iter().map(offer).collect(),
            start: 0,
        }
    }

    fn invitation(&self, open: Open) -> String {
        let label = &self.guide.questions[open.question].id;
        match open.pull {
            0 => format!("{label} next"),
            pull => format!("{label} first: it can move {}", text::count(pull, "point")),
        }
    }

    fn change_prompt(&self) -> Prompt {
        let entries = self.answered().into_iter().map(|(id, answer)| choice(&id, answer));
        Prompt {
            choices: entries.collect(),
            answered: Vec::new(),
            progress: None,
            asks: "Which answer do you want to change?".to_owned(),
            why: None,
            key: "change".to_owned(),
            start: 0,
        }
    }

    fn answered(&self) -> Vec<(String, String)> {
        let ids = |(at, answer): (usize, usize)| {
            let question = &self.guide.questions[at];
            (question.id.clone(), question.answers[answer].id.clone())
        };
        self.sheet.given().map(ids).collect()
    }
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
        Some(leader) => format!("{} leads {}.", guide.frameworks[leader].label, points.join(" to ")),
        None => format!("Nobody leads: {}.", points.join(" to ")),
    }
}
