//! Reads the records (JSON objects) of a file and collects every problem with its place.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use super::json::{Member, Node, Value};
use super::problem::{self, Document, Problem};
use crate::text::{self, Similarity};

/// A file that is being checked, and the problems found in it so far.
pub struct Checker<'t> {
    document: Document<'t>,
    pub problems: Vec<Problem>,
}

/// The keys of a kind of record.
pub struct Keys {
    pub required: &'static [&'static str],
    pub optional: &'static [&'static str],
}

impl Keys {
    fn all(&self) -> impl Iterator<Item = &'static str> {
        self.required.iter().chain(self.optional).copied()
    }

    fn contains(&self, written: &str) -> bool {
        self.all().any(|key| key == written)
    }

    /// The key that a misspelt one is likely to mean; `None` for a known key.
    fn correction(&self, written: &str) -> Option<&'static str> {
        if self.contains(written) {
            None
        } else {
            text::nearest(written, self.all(), Similarity::Closely)
        }
    }
}

/// The members of an object that was checked for its keys.
#[derive(Clone, Copy)]
pub struct Record<'n, 't> {
    members: &'n [Member<'t>],
}

impl<'n, 't> Record<'n, 't> {
    /// The value of a key, if the record has it; the first if the key is a duplicate.
    pub fn get(self, key: &str) -> Option<&'n Node<'t>> {
        self.members.iter().find(|member| member.key == key).map(|member| &member.value)
    }
}

impl<'t> Checker<'t> {
    /// Starts without problems.
    pub fn new(document: Document<'t>) -> Self {
        Self { document, problems: Vec::new() }
    }

    /// The name of the file, as messages write it.
    pub fn name(&self) -> &'t str {
        self.document.name
    }

    /// The size of the file in bytes.
    pub fn size(&self) -> usize {
        self.document.text.len()
    }

    /// The line, from 1, of the byte `offset`.
    pub fn line(&self, offset: usize) -> usize {
        self.document.text[..offset].matches('\n').count() + 1
    }

    /// Adds a problem at a value.
    pub fn note(&mut self, node: &Node<'_>, message: impl Into<String>, help: impl Into<String>) {
        self.note_at(node.at, message, help);
    }

    /// Adds a problem at the byte `offset` of the file.
    pub fn note_at(&mut self, offset: usize, message: impl Into<String>, help: impl Into<String>) {
        let document = self.document;
        problem::add(&mut self.problems, || document.problem(offset, message, help));
    }

    /// Checks that a value is an object with all required keys and no unknown or duplicate ones.
    /// `what` names it in messages, for example "a rule". `None` if it is no object.
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
            if !members
                .iter()
                .any(|member| member.key == *key || keys.correction(&member.key) == Some(*key))
            {
                self.note(node, format!("{what} lacks `{key}`"), format!("add \"{key}\": …"));
            }
        }
        Some(Record { members })
    }

    fn ensure_known_key(&mut self, member: &Member<'_>, what: &str, keys: &Keys) {
        if keys.contains(&member.key) {
            return;
        }
        let help = match keys.correction(&member.key) {
            Some(near) => format!("did you mean `{near}`?"),
            None => format!("its keys: {}", keys.all().collect::<Vec<_>>().join(", ")),
        };
        self.note_at(member.at, format!("{what} has no key {}", text::quote(&member.key)), help);
    }

    /// Checks that a value is a text of 1 to `max_length` characters without control characters and
    /// without spaces at its ends. `None` if it is no text at all.
    pub fn text<'n>(
        &mut self,
        node: &'n Node<'_>,
        what: &str,
        max_length: usize,
    ) -> Option<&'n str> {
        let Value::Text(text) = &node.value else {
            self.note(node, format!("{what} is a text"), "write it in double quotes");
            return None;
        };
        let length = text.chars().count();
        if text.trim().is_empty() {
            self.note(node, format!("{what} is empty"), "write a text");
        } else if text.trim().len() < text.len() {
            self.note(node, format!("{what} has blanks at its ends"), "take them out");
        } else if length > max_length {
            self.note(
                node,
                format!("{what} has {length} characters"),
                format!("at most {max_length} are allowed"),
            );
        } else if let Some(letter) = text.chars().find(|letter| text::is_control(*letter)) {
            let message = format!("{what} has the control character U+{:04X}", u32::from(letter));
            self.note(node, message, "take it out");
        }
        Some(text)
    }

    /// Checks that a value is an id, such as `admin-essential`; see [`is_id`]. `None` if it is no
    /// text at all.
    pub fn id<'n>(&mut self, node: &'n Node<'_>, what: &str) -> Option<&'n str> {
        let id = self.text(node, what, 40)?;
        if !is_id(id) {
            let help = "ids are lower-case words joined by hyphens, such as `admin-essential`";
            self.note(node, format!("{} is no id", text::quote(id)), help);
        }
        Some(id)
    }

    /// Checks that a value is a whole number in `range`; `None` if it is not. `what` is a plural,
    /// for example "points".
    pub fn integer(
        &mut self,
        node: &Node<'_>,
        what: &str,
        range: RangeInclusive<i64>,
    ) -> Option<i64> {
        let written = if let Value::Number(written) = node.value { written } else { "" };
        let number = written.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            let message =
                format!("{what} are whole numbers from {} to {}", range.start(), range.end());
            self.note(node, message, number_help(written, &range));
        }
        number
    }

    /// Checks that a value is a list; if not, it counts as an empty one. `what` names its items in
    /// messages, for example "claims".
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

    /// Checks that no text appears twice in a list; `what` names an item in messages.
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

    /// Checks that a value is one of `words`; `what` names it in messages, for example "layout".
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

    /// Checks that a value is `true` or `false`; anything else counts as `false`.
    pub fn boolean(&mut self, node: &Node<'_>, what: &str) -> bool {
        if let Value::Bool(value) = node.value {
            return value;
        }
        self.note(node, format!("{what} is true or false"), "write true, or leave it out");
        false
    }
}

/// What to write instead of a number that is not whole or not in `range`: the nearest whole ones,
/// such as 2 or 3 for 2.5.
fn number_help(written: &str, range: &RangeInclusive<i64>) -> String {
    let (least, most) = (*range.start(), *range.end());
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

/// Whether a text has the form of an id: words of lower-case ASCII letters and digits, joined by
/// single hyphens.
pub fn is_id(text: &str) -> bool {
    text.split('-').all(|word| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    })
}
