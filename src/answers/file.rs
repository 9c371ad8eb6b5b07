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
use crate::rules::RuleSet;
use crate::text::{self, Similarity};

/// Stands for standard input in place of a file's name.
const STDIN: &str = "-";

/// Reads answers and weights from a file, or from standard input for `-`.
///
/// # Errors
/// When it cannot be read, or everything that is wrong with it.
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
        .map_err(|found| Error::Problems(problem::report(&found)))
}

/// The sheet as the text of an answers file.
pub fn write(rules: &RuleSet, answers: &Answers) -> String {
    let id = |question: usize| rules.questions[question].id.as_str();
    let written = answers
        .given()
        .map(|(at, answer)| (id(at), format!("\"{}\"", rules.questions[at].answers[answer].id)));
    let weights = answers.changed_weights().map(|(at, weight)| (id(at), weight.to_string()));
    format!("{{\n  \"answers\": {},\n  \"weights\": {}\n}}\n", object(written), object(weights))
}

/// An object of the file; ids need no escapes.
fn object<'g>(members: impl Iterator<Item = (&'g str, String)>) -> String {
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

struct AnswersReader<'g, 't> {
    rules: &'g RuleSet,
    document: Document<'t>,
    problems: Vec<Problem>,
    answers: Answers,
}

impl AnswersReader<'_, '_> {
    fn note(&mut self, at: usize, message: impl Into<String>, help: impl Into<String>) {
        let document = self.document;
        problem::add(&mut self.problems, || document.problem(at, message, help));
    }

    fn root(&mut self, root: &Node<'_>) {
        for (member, first) in self.members(root, "the answers file") {
            match &*member.key {
                _ if !first => {}
                "answers" => self.answers(&member.value),
                "weights" => self.weights(&member.value),
                key if self.rules.question(key).is_some() => {
                    let help = format!("write {{\"answers\": {{\"{key}\": …}}}}");
                    self.note(
                        member.at,
                        format!("question `{key}` stands outside `answers`"),
                        help,
                    );
                }
                key => {
                    let message = format!("no key {} in an answers file", text::quote(key));
                    self.note(member.at, message, "its keys: answers, weights");
                }
            }
        }
    }

    fn answers(&mut self, node: &Node<'_>) {
        for (member, first) in self.members(node, "`answers`") {
            let Some(question) = self.question(member).filter(|_| first) else { continue };
            let about = &self.rules.questions[question];
            let Some(id) = member.value.text() else {
                let help = format!(
                    "write one of: {}; leave it out to keep it open",
                    about.answer_ids().join(", ")
                );
                self.note(member.value.at, "an answer is a text", help);
                continue;
            };
            let answer = about.answer(id);
            if answer.is_none() {
                let message = format!("no answer {} in question `{}`", text::quote(id), about.id);
                self.note(
                    member.value.at,
                    message,
                    text::suggestion(id, about.answer_ids(), Similarity::Loosely),
                );
            }
            self.answers.set(question, answer);
        }
    }

    fn weights(&mut self, node: &Node<'_>) {
        for (member, first) in self.members(node, "`weights`") {
            let Some(question) = self.question(member).filter(|_| first) else { continue };
            let written =
                if let Value::Number(written) = member.value.value { written } else { "" };
            match written.parse() {
                Ok(weight) if (0..=MOST_WEIGHT).contains(&weight) => {
                    self.answers.set_weight(question, weight);
                }
                _ => {
                    let message = format!("weights are whole numbers from 0 to {MOST_WEIGHT}");
                    self.note(
                        member.value.at,
                        message,
                        "write 2 to count it double, 0 to leave it out",
                    );
                }
            }
        }
    }

    fn question(&mut self, member: &Member<'_>) -> Option<usize> {
        let found = self.rules.question(&member.key);
        if found.is_none() {
            let ids: Vec<&str> =
                self.rules.questions.iter().map(|question| question.id.as_str()).collect();
            self.note(
                member.at,
                format!("no question {}", text::quote(&member.key)),
                text::suggestion(&member.key, ids, Similarity::Closely),
            );
        }
        found
    }

    /// The members of an object, each with whether its key stands there for the first time.
    fn members<'n, 'd>(&mut self, node: &'n Node<'d>, what: &str) -> Vec<(&'n Member<'d>, bool)> {
        if !matches!(node.value, Value::Object(_)) {
            let help =
                "write {\"answers\": {\"admin\": \"essential\"}, \"weights\": {\"admin\": 2}}";
            self.note(node.at, format!("{what} must be an object"), help);
        }
        let mut members = Vec::new();
        let mut seen = BTreeSet::new();
        for member in node.members() {
            let first = seen.insert(&*member.key);
            if !first {
                self.note(
                    member.at,
                    format!("key {} stands twice", text::quote(&member.key)),
                    "keep one",
                );
            }
            members.push((member, first));
        }
        members
    }
}
