//! One file under examination: reads the fields of its records and notes every problem with its place.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::json::{Member, Node, Value};
use super::problem::{self, Document, Problem};
use crate::text::{self, Similarity};

/// A file and the problems found in it so far.
pub struct Checker<'t> {
    document: Document<'t>,
    pub problems: Vec<Problem>,
}

/// The keys a record has to have, and those it may have.
pub struct Keys {
    pub required: &'static [&'static str],
    pub optional: &'static [&'static str],
}

impl Keys {
    fn all(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }
}

/// The key that an unknown one was meant to be.
fn correction(written: &str, keys: &Keys) -> Option<&'static str> {
    if keys.all().any(|key| key == written) {
        None
    } else {
        text::nearest(written, keys.all(), Similarity::Closely)
    }
}

/// An object that was found where one was expected.
#[derive(Clone, Copy)]
pub struct Record<'n, 't> {
    members: &'n [Member<'t>],
}

impl<'n, 't> Record<'n, 't> {
    /// The value of a key, where the record has it.
    pub fn get(self, key: &str) -> Option<&'n Node<'t>> {
        self.members.iter().find(|member| member.key == key).map(|member| &member.value)
    }
}

impl<'t> Checker<'t> {
    /// A file in which nothing was found yet.
    pub fn new(document: Document<'t>) -> Self {
        Self { document, problems: Vec::new() }
    }

    /// How messages call the file.
    pub fn name(&self) -> &'t str {
        self.document.name
    }

    /// The line of a byte, from 1.
    pub fn line(&self, at: usize) -> usize {
        self.document.text[..at].matches('\n').count() + 1
    }

    /// Notes a problem at a value.
    pub fn note(&mut self, node: &Node<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.note_at(node.at, message, help);
    }

    /// Notes a problem at a byte of the file.
    pub fn note_at(&mut self, at: usize, message: impl Into<String>, help: impl Into<String>) {
        let document = self.document;
        problem::add(&mut self.problems, || document.problem(at, message, help));
    }

    /// An object with these keys, each at most once; `what` names it in messages.
    pub fn record<'n, 'd>(
        &mut self,
        node: &'n Node<'d>,
        what: &str,
        keys: &Keys,
    ) -> Option<Record<'n, 'd>> {
        let Value::Object(members) = &node.value else {
            self.note(node, format!("{what} is an object"), "write {…} with its keys");
            return None;
        };
        let mut seen = BTreeSet::new();
        for member in members {
            if !seen.insert(&*member.key) {
                let message = format!("key {} stands twice", text::quote(&member.key));
                self.note_at(member.at, message, "keep one");
            }
            self.ensure_known_key(member, what, keys);
        }
        for key in keys.required {
            // A misspelt key was reported already, with this one as its correction.
            let meant = |member: &Member<'_>| {
                member.key == *key || correction(&member.key, keys) == Some(*key)
            };
            if !members.iter().any(meant) {
                self.note(node, format!("{what} lacks `{key}`"), format!("add \"{key}\": …"));
            }
        }
        Some(Record { members })
    }

    fn ensure_known_key(&mut self, member: &Member<'_>, what: &str, keys: &Keys) {
        if keys.all().any(|key| key == member.key) {
            return;
        }
        let help = match correction(&member.key, keys) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its keys: {}", keys.all().collect::<Vec<_>>().join(", ")),
        };
        self.note_at(member.at, format!("{what} has no key {}", text::quote(&member.key)), help);
    }

    /// A text of one to `longest` characters, none of them a control character.
    pub fn text<'n>(&mut self, node: &'n Node<'_>, what: &str, longest: usize) -> Option<&'n str> {
        let Value::Text(text) = &node.value else {
            self.note(node, format!("{what} is a text"), "write it in double quotes");
            return None;
        };
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.note(node, format!("{what} is empty"), "write a text");
        } else if text.trim().len() < text.len() {
            self.note(node, format!("{what} has blanks at its ends"), "take them out");
        } else if length > longest {
            self.note(
                node,
                format!("{what} has {length} characters"),
                format!("at most {longest} are allowed"),
            );
        } else if let Some(letter) = text.chars().find(|letter| text::is_control(*letter)) {
            let message = format!("{what} has the control character U+{:04X}", u32::from(letter));
            self.note(node, message, "take it out");
        }
        Some(text)
    }

    /// An id: lower-case words of letters and digits, joined by single hyphens.
    pub fn id<'n>(&mut self, node: &'n Node<'_>, what: &str) -> Option<&'n str> {
        let id = self.text(node, what, 60)?;
        if !is_id(id) {
            let help = "ids are lower-case words joined by hyphens, such as `admin-essential`";
            self.note(node, format!("{} is no id", text::quote(id)), help);
        }
        Some(id)
    }

    /// A whole number within bounds.
    pub fn integer(
        &mut self,
        node: &Node<'_>,
        what: &str,
        bounds: RangeInclusive<i64>,
    ) -> Option<i64> {
        let written = if let Value::Number(written) = node.value { written } else { "" };
        let number = written.parse().ok().filter(|number| bounds.contains(number));
        if number.is_none() {
            let message =
                format!("{what} are whole numbers from {} to {}", bounds.start(), bounds.end());
            self.note(node, message, number_help(written, &bounds));
        }
        number
    }

    /// A list with at least one entry, or any number of them.
    pub fn list<'n, 'd>(
        &mut self,
        node: &'n Node<'d>,
        what: &str,
        may_be_empty: bool,
    ) -> &'n [Node<'d>] {
        let Value::List(items) = &node.value else {
            self.note(node, format!("{what} are a list"), "write […] around them");
            return &[];
        };
        if items.is_empty() && !may_be_empty {
            self.note(node, format!("{what} are missing"), "name at least one");
        }
        items
    }

    /// Notes every text of a list that stood in it before.
    pub fn ensure_each_once(&mut self, list: &Node<'_>, what: &str) {
        let mut seen = BTreeSet::new();
        for item in list.items() {
            if let Some(text) = item.text().filter(|text| !seen.insert(*text)) {
                self.note(
                    item,
                    format!("{what} {} stands twice", text::quote(text)),
                    "take one out",
                );
            }
        }
    }

    /// One of a few words.
    pub fn word(&mut self, node: &Node<'_>, what: &str, words: &[&str]) {
        let Some(written) = self.text(node, what, 60) else { return };
        if !words.contains(&written) {
            let message = format!("no {what} {}", text::quote(written));
            self.note(
                node,
                message,
                text::suggestion(written, words.iter().copied(), Similarity::Closely),
            );
        }
    }

    /// `true` or `false`; anything else is a problem, and counts as `false`.
    pub fn boolean(&mut self, node: &Node<'_>, what: &str) -> bool {
        if let Value::Bool(value) = node.value {
            return value;
        }
        self.note(node, format!("{what} is true or false"), "write true, or leave it out");
        false
    }
}

/// The whole numbers beside what was written, so that nobody has to guess.
pub fn number_help(written: &str, bounds: &RangeInclusive<i64>) -> String {
    let (least, most) = (*bounds.start(), *bounds.end());
    match written.parse::<f64>() {
        Ok(number) if number < least as f64 => format!("write {least}"),
        Ok(number) if number > most as f64 => format!("write {most}"),
        Ok(number) if number.fract() != 0.0 => {
            format!("write {} or {}", number.floor(), number.ceil())
        }
        Ok(number) => format!("write {number}"),
        Err(_) => "write a number, without quotes".to_owned(),
    }
}

/// Whether a text has the form of an id: lower-case words joined by single hyphens.
pub fn is_id(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(word)
}
