//! Parses JSON and keeps the position of every value, for messages that point at it.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// More levels than any file of this program needs. There has to be a limit, because parsing is
/// recursive.
const MAX_DEPTH: usize = 16;

/// A value and its position.
#[derive(Debug)]
pub struct Node<'t> {
    /// The byte of the text at which the value begins.
    pub at: usize,
    pub value: Value<'t>,
}

/// A JSON value.
#[derive(Debug)]
pub enum Value<'t> {
    Null,
    Bool(bool),
    /// As written, so that a number that is too large or not whole can still be quoted.
    Number(&'t str),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Object(Vec<Member<'t>>),
}

/// A key of an object with its value. A duplicate key is a member of its own.
#[derive(Debug)]
pub struct Member<'t> {
    /// The byte of the text at which the key begins.
    pub at: usize,
    pub key: Cow<'t, str>,
    pub value: Node<'t>,
}

impl<'t> Node<'t> {
    /// The value of a key, if this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'t>> {
        self.members().iter().find(|member| member.key == key).map(|member| &member.value)
    }

    /// The members, if this is an object; otherwise none.
    pub fn members(&self) -> &[Member<'t>] {
        if let Value::Object(members) = &self.value { members } else { &[] }
    }

    /// The items, if this is a list; otherwise none.
    pub fn items(&self) -> &[Node<'t>] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The text, if this is one.
    pub fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }
}

/// Why a text cannot be parsed.
#[derive(Debug)]
pub struct SyntaxError {
    /// The byte of the text at which parsing failed.
    pub offset: usize,
    pub message: String,
    /// The text is valid JSON up to here, but nests more than [`MAX_DEPTH`] levels.
    pub too_deep: bool,
}

/// Parses a text that is one JSON value.
///
/// # Errors
/// When the text is not JSON, or nests more than [`MAX_DEPTH`] levels.
pub fn parse(text: &str) -> Result<Node<'_>, SyntaxError> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| syntax_error(&error, text))?;
    Parser { text }.node(raw, 0)
}

/// Turns raw values, which are slices of the text, into nodes.
struct Parser<'t> {
    text: &'t str,
}

impl<'t> Parser<'t> {
    fn node(&self, raw: &'t RawValue, depth: usize) -> Result<Node<'t>, SyntaxError> {
        let offset = self.offset(raw.get());
        if depth > MAX_DEPTH {
            let message = format!("at most {MAX_DEPTH} levels are read");
            return Err(SyntaxError { offset, message, too_deep: true });
        }
        Ok(Node { at: offset, value: self.value(raw, depth)? })
    }

    fn value(&self, raw: &'t RawValue, depth: usize) -> Result<Value<'t>, SyntaxError> {
        let written = raw.get();
        Ok(match written.as_bytes().first() {
            Some(b'{') => Value::Object(self.members(written, depth)?),
            Some(b'[') => Value::List(self.items(written, depth)?),
            Some(b'"') => Value::Text(self.text(written)?),
            Some(b't') => Value::Bool(true),
            Some(b'f') => Value::Bool(false),
            Some(b'n') => Value::Null,
            _ => Value::Number(written),
        })
    }

    fn items(&self, written: &'t str, depth: usize) -> Result<Vec<Node<'t>>, SyntaxError> {
        let items: Vec<&RawValue> =
            serde_json::from_str(written).map_err(|error| self.error_in(&error, written))?;
        items.into_iter().map(|item| self.node(item, depth + 1)).collect()
    }

    fn members(&self, written: &'t str, depth: usize) -> Result<Vec<Member<'t>>, SyntaxError> {
        let mut deserializer = serde_json::Deserializer::from_str(written);
        let pairs =
            deserializer.deserialize_map(Pairs).map_err(|error| self.error_in(&error, written))?;
        let mut members = Vec::new();
        for (key, raw) in pairs {
            members.push(Member {
                at: self.offset(key.get()),
                key: self.text(key.get())?,
                value: self.node(raw, depth + 1)?,
            });
        }
        Ok(members)
    }

    fn text(&self, written: &'t str) -> Result<Cow<'t, str>, SyntaxError> {
        match written.get(1..written.len() - 1).filter(|inner| !inner.contains('\\')) {
            Some(inner) => Ok(Cow::Borrowed(inner)),
            None => serde_json::from_str(written)
                .map(Cow::Owned)
                .map_err(|error| self.error_in(&error, written)),
        }
    }

    /// The byte at which `part`, a slice of the text, begins.
    fn offset(&self, part: &str) -> usize {
        part.as_ptr().addr() - self.text.as_ptr().addr()
    }

    /// The error of parsing `part`, with its offset in the whole text.
    fn error_in(&self, error: &serde_json::Error, part: &str) -> SyntaxError {
        let inner = syntax_error(error, part);
        SyntaxError { offset: self.offset(part) + inner.offset, ..inner }
    }
}

/// Deserialises an object into raw keys and values, duplicate keys included.
struct Pairs;

impl<'t> Visitor<'t> for Pairs {
    type Value = Vec<(&'t RawValue, &'t RawValue)>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'t>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut pairs = Vec::new();
        while let Some(pair) = map.next_entry()? {
            pairs.push(pair);
        }
        Ok(pairs)
    }
}

/// Converts an error of `serde_json`, which counts lines and columns in bytes, from 1.
fn syntax_error(error: &serde_json::Error, text: &str) -> SyntaxError {
    let full = error.to_string();
    let message =
        full.rsplit_once(" at line ").map_or(full.as_str(), |(message, _)| message).to_owned();
    let line_start: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut offset = (line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    SyntaxError { offset, message, too_deep: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_its_position() {
        let text = "{\"a\": [1, \"two\"],\n \"b\\u0021\": 1e999}";
        let Value::Object(members) = parse(text).unwrap().value else { panic!("not an object") };
        let Value::List(items) = &members[0].value.value else { panic!("not a list") };
        assert_eq!(text[items[1].at..].get(..5), Some("\"two\""));
        assert_eq!(members[1].key, "b!");
        assert_eq!(&text[members[1].at..members[1].at + 2], "\"b");
        assert!(matches!(members[1].value.value, Value::Number("1e999")));
    }

    #[test]
    fn a_duplicate_key_is_kept() {
        let Value::Object(members) = parse(r#"{"a": 1, "a": 2}"#).unwrap().value else {
            panic!("not an object")
        };
        assert_eq!(members.iter().filter(|member| member.key == "a").count(), 2);
    }

    #[test]
    fn a_syntax_error_has_its_position() {
        for (text, offset) in
            [("{\"a\": 1,}", 8), ("[1, 2", 4), ("", 0), ("\"\\ud800\"", 7), ("{\"a\": \"\\x\"}", 8)]
        {
            let error = parse(text).unwrap_err();
            assert_eq!(error.offset, offset, "{text}: {}", error.message);
        }
        assert!(parse(&"[".repeat(100_000)).is_err());
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(parse(&deep).unwrap_err().too_deep);
    }
}
