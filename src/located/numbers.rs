//! Numbers and flags. Each knows its place in the document, unless it was read by Serde.

use std::fmt;
use std::ops::{Deref, RangeInclusive};

use jsonc_parser::ast::Value;
use serde::{Deserialize, Deserializer};
#[cfg(test)]
use serde_json::json;

use super::checker::Checker;
use super::document::Span;
use super::readable::Readable;
use crate::text;

/// A whole number from `MIN` to `MAX`.
#[derive(Clone, Copy, Default)]
pub struct Number<const MIN: i64, const MAX: i64> {
    pub span: Span,
    number: i64,
}

impl<const MIN: i64, const MAX: i64> Number<MIN, MAX> {
    /// A number that is in no document.
    pub const fn new(number: i64) -> Self {
        Self { span: Span::NOWHERE, number }
    }
}

/// As Rust code.
impl<const MIN: i64, const MAX: i64> fmt::Debug for Number<MIN, MAX> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Number::new({})", self.number)
    }
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

impl<'de, const MIN: i64, const MAX: i64> Deserialize<'de> for Number<MIN, MAX> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self::new)
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
        // A placeholder, so that the rest of the record is still checked.
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
pub struct Boolean {
    pub span: Span,
    pub is_set: bool,
    /// Another value than `true` or `false` was written.
    pub is_unreadable: bool,
}

impl<'de> Deserialize<'de> for Boolean {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        bool::deserialize(deserializer).map(|is_set| Self { is_set, ..Self::default() })
    }
}

impl Readable for Boolean {
    fn read(value: &Value<'_>, checker: &mut Checker<'_>) -> Option<Self> {
        let Value::BooleanLit(literal) = value else {
            checker.note_type(value, "true or false", "write true, or remove the key");
            return Some(Self { is_unreadable: true, ..Self::default() });
        };
        Some(Self { span: Span::of(value), is_set: literal.value, is_unreadable: false })
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        json!({"type": "boolean"})
    }
}
