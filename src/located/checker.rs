//! Checks values of a document and notes what is wrong with them.

use std::collections::BTreeMap;
use std::rc::Rc;

use jsonc_parser::ast::{ObjectProp, Value};
use jsonc_parser::common::Ranged;

use super::document::{Document, Located, Span};
use super::problem::{Problem, Problems, Spot};
use crate::text;

/// A document that is being checked, and where its problems go.
pub struct Checker<'d> {
    pub document: &'d Rc<Document>,
    pub problems: &'d mut Problems,
}

impl Checker<'_> {
    /// Adds a problem at a part of the document.
    pub fn note(&mut self, span: Span, message: impl Into<String>, help: impl Into<String>) {
        self.problems.add(Problem::new(self.document, span, message, help));
    }

    /// Adds a problem at the second of two places that have the same `what`, such as a key.
    fn note_duplicate(&mut self, first: Span, second: Span, what: &str) {
        let problem =
            Problem::new(self.document, second, format!("duplicate {what}"), "remove one of them");
        let spot = Spot { document: Rc::clone(self.document), span: first };
        self.problems.add(problem.related_to(spot, "first used here"));
    }

    /// Notes that a value is of the wrong type: `expected a string, found a list`.
    pub fn note_type(&mut self, value: &Value<'_>, expected: &str, help: impl Into<String>) {
        let found = match value {
            Value::StringLit(_) => "a string",
            Value::NumberLit(_) => "a number",
            Value::BooleanLit(_) => "a boolean",
            Value::Object(_) => "an object",
            Value::Array(_) => "a list",
            Value::NullKeyword(_) => "null",
        };
        self.note(Span::of(value), format!("expected {expected}, found {found}"), help);
    }

    /// The members of an object, of which each has its own key; duplicates are noted. `None` if the
    /// value is no object.
    pub fn members<'v, 't>(&mut self, value: &'v Value<'t>) -> Option<&'v [ObjectProp<'t>]> {
        let Value::Object(object) = value else {
            self.note_type(value, "an object", "write its keys and values in `{` … `}`");
            return None;
        };
        let mut firsts: BTreeMap<&str, Span> = BTreeMap::new();
        for property in &object.properties {
            let (key, span) = (property.name.as_str(), key_span(property));
            if let Some(first) = firsts.get(key) {
                self.note_duplicate(*first, span, &format!("key {}", text::quote(key)));
            } else {
                firsts.insert(key, span);
            }
        }
        Some(&object.properties)
    }

    /// Reads one of `words`; `what` names it in messages, such as "layout". `None` if it is another
    /// one.
    pub fn word<'v>(
        &mut self,
        value: &'v Value<'_>,
        what: &str,
        words: impl Iterator<Item = &'static str> + Clone,
    ) -> Option<&'v str> {
        let Value::StringLit(literal) = value else {
            let words: Vec<&str> = words.collect();
            let help = format!("write one of these in double quotes: {}", words.join(", "));
            self.note_type(value, "a string", help);
            return None;
        };
        let written = &*literal.value;
        if words.clone().any(|word| word == written) {
            return Some(written);
        }
        let message = format!("unknown {what} {}", text::quote(written));
        self.note(Span::of(value), message, text::suggestion(written, words));
        None
    }

    /// Notes each item that an earlier one of the list equals; `what` names an item, such as
    /// "claim".
    pub fn note_duplicates<T: Located>(&mut self, list: &[T], what: &str) {
        let mut firsts: BTreeMap<&str, Span> = BTreeMap::new();
        for item in list {
            if let Some(first) = firsts.get(&**item) {
                self.note_duplicate(*first, item.span(), &format!("{what} {}", text::quote(item)));
            } else {
                firsts.insert(item, item.span());
            }
        }
    }
}

/// The key of a member, with its quotes.
pub fn key_span(property: &ObjectProp<'_>) -> Span {
    let range = property.name.range();
    Span::new(range.start, range.end)
}
