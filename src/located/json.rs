//! JSON with the place of every value, for messages that point at what is wrong.

use std::borrow::Cow;
use std::fmt;

use serde::de::{Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// Deeper nesting than any file of this program needs.
const DEEPEST: usize = 16;

/// A value and the byte at which it begins.
#[derive(Debug)]
pub struct Node<'t> {
    pub at: usize,
    pub value: Value<'t>,
}

/// What a value is.
#[derive(Debug)]
pub enum Value<'t> {
    Null,
    Bool(bool),
    /// As written: a number that is out of range or not whole is still here.
    Number(&'t str),
    Text(Cow<'t, str>),
    List(Vec<Node<'t>>),
    Object(Vec<Member<'t>>),
}

/// A key of an object with its value. Keys that stand twice are both here.
#[derive(Debug)]
pub struct Member<'t> {
    pub at: usize,
    pub key: Cow<'t, str>,
    pub value: Node<'t>,
}

impl<'t> Node<'t> {
    /// The value of a key, where this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node<'t>> {
        self.members().iter().find(|member| member.key == key).map(|member| &member.value)
    }

    /// The members of an object; none where this is something else.
    pub fn members(&self) -> &[Member<'t>] {
        if let Value::Object(members) = &self.value { members } else { &[] }
    }

    /// The entries of a list; none where this is something else.
    pub fn items(&self) -> &[Node<'t>] {
        if let Value::List(items) = &self.value { items } else { &[] }
    }

    /// The text, where this is one.
    pub fn text(&self) -> Option<&str> {
        if let Value::Text(text) = &self.value { Some(text) } else { None }
    }
}

/// Why a text is not JSON, and the byte at which that shows.
#[derive(Debug)]
pub struct SyntaxError {
    pub at: usize,
    pub message: String,
    /// It may well be JSON, but no file of this program nests like that.
    pub too_deep: bool,
}

/// Reads one JSON value.
///
/// # Errors
/// When the text is not JSON, or nests deeper than sixteen levels.
pub fn parse(text: &str) -> Result<Node<'_>, SyntaxError> {
    let raw: &RawValue = serde_json::from_str(text).map_err(|error| syntax_error(&error, text))?;
    Reader { text }.node(raw, 0)
}

struct Reader<'t> {
    text: &'t str,
}

impl<'t> Reader<'t> {
    fn node(&self, raw: &'t RawValue, depth: usize) -> Result<Node<'t>, SyntaxError> {
        let at = self.offset(raw.get());
        if depth > DEEPEST {
            let message = format!("at most {DEEPEST} levels are read");
            return Err(SyntaxError { at, message, too_deep: true });
        }
        Ok(Node { at, value: self.value(raw, depth)? })
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
            serde_json::from_str(written).map_err(|error| self.inside(&error, written))?;
        items.into_iter().map(|item| self.node(item, depth + 1)).collect()
    }

    fn members(&self, written: &'t str, depth: usize) -> Result<Vec<Member<'t>>, SyntaxError> {
        let mut reader = serde_json::Deserializer::from_str(written);
        let pairs = reader.deserialize_map(Pairs).map_err(|error| self.inside(&error, written))?;
        let member = |(key, raw): (&'t RawValue, &'t RawValue)| {
            let at = self.offset(key.get());
            Ok(Member { at, key: self.text(key.get())?, value: self.node(raw, depth + 1)? })
        };
        pairs.into_iter().map(member).collect()
    }

    fn text(&self, written: &'t str) -> Result<Cow<'t, str>, SyntaxError> {
        match written.get(1..written.len() - 1).filter(|inner| !inner.contains('\\')) {
            Some(inner) => Ok(Cow::Borrowed(inner)),
            None => serde_json::from_str(written)
                .map(Cow::Owned)
                .map_err(|error| self.inside(&error, written)),
        }
    }

    /// Where a part of the text begins in it.
    fn offset(&self, part: &str) -> usize {
        part.as_ptr().addr() - self.text.as_ptr().addr()
    }

    fn inside(&self, error: &serde_json::Error, part: &str) -> SyntaxError {
        let inner = syntax_error(error, part);
        SyntaxError { at: self.offset(part) + inner.at, ..inner }
    }
}

/// Takes an object apart without deciding what its values are.
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

fn syntax_error(error: &serde_json::Error, text: &str) -> SyntaxError {
    let full = error.to_string();
    let message =
        full.rsplit_once(" at line ").map_or(full.as_str(), |(message, _)| message).to_owned();
    let line_start: usize =
        text.split_inclusive('\n').take(error.line().saturating_sub(1)).map(str::len).sum();
    let mut at = (line_start + error.column().saturating_sub(1)).min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    SyntaxError { at, message, too_deep: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_knows_its_place() {
        let text = "{\"a\": [1, \"two\"],\n \"b\\u0021\": 1e999}";
        let Value::Object(members) = parse(text).unwrap().value else { panic!("not an object") };
        let Value::List(items) = &members[0].value.value else { panic!("not a list") };
        assert_eq!(text[items[1].at..].get(..5), Some("\"two\""));
        assert_eq!(members[1].key, "b!");
        assert_eq!(&text[members[1].at..members[1].at + 2], "\"b");
        assert!(matches!(members[1].value.value, Value::Number("1e999")));
    }

    #[test]
    fn a_key_that_stands_twice_is_seen_twice() {
        let Value::Object(members) = parse(r#"{"a": 1, "a": 2}"#).unwrap().value else {
            panic!("not an object")
        };
        assert_eq!(members.iter().filter(|member| member.key == "a").count(), 2);
    }

    #[test]
    fn what_is_not_json_is_refused_where_it_goes_wrong() {
        for (text, at) in
            [("{\"a\": 1,}", 8), ("[1, 2", 4), ("", 0), ("\"\\ud800\"", 7), ("{\"a\": \"\\x\"}", 8)]
        {
            let error = parse(text).unwrap_err();
            assert_eq!(error.at, at, "{text}: {}", error.message);
        }
        assert!(parse(&"[".repeat(100_000)).is_err());
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        assert!(parse(&deep).unwrap_err().too_deep);
    }
}
