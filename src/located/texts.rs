//! Texts and ids. Each knows its place in the document, unless it was read by Serde.

use std::fmt;
use std::ops::Deref;

use jsonc_parser::ast::Value;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
#[cfg(test)]
use serde_json::json;

use super::checker::Checker;
use super::document::{Located, Span};
use super::readable::Readable;
use super::words::Words;
use crate::text;

/// A text of 1 to `MAX` characters, without control characters and without spaces at its ends.
#[derive(Debug, Clone, Default)]
pub struct Text<const MAX: usize> {
    span: Span,
    text: Words,
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
    pub fn into_words(self) -> Words {
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

impl<'de: 'static, const MAX: usize> Deserialize<'de> for Text<MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Words::deserialize(deserializer).map(|text| Self { span: Span::default(), text })
    }
}

impl<const MAX: usize> Readable for Text<MAX> {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        let Value::StringLit(literal) = value else {
            checker.note_type(value, "a string", "write a text in double quotes");
            // A placeholder, so that the rest of the record is still checked.
            return Some(Self { span: Span::of(value), text: Words::default() });
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
        Some(Self { span, text: text.into() })
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
#[serde(transparent, bound(deserialize = "'de: 'static"))]
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

    pub fn as_words(&self) -> &Words {
        &self.0.text
    }

    /// The id, without its place.
    pub fn into_words(self) -> Words {
        self.0.into_words()
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
            let folded = text::folded(&text);
            let help = if is_id(&folded) {
                format!("write `{folded}`")
            } else {
                "write lower-case words joined by hyphens, such as `two-words`".to_owned()
            };
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
