//! How a question reaches the user, and what comes back.

use std::io;

/// A question to ask, with everything that may be shown next to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Prompt {
    /// What was said so far, as the ids of the question and the answer.
    pub answered: Vec<Answered>,
    /// The place of the question among those to be asked, such as `2 of 5`.
    pub place: Option<String>,
    pub asks: String,
    /// Who leads, and by how much the question could change that.
    pub standing: Option<String>,
    /// Why it is asked; `None` if there is nothing to explain.
    pub why: Option<String>,
    /// The word before the input when asking line by line, such as `size`.
    pub key: String,
    pub choices: Vec<Choice>,
    /// The choice that the cursor starts on.
    pub start: usize,
    /// Whether there is nothing to go back to.
    pub is_first: bool,
    /// Whether the user may see the result now.
    pub can_end: bool,
}

/// What was said about a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    pub question: String,
    pub answer: String,
}

/// An entry of a list to choose from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    pub word: String,
    /// Empty if the word says it all.
    pub means: String,
    /// What choosing it would count, such as `Flask 4`; empty if nothing can be said about that.
    pub counts: String,
    pub kind: ChoiceKind,
}

/// What it means to choose an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChoiceKind {
    Answer,
    /// Leaves the question open.
    NotSure,
    /// Ends the interview with the result.
    Result,
}

/// What the user did at a prompt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reply {
    /// The position of a choice.
    Chosen(usize),
    Back,
    /// The user wants to see the result now.
    Result,
}

/// Why the interview ended early.
#[derive(Debug)]
pub enum Stop {
    /// The user left.
    Left,
    /// The input ended.
    Ended,
    /// The terminal was closed.
    HungUp,
    /// The input is not from somebody who reads the questions; says what was wrong with it.
    Gibberish(String),
    Failed(io::Error),
}

/// Shows a prompt to the user and waits for the reply.
pub trait Ask {
    fn ask(&mut self, prompt: &Prompt) -> Result<Reply, Stop>;

    /// Says `remark`, which is empty or has whole lines, and asks for a line of text, which may be
    /// empty.
    fn text(&mut self, remark: &str, asks: &str) -> Result<String, Stop>;
}

/// The choice that leaves a question open.
pub const NOT_SURE: &str = "not sure";
/// The choice that ends the interview.
pub const SHOW_RESULT: &str = "show the result";
