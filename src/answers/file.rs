//! The answers file: `{"answers": {"admin": "essential"}, "weights": {"admin": 2}}`.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::io;
use std::path::Path;

use super::{Answers, MOST_WEIGHT};
use crate::error::Error;
use crate::files::{self, Unreadable};
use crate::located::json::{Member, Node, Value};
use crate::located::problem::{self, Document, Problem};
use crate::rules::{QuestionId, RuleSet};
use crate::text::{self, Similarity};

/// The file name that means standard input.
const STDIN: &str = "-";

/// Reads answers and weights from a file, or from standard input for `-`.
///
/// # Errors
/// When the file cannot be read, or all its problems.
pub fn read(rules: &RuleSet, path: &Path) -> Result<Answers, Error> {
    let from_stdin = path.as_os_str() == STDIN;
    let name = if from_stdin { "standard input".into() } else { path.to_string_lossy() };
    let content = if from_stdin { files::read_from(io::stdin()) } else { files::read(path) };
    let content = content.map_err(|Unreadable { why, help }| {
        Error::input(format!("cannot read answers from {}: {why}", text::quote(&name)), help)
    })?;
    if content.trim().is_empty() {
        let hint = "write {\"answers\": {\"admin\": \"essential\"}} into it";
        return Err(Error::input(
            format!("the answers file {} is empty", text::quote(&name)),
            hint,
        ));
    }
    parse(rules, Document { name: &name, text: &content })
        .map_err(|problems| Error::Problems(problem::report(&problems)))
}

/// The text of an answers file.
pub fn write(rules: &RuleSet, answers: &Answers) -> String {
    let id = |question: QuestionId| rules[question].id.as_str();
    let weights =
        answers.changed_weights().map(|(question, weight)| (id(question), weight.to_string()));
    let answers = answers.answered().map(|(question, answer)| {
        (id(question), format!("\"{}\"", rules.answer(question, answer).id))
    });
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

fn parse(rules: &RuleSet, document: Document<'_>) -> Result<Answers, Vec<Problem>> {
    let root = document.parse().map_err(|problem| vec![problem])?;
    let mut reader =
        AnswersReader { rules, document, problems: Vec::new(), answers: Answers::empty(rules) };
    reader.root(&root);
    reader.problems.sort_by_key(Problem::place);
    if reader.problems.is_empty() { Ok(reader.answers) } else { Err(reader.problems) }
}

/// Collects the answers of a file and everything that is wrong with it.
struct AnswersReader<'r, 't> {
    rules: &'r RuleSet,
    document: Document<'t>,
    problems: Vec<Problem>,
    answers: Answers,
}

impl AnswersReader<'_, '_> {
    fn add(&mut self, offset: usize, message: impl Into<String>, help: impl Into<String>) {
        let document = self.document;
        problem::add(&mut self.problems, || document.problem(offset, message, help));
    }

    fn root(&mut self, root: &Node<'_>) {
        for (member, is_first) in self.members(root, "the answers file") {
            match &*member.key {
                _ if !is_first => {}
                "answers" => self.answers(&member.value),
                "weights" => self.weights(&member.value),
                key if self.rules.find_question(key).is_some() => {
                    let message = format!("question `{key}` stands outside `answers`");
                    let help = format!("write {{\"answers\": {{\"{key}\": …}}}}");
                    self.add(member.at, message, help);
                }
                key => {
                    let message = format!("no key {} in an answers file", text::quote(key));
                    self.add(member.at, message, "its keys: answers, weights");
                }
            }
        }
    }

    fn answers(&mut self, node: &Node<'_>) {
        for (member, is_first) in self.members(node, "`answers`") {
            if let Some(position) = self.question(member).filter(|_| is_first) {
                self.answer(position, &member.value);
            }
        }
    }

    fn answer(&mut self, position: QuestionId, value: &Node<'_>) {
        let question = &self.rules[position];
        let words = question.answer_words();
        let Some(id) = value.text() else {
            let help = format!("write one of: {}; leave it out to keep it open", words.join(", "));
            self.add(value.at, "an answer is a text", help);
            return;
        };
        let answer = question.find_answer(id);
        if answer.is_none() {
            let message = format!("no answer {} in question `{}`", text::quote(id), question.id);
            let help = text::suggestion(id, words, Similarity::Loosely);
            self.add(value.at, message, help);
        }
        self.answers.set(position, answer);
    }

    fn weights(&mut self, node: &Node<'_>) {
        for (member, is_first) in self.members(node, "`weights`") {
            let Some(question) = self.question(member).filter(|_| is_first) else { continue };
            let number = if let Value::Number(number) = member.value.value { number } else { "" };
            match number.parse() {
                Ok(weight) if (0..=MOST_WEIGHT).contains(&weight) => {
                    self.answers.set_weight(question, weight);
                }
                _ => {
                    let message = format!("weights are whole numbers from 0 to {MOST_WEIGHT}");
                    let help = "write 2 to count it double, 0 to leave it out";
                    self.add(member.value.at, message, help);
                }
            }
        }
    }

    fn question(&mut self, member: &Member<'_>) -> Option<QuestionId> {
        let question = self.rules.find_question(&member.key);
        if question.is_none() {
            let ids: Vec<&str> =
                self.rules.questions.iter().map(|question| question.id.as_str()).collect();
            let message = format!("no question {}", text::quote(&member.key));
            let help = text::suggestion(&member.key, ids, Similarity::Closely);
            self.add(member.at, message, help);
        }
        question
    }

    /// The members of an object, each with whether it is the first with its key. The others are
    /// reported.
    fn members<'n, 'd>(&mut self, node: &'n Node<'d>, what: &str) -> Vec<(&'n Member<'d>, bool)> {
        if !matches!(node.value, Value::Object(_)) {
            let help =
                "write {\"answers\": {\"admin\": \"essential\"}, \"weights\": {\"admin\": 2}}";
            self.add(node.at, format!("{what} must be an object"), help);
        }
        let mut members = Vec::new();
        let mut seen = BTreeSet::new();
        for member in node.members() {
            let is_first = seen.insert(&*member.key);
            if !is_first {
                let message = format!("key {} stands twice", text::quote(&member.key));
                self.add(member.at, message, "keep one");
            }
            members.push((member, is_first));
        }
        members
    }
}
