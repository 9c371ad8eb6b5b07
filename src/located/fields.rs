//! The types that the values of a record can have: what they accept, how they are read, and what
//! their JSON Schema is. Each knows its place in the document, unless it was read by Serde.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Deref, RangeInclusive};

use jsonc_parser::ast::Value;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
#[cfg(test)]
use serde_json::json;

use super::checker::{Checker, key_span};
use super::document::{Located, Span};
use super::format::Shape;
use crate::text;

/// A type that values of a document can have.
pub trait Readable: Sized {
    /// Reads a value and notes what is wrong with it. `None` if it cannot be used.
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self>;

    /// How `rules format` writes it.
    fn shape() -> Shape {
        Shape::Value
    }

    /// Its JSON Schema, draft-07; see [`super::schema`].
    #[cfg(test)]
    fn schema() -> serde_json::Value;

    /// The id of a value that could not be read, if it has a readable one.
    fn id_of(value: &Value<'_>) -> Option<String> {
        let id = value.as_object()?.get_string("id")?;
        Some(id.value.to_string())
    }
}

/// A text of 1 to `MAX` characters, without control characters and without spaces at its ends.
#[derive(Debug, Clone, Default)]
pub struct Text<const MAX: usize> {
    span: Span,
    text: String,
}

/// Wherever the two texts are.
impl<const MAX: usize> PartialEq for Text<MAX> {
    fn eq(&self, other: &Self) -> bool {
        self.text == other.text
    }
}

impl<const MAX: usize> Located for Text<MAX> {
    fn span(&self) -> Span {
        self.span
    }
}

impl<const MAX: usize> fmt::Display for Text<MAX> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.text)
    }
}

impl<const MAX: usize> Text<MAX> {
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The text, without its place.
    pub fn into_string(self) -> String {
        self.text
    }
}

impl<const MAX: usize> Deref for Text<MAX> {
    type Target = str;

    fn deref(&self) -> &str {
        &self.text
    }
}

impl<const MAX: usize> Serialize for Text<MAX> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.text)
    }
}

impl<'de, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self { span: Span::default(), text })
    }
}

impl<const MAX: usize> Readable for Text<MAX> {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        let Value::StringLit(literal) = value else {
            checker.note_type(value, "a string", "write it in double quotes");
            return None;
        };
        let (span, text) = (Span::of(value), literal.value.to_string());
        let length = text.chars().count();
        if text.trim().is_empty() {
            checker.note(span, "text is empty", "write at least one word");
        } else if text.trim().len() < text.len() {
            checker.note(span, "text has spaces at the start or end", "remove them");
        } else if length > MAX {
            let message = format!("text is too long ({length} characters)");
            checker.note(span, message, format!("shorten it to at most {MAX}"));
        } else if let Some(letter) = text::first_control(&text) {
            let message =
                format!("text contains the control character U+{:04X}", u32::from(letter));
            checker.note(span, message, "remove it");
        }
        Some(Self { span, text })
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        json!({"type": "string", "minLength": 1, "maxLength": MAX})
    }

    fn id_of(value: &Value<'_>) -> Option<String> {
        value.as_string_lit().map(|literal| literal.value.to_string())
    }
}

/// In characters. Ids become flags and keys.
const MAX_ID: usize = 40;

/// An id: lower-case words joined by hyphens, such as `admin-essential`.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Text<MAX_ID>);

impl Located for Id {
    fn span(&self) -> Span {
        self.0.span
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self)
    }
}

impl Id {
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id, without its place.
    pub fn into_string(self) -> String {
        self.0.into_string()
    }
}

impl Deref for Id {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl Readable for Id {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        let text = Text::read(value, checker)?;
        if !is_id(&text) && !text.trim().is_empty() {
            let help = "write lower-case words joined by hyphens, such as `admin-essential`";
            checker.note(text.span, format!("invalid id {}", text::quote(&text)), help);
        }
        Some(Self(text))
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        json!({"type": "string", "maxLength": MAX_ID, "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"})
    }

    fn id_of(value: &Value<'_>) -> Option<String> {
        Text::<MAX_ID>::id_of(value)
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

/// A whole number from `MIN` to `MAX`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Number<const MIN: i64, const MAX: i64> {
    pub span: Span,
    number: i64,
}

impl<const MIN: i64, const MAX: i64> Deref for Number<MIN, MAX> {
    type Target = i64;

    fn deref(&self) -> &i64 {
        &self.number
    }
}

impl<const MIN: i64, const MAX: i64> fmt::Display for Number<MIN, MAX> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.number.fmt(out)
    }
}

impl<const MIN: i64, const MAX: i64> From<i64> for Number<MIN, MAX> {
    fn from(number: i64) -> Self {
        Self { span: Span::default(), number }
    }
}

impl<'de, const MIN: i64, const MAX: i64> Deserialize<'de> for Number<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self::from)
    }
}

impl<const MIN: i64, const MAX: i64> Readable for Number<MIN, MAX> {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        let span = Span::of(value);
        let written = value.as_number_lit().map_or("", |literal| literal.value);
        if let Ok(number) = written.parse()
            && (MIN..=MAX).contains(&number)
        {
            return Some(Self { span, number });
        }
        let expected = if MIN == MAX {
            MIN.to_string()
        } else {
            format!("a whole number from {MIN} to {MAX}")
        };
        let help = number_help(written, &(MIN..=MAX));
        match value {
            Value::NumberLit(_) => {
                let message = format!("expected {expected}, found {}", text::quote(written));
                checker.note(span, message, help);
            }
            _ => checker.note_type(value, &expected, help),
        }
        // A number that stands in, so that the other values of its record are checked, too.
        Some(Self { span, number: MIN })
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        json!({"type": "integer", "minimum": MIN, "maximum": MAX})
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

/// `true`, or `false`, which is the same as to leave the key out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Flag {
    pub span: Span,
    pub is_set: bool,
}

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bool::deserialize(deserializer).map(|is_set| Self { span: Span::default(), is_set })
    }
}

impl Readable for Flag {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        let Value::BooleanLit(literal) = value else {
            checker.note_type(value, "true or false", "write true, or remove the key");
            return None;
        };
        Some(Self { span: Span::of(value), is_set: literal.value })
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        json!({"type": "boolean"})
    }
}

/// A list of at least `MIN` items. Items that cannot be read are left out.
#[derive(Debug, Clone)]
pub struct List<T, const MIN: usize = 0> {
    pub span: Span,
    items: Vec<T>,
    /// The ids of items that were left out.
    pub unreadable: Vec<String>,
    /// How many items were left out whose id could not be read, either.
    pub unidentified: usize,
}

impl<T, const MIN: usize> List<T, MIN> {
    /// How many items were written, also those that were left out.
    pub fn written(&self) -> usize {
        self.items.len() + self.unreadable.len() + self.unidentified
    }

    /// The items, without their place.
    pub fn into_items(self) -> Vec<T> {
        self.items
    }
}

impl<T, const MIN: usize> Default for List<T, MIN> {
    fn default() -> Self {
        Self { span: Span::default(), items: Vec::new(), unreadable: Vec::new(), unidentified: 0 }
    }
}

impl<T, const MIN: usize> Deref for List<T, MIN> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<'l, T, const MIN: usize> IntoIterator for &'l List<T, MIN> {
    type Item = &'l T;
    type IntoIter = std::slice::Iter<'l, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T: Serialize, const MIN: usize> Serialize for List<T, MIN> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.items.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>, const MIN: usize> Deserialize<'de> for List<T, MIN> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Vec::deserialize(deserializer).map(|items| Self { items, ..Self::default() })
    }
}

impl<T: Readable, const MIN: usize> Readable for List<T, MIN> {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        let Value::Array(array) = value else {
            checker.note_type(value, "a list", "write it in `[` … `]`");
            return None;
        };
        let mut list = Self { span: Span::of(value), ..Self::default() };
        if array.elements.len() < MIN {
            checker.note(list.span, "list is empty", "add at least one item");
        }
        for element in &array.elements {
            match (T::read(element, checker), T::id_of(element)) {
                (Some(item), _) => list.items.push(item),
                (None, Some(id)) => list.unreadable.push(id),
                (None, None) => list.unidentified += 1,
            }
        }
        Some(list)
    }

    fn shape() -> Shape {
        Shape::List(Box::new(T::shape()))
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        json!({"type": "array", "minItems": MIN, "items": T::schema()})
    }
}

/// A key that may be left out.
impl<T: Readable> Readable for Option<T> {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        T::read(value, checker).map(Some)
    }

    fn shape() -> Shape {
        T::shape()
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        T::schema()
    }
}

/// An object whose keys are not known to the program, such as the ids of questions.
#[derive(Debug, Clone)]
pub struct Map<T> {
    pub entries: Vec<Entry<T>>,
}

/// A key of a [`Map`] with its value.
#[derive(Debug, Clone)]
pub struct Entry<T> {
    pub key: String,
    pub span: Span,
    pub value: T,
}

impl<T> Default for Map<T> {
    fn default() -> Self {
        Self { entries: Vec::new() }
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Map<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let entries = BTreeMap::deserialize(deserializer)?.into_iter();
        let entry = |(key, value)| Entry { key, span: Span::default(), value };
        Ok(Self { entries: entries.map(entry).collect() })
    }
}

impl<T: Readable> Readable for Map<T> {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        let mut entries = Vec::new();
        for property in checker.members(value, "it")? {
            let key = property.name.as_str().to_owned();
            if let Some(value) = T::read(&property.value, checker) {
                entries.push(Entry { key, span: key_span(property), value });
            }
        }
        Some(Self { entries })
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        json!({"type": "object", "additionalProperties": T::schema()})
    }
}
