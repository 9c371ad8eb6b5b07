//! The answers file: `{"answers": {"admin": "essential"}, "weights": {"admin": 2}}`.

use std::fmt::Write as _;
use std::io;
use std::path::Path;
use std::rc::Rc;

use jsonc_parser::ast::Value;

use super::names::{nearest_answer, nearest_question};
use super::{Answers, Given, MOST_WEIGHT};
use crate::error::Error;
use crate::files::{self, Unreadable};
use crate::located::checker::{Checker, key_span};
use crate::located::document::{Document, Located as _};
use crate::located::lists::{Entry, Map};
use crate::located::numbers::Number;
use crate::located::problem::{Problem, Problems};
use crate::located::readable::Readable as _;
use crate::located::record::record;
use crate::located::strict;
use crate::located::texts::Text;
use crate::rules::{Question, QuestionId, RuleSet};
use crate::text;

record! {
    /// Answers to questions, and the weights of questions.
    pub struct AnswersFile, "an answers file", block {
        /// The address of a JSON Schema, for editors.
        _editor_schema as "$schema": Option<Text<300>> = default,
        /// By the id of the question, the id of its answer.
        answers: Map<Text<40>> = default,
        /// By the id of the question, how many times its rules count, 0 to 10; 1 is usual.
        weights: Map<Number<0, MOST_WEIGHT>> = default,
    }
}

/// The file name that means standard input.
const STDIN: &str = "-";

/// Whether answers come from standard input, not from a file.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// Reads answers and weights from a file, or from standard input for `-`.
///
/// # Errors
/// When the file cannot be read, or all its problems.
pub fn read(rules: &RuleSet, path: &Path) -> Result<Answers, Error> {
    let from_stdin = is_stdin(path);
    let name = if from_stdin { "standard input".to_owned() } else { text::name(path) };
    let content = if from_stdin { files::read_from(io::stdin()) } else { files::read(path) };
    let content = content.map_err(|Unreadable { why, help }| {
        Error::input(format!("cannot read answers from `{name}`: {why}"), help)
    })?;
    let document = Document::new(name, &content);
    parse(rules, &document).map_err(Error::Problems)
}

/// The text of an answers file.
pub fn write(rules: &RuleSet, answers: &Answers) -> String {
    let id = |question: QuestionId| rules[question].id.as_str();
    let weights =
        answers.changed_weights().map(|(question, weight)| (id(question), weight.to_string()));
    let answers = answers.words(rules);
    let answers = answers.map(|(question, word)| (id(question), format!("\"{word}\"")));
    format!("{{\n  \"answers\": {},\n  \"weights\": {}\n}}\n", object(answers), object(weights))
}

/// A JSON object of the file. Its keys and values are ids and numbers, which need no escapes.
fn object<'r>(members: impl Iterator<Item = (&'r str, String)>) -> String {
    let mut out = String::new();
    for (key, value) in members {
        let comma = if out.is_empty() { "" } else { "," };
        let _ = write!(out, "{comma}\n    \"{key}\": {value}");
    }
    if out.is_empty() { "{}".to_owned() } else { format!("{{{out}\n  }}") }
}

fn parse(rules: &RuleSet, document: &Rc<Document>) -> Result<Answers, Vec<Problem>> {
    let mut problems = Problems::default();
    let mut answers = Answers::empty(rules);
    match strict::parse(document) {
        Err(problem) => problems.add(problem),
        Ok(root) => {
            let mut checker = Checker { document, problems: &mut problems };
            if has_answers_outside(&root, rules, &mut checker) {
                return Err(problems.into_sorted());
            }
            if let Some(file) = AnswersFile::read(&root, &mut checker) {
                take(&file, rules, &mut answers, &mut checker);
            }
        }
    }
    if problems.is_empty() { Ok(answers) } else { Err(problems.into_sorted()) }
}

/// Whether questions are answered beside `answers` instead of in it; notes each.
fn has_answers_outside(root: &Value<'_>, rules: &RuleSet, checker: &mut Checker<'_>) -> bool {
    let Some(object) = root.as_object() else { return false };
    let is_key = |name: &str| AnswersFile::KEYS.iter().any(|key| key.name == name);
    let mut is_noted = false;
    for property in &object.properties {
        let name = property.name.as_str();
        if rules.find_question(name).is_some() && !is_key(name) {
            let message = format!("question `{name}` must be inside `answers`");
            let help = format!("write {{\"answers\": {{\"{name}\": …}}}}");
            checker.note(key_span(property), message, help);
            is_noted = true;
        }
    }
    is_noted
}

/// Moves what the file says into `answers`, and notes the ids that the rule set does not have.
fn take(file: &AnswersFile, rules: &RuleSet, answers: &mut Answers, checker: &mut Checker<'_>) {
    for entry in &file.answers.entries {
        let Some(id) = question(entry, rules, checker) else { continue };
        let question = &rules[id];
        let given = Given::from_word(question, &entry.value);
        // A value of another type was read as an empty text and has been noted already.
        if given.is_none() && !entry.value.is_empty() {
            note_unknown_answer(entry, question, rules, checker);
        }
        answers.set(id, given.unwrap_or_default());
    }
    for entry in &file.weights.entries {
        if let Some(id) = question(entry, rules, checker) {
            answers.set_weight(id, *entry.value);
        }
    }
}

fn note_unknown_answer(
    entry: &Entry<Text<40>>,
    question: &Question,
    rules: &RuleSet,
    checker: &mut Checker<'_>,
) {
    let word = entry.value.as_str();
    let mut message =
        format!("unknown answer {} for question `{}`", text::quote(word), question.id);
    let mut help = format!("expected one of: {}", question.answer_words().join(", "));
    let others = answered_with(word, rules);
    if others.is_empty() {
        if let Some(near) = nearest_answer(question, word) {
            message = format!("{message}; did you mean `{near}`?");
        }
    } else {
        message = format!("{message}; {help}");
        help = format!(
            "{} is an answer to {}",
            text::quote(word),
            text::list(&others.iter().map(String::as_str).collect::<Vec<_>>(), "and")
        );
    }
    checker.note(entry.value.span(), message, help);
}

/// The questions, in backticks, that have this answer.
fn answered_with(word: &str, rules: &RuleSet) -> Vec<String> {
    let has_it = |question: &&Question| question.find_answer(word).is_some();
    rules.questions.iter().filter(has_it).map(|question| text::quote(&question.id)).collect()
}

fn question<T>(entry: &Entry<T>, rules: &RuleSet, checker: &mut Checker<'_>) -> Option<QuestionId> {
    let question = rules.find_question(&entry.key);
    if question.is_none() {
        let ids: Vec<&str> = rules.questions.iter().map(|question| question.id.as_str()).collect();
        let near = nearest_question(rules, &entry.key);
        let near = near.map_or_else(String::new, |near| format!("; did you mean `{near}`?"));
        let message = format!("unknown question {}{near}", text::quote(&entry.key));
        checker.note(entry.span, message, format!("expected one of: {}", ids.join(", ")));
    }
    question
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::located::schema::assert_written;

    #[test]
    fn the_schema_is_that_of_the_record() {
        assert_written::<AnswersFile>("answers.json", "An answers file");
    }
}
