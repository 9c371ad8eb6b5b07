//! How a prompt reaches the user, and what comes back.

use std::io;

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

/// The choice that leaves a question open.
pub const NOT_SURE: &str = "not sure";
