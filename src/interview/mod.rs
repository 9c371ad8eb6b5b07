//! The interview: which question comes next, and what each reply changes. How a prompt is shown is
//! up to an [`Ask`].

mod ask;
mod lines;
mod menu;
mod prompt;
#[cfg(test)]
mod tests;

pub use ask::{Ask, Stop};
pub use lines::{Event, Lines, channel, listen};
pub use menu::Select;

use ask::Reply;
use prompt::Next;

use crate::answers::{Answers, Given};
use crate::decision::{self, Decision};
use crate::rules::{QuestionId, RuleSet};

/// If the leader wins in this share of ways to answer the open questions, in percent, more answers
/// are unlikely to change it.
const SURE: u8 = 95;

/// Asks the open core questions, and then offers to answer more or to change an answer.
///
/// # Errors
/// When the interview ends early. The replies until then are in `answers`.
pub fn interview(rules: &RuleSet, answers: &mut Answers, ask: &mut dyn Ask) -> Result<(), Stop> {
    let core: Vec<QuestionId> =
        rules.core.iter().copied().filter(|core| !answers.is_given(*core)).collect();
    let mut interview = Interview { rules, answers, ask };
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
}

impl Interview<'_> {
    /// Asks a question and stores the reply.
    fn put(&mut self, question: QuestionId, progress: Option<String>) -> Result<Reply, Stop> {
        let prompt = prompt::question(self.rules, self.answers, question, progress);
        let reply = self.ask.ask(&prompt)?;
        if let Reply::Chosen(choice) = reply {
            // The choice after the answers is "not sure".
            let answer = self.rules[question].answer_ids().nth(choice);
            self.answers.set(question, answer.map_or(Given::NotSure, Given::Answer));
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
        let given: Vec<QuestionId> =
            self.answers.words(self.rules).map(|(question, _)| question).collect();
        let prompt = prompt::change(self.rules, self.answers);
        match self.ask.ask(&prompt)? {
            Reply::Chosen(choice) => self.put(given[choice], None).map(drop),
            Reply::Back => Ok(()),
        }
    }

    /// What the menu offers, the best next step first: more questions, or the result once more
    /// answers are unlikely to change the leader.
    fn offers(&self, decision: &Decision<'_>) -> Vec<Next> {
        let mut offers = vec![Next::Show];
        if let Some(open) = decision.worth_answering().first().copied() {
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
    decision.what_if.worst_outlook().is_some_and(|outlook| outlook.percent() >= SURE)
}
