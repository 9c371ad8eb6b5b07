//! The interview: which question comes next, and what each reply changes. How a prompt is shown is
//! up to an [`Ask`].

mod ask;
mod drawing;
mod keys;
mod lines;
mod menu;
mod pasting;
mod prompt;
mod saving;
#[cfg(test)]
mod tests;

pub use ask::{Ask, Stop};
pub use drawing::{Look, summary};
pub use lines::Lines;
pub use menu::Menu;
pub use prompt::answered;
pub use saving::{Existing, another_file, existing_file};

use ask::{ChoiceKind, Prompt, Reply};

use crate::answers::{Answers, Given};
use crate::decision;
use crate::rules::{QuestionId, RuleSet};

/// Asks the open core questions, and then those that can still change the result, until none can or
/// the user wants the result. Calls `keep` with the answers after each reply.
///
/// # Errors
/// When the interview ends early. The replies until then are in `answers`.
pub fn interview(
    rules: &RuleSet,
    answers: &mut Answers,
    ask: &mut dyn Ask,
    keep: &mut dyn FnMut(&Answers),
) -> Result<(), Stop> {
    let path = known(rules, answers);
    let mut interview = Interview { rules, answers, path, asks_all: false };
    let mut step = interview.after(0);
    loop {
        let Some(next) = interview.at(step) else { return Ok(()) };
        let prompt = interview.prompt(next, step);
        match (ask.ask(&prompt)?, next) {
            (Reply::Result, _) => return Ok(()),
            (Reply::Back, _) => {
                interview.forget(step);
                step = step.checked_sub(1).ok_or(Stop::Left)?;
            }
            (Reply::Chosen(choice), Next::Question(question)) => {
                match prompt.choices[choice].kind {
                    ChoiceKind::Result => return Ok(()),
                    ChoiceKind::NotSure => interview.answers.set(question, Given::NotSure),
                    ChoiceKind::Answer => {
                        interview.answers.set(question, rules[question].answer_ids().nth(choice));
                    }
                }
                keep(interview.answers);
                step = interview.after(step + 1);
            }
            (Reply::Chosen(choice), Next::Settled) => {
                if prompt.choices[choice].kind == ChoiceKind::Result {
                    return Ok(());
                }
                interview.asks_all = true;
            }
        }
    }
}

/// The core questions in the order asked, and the others that flags or a file answered. They come
/// first, so that all of them can be gone back to.
fn known(rules: &RuleSet, answers: &Answers) -> Vec<QuestionId> {
    let mut path = rules.core.to_vec();
    let given = answers.words(rules).map(|(question, _)| question);
    path.extend(given.filter(|given| !rules.core.contains(given) && !rules[*given].deferred));
    path
}

/// What to ask next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Next {
    Question(QuestionId),
    /// Nothing that is open can change the result: whether to go on all the same.
    Settled,
}

struct Interview<'i> {
    rules: &'i RuleSet,
    answers: &'i mut Answers,
    /// The questions in the order in which one goes back through them.
    path: Vec<QuestionId>,
    /// Whether the user wants all questions, even those that cannot change the result.
    asks_all: bool,
}

impl Interview<'_> {
    /// The first step from `step` on whose question is open, or the step after the last.
    fn after(&self, step: usize) -> usize {
        let rest = self.path[step..].iter();
        step + rest.take_while(|question| self.answers.is_given(**question)).count()
    }

    /// What to ask at this step; `None` if there is nothing left to ask.
    fn at(&mut self, step: usize) -> Option<Next> {
        if let Some(question) = self.path.get(step) {
            return Some(Next::Question(*question));
        }
        let decision = decision::decide(self.rules, self.answers);
        let open = decision.worth_answering();
        if open.is_empty() {
            return None;
        }
        let asks_all = self.asks_all || !decision.is_settled_when_asked();
        let matters = |question| asks_all || decision.could_raise_caution(question);
        match open.into_iter().map(|open| open.question).find(|question| matters(*question)) {
            Some(question) => {
                self.path.push(question);
                Some(Next::Question(question))
            }
            None => Some(Next::Settled),
        }
    }

    /// Leaves out a question that is left without an answer: after another reply to an earlier
    /// one, a different question may be worth more.
    fn forget(&mut self, step: usize) {
        let is_core = step < self.rules.core.len();
        if self.path.get(step).is_some_and(|question| !is_core && !self.answers.is_given(*question))
        {
            self.path.truncate(step);
        }
    }

    fn prompt(&self, next: Next, step: usize) -> Prompt {
        let Self { rules, answers, .. } = self;
        let is_first = step == 0;
        let Next::Question(question) = next else {
            return Prompt { is_first, ..prompt::settled(rules, answers) };
        };
        let prompt = prompt::question(rules, answers, question);
        let place = |questions: usize| Some(format!("{} of {questions}", step + 1));
        if step < rules.core.len() {
            return Prompt { is_first, place: place(rules.core.len()), ..prompt };
        }
        let all = rules.questions.iter().filter(|question| !question.deferred).count();
        let standing = prompt::standing(rules, answers, question);
        prompt::with_way_out(Prompt { is_first, place: place(all), standing, ..prompt })
    }
}
