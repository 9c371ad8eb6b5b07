//! What to type instead of a mistake on the command line.

use std::ffi::OsString;

use clap::Command;
use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::meant::{self, Meant};
use crate::rules::RuleSet;
use crate::text;

/// What helps with a mistake; clap words it.
#[derive(Debug)]
pub enum Tip {
    /// A whole sentence, such as `remove the space`.
    Advice(String),
    /// Such as `--size`.
    SimilarArgument(String),
    /// Such as `rules check <DIR>`.
    SimilarSubcommand(String),
    /// Such as `large`.
    SimilarValue(String),
}

impl From<Meant> for Tip {
    fn from(meant: Meant) -> Self {
        match meant {
            Meant::Argument(line) => Self::SimilarArgument(line),
            Meant::Subcommand(line) => Self::SimilarSubcommand(line),
        }
    }
}

/// A command line with a mistake, and what it could have been.
#[derive(Clone, Copy)]
pub struct Mistaken<'m> {
    pub words: &'m [OsString],
    pub command: &'m Command,
    pub rules: &'m RuleSet,
}

impl Mistaken<'_> {
    /// What helps with clap's error.
    pub fn tips(self, error: &clap::Error) -> Vec<Tip> {
        match error.kind() {
            ErrorKind::InvalidSubcommand => self.for_word(error).into_iter().collect(),
            ErrorKind::UnknownArgument => self.for_argument(error).into_iter().collect(),
            ErrorKind::MissingRequiredArgument => self.without_rules().into_iter().collect(),
            ErrorKind::InvalidValue => {
                let tips = [
                    self.without_space(error),
                    self.similar_value(error),
                    self.its_question(error),
                ];
                tips.into_iter().flatten().collect()
            }
            _ => Vec::new(),
        }
    }

    /// For a word that is no subcommand.
    fn for_word(self, error: &clap::Error) -> Option<Tip> {
        let word = string(error, ContextKind::InvalidSubcommand)?;
        if let Some(tip) = self.after_escape(&word).or_else(|| self.joined_weight(&word)) {
            return Some(tip);
        }
        if let Some(meant) = meant::two_words(&word, self.words, self.command) {
            return Some(meant.into());
        }
        if let Some(tip) = self.once(&word) {
            return Some(tip);
        }
        let flags = meant::answered_with(&word, self.command);
        if flags.is_empty() { self.nearest(&word) } else { Some(answers(&word, &flags)) }
    }

    /// For an option that the command does not have.
    fn for_argument(self, error: &clap::Error) -> Option<Tip> {
        let word = string(error, ContextKind::InvalidArg)?;
        if error.get(ContextKind::Suggested).is_some() {
            // clap says that the word after `--` is a subcommand.
            return None;
        }
        if let Some(tip) = self.after_escape(&word) {
            return Some(tip);
        }
        if self.belongs_to_a_decision(&word) {
            return Some(Tip::Advice("remove it, or leave out the command".to_owned()));
        }
        let typed = self.as_typed(&word);
        self.once(&word).or_else(|| self.nearest(&typed).filter(|_| meant::is_dashed(&typed)))
    }

    /// Behind `--`, everything is a word.
    fn after_escape(self, word: &str) -> Option<Tip> {
        let mut behind = self.words.iter().skip_while(|it| *it != "--");
        let is_behind = behind.any(|it| **it == *word);
        is_behind.then(|| Tip::Advice("remove the '--' before it".to_owned()))
    }

    /// For `--weight size 2`.
    fn joined_weight(self, word: &str) -> Option<Tip> {
        word.parse::<f64>().ok()?;
        let is_weight = |three: &&[OsString]| three[0] == "--weight" && *three[2] == *word;
        let apart = self.words.windows(3).find(is_weight)?;
        let question = apart[1].to_str().filter(|question| !question.contains('='))?;
        Some(Tip::Advice(format!("join them: '--weight {question}={word}'")))
    }

    /// For a word that is there twice in a row, as in `rules check dir dir`.
    fn once(self, word: &str) -> Option<Tip> {
        let mut pairs = self.words.windows(2);
        let is_repeated = pairs.any(|pair| *pair[0] == *word && *pair[1] == *word);
        is_repeated.then(|| Tip::Advice(format!("remove the second '{word}'")))
    }

    /// What is nearest to a word: `rules check <DIR>` for `check`.
    fn nearest(self, word: &str) -> Option<Tip> {
        Some(match (meant::nearest(word, self.command, self.rules)?, meant::disguise(word)) {
            (Meant::Argument(line), Some(disguise)) => {
                Tip::Advice(format!("{disguise}, it is '{line}'"))
            }
            (meant, _) => meant.into(),
        })
    }

    /// The option that clap does not know, as it was typed: of `-size`, clap names only `-s`.
    fn as_typed(self, named: &str) -> String {
        let is_short = named.starts_with('-') && named.chars().count() == 2;
        let is_whole = |word: &&str| word.len() > named.len() && word.starts_with(named);
        let typed = self.words.iter().filter_map(|word| word.to_str()).find(is_whole);
        typed.filter(|_| is_short).unwrap_or(named).to_owned()
    }

    /// Whether an option after a subcommand, such as `--size` after `compare`, is one of those
    /// without a subcommand.
    fn belongs_to_a_decision(self, word: &str) -> bool {
        let name = word.strip_prefix("--");
        name.is_some() && self.command.get_arguments().any(|option| option.get_long() == name)
    }

    /// For `rules check --rules DIR`.
    fn without_rules(self) -> Option<Tip> {
        let is_option = |word: &OsString| word.as_encoded_bytes().starts_with(b"--rules");
        let is_both =
            self.words.iter().any(|word| word == "rules") && self.words.iter().any(is_option);
        is_both.then(|| Tip::Advice("give the directory without '--rules'".to_owned()))
    }

    /// Puts together what a space took apart, as in `--answers= needs.json`.
    fn without_space(self, error: &clap::Error) -> Option<Tip> {
        if string(error, ContextKind::InvalidValue).is_some_and(|value| !value.is_empty()) {
            return None;
        }
        let taken = string(error, ContextKind::InvalidArg)?;
        let start = format!("{}=", taken.split(' ').next().unwrap_or_default());
        let apart = self.words.windows(2).find(|pair| *pair[0] == *start)?;
        Some(Tip::Advice(format!("remove the space: '{start}{}'", apart[1].to_str()?)))
    }

    /// The value whose name or meaning is nearest to what was typed.
    fn similar_value(self, error: &clap::Error) -> Option<Tip> {
        let word = string(error, ContextKind::InvalidValue)?;
        let taken = string(error, ContextKind::InvalidArg)?;
        let mut options = self.command.get_arguments();
        let option = options.find(|option| option.to_string() == taken)?;
        meant::nearest_value(&word, option).map(Tip::SimilarValue)
    }

    /// The question that has an answer which was given to another one, as in `--size essential`.
    fn its_question(self, error: &clap::Error) -> Option<Tip> {
        let word = string(error, ContextKind::InvalidValue)?;
        let taken = string(error, ContextKind::InvalidArg)?;
        let mut flags = meant::answered_with(&word, self.command);
        flags.retain(|flag| !taken.starts_with(&format!("{flag} ")));
        (!flags.is_empty()).then(|| answers(&word, &flags))
    }
}

/// Says which flags have an answer.
fn answers(word: &str, flags: &[String]) -> Tip {
    let quoted: Vec<String> = flags.iter().map(|flag| format!("'{flag}'")).collect();
    let quoted: Vec<&str> = quoted.iter().map(String::as_str).collect();
    Tip::Advice(format!("'{word}' is an answer to {}", text::list(&quoted, "and")))
}

fn string(error: &clap::Error, kind: ContextKind) -> Option<String> {
    match error.get(kind) {
        Some(ContextValue::String(text)) => Some(text.clone()),
        _ => None,
    }
}
