//! Lists, and objects with any keys.

use std::collections::BTreeMap;
use std::ops::Deref;

use jsonc_parser::ast::Value;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
#[cfg(test)]
use serde_json::json;

use super::checker::{Checker, key_span};
use super::document::Span;
use super::format::Shape;
use super::readable::Readable;

/// A list of at least `MIN` items. Items that cannot be read are left out.
#[derive(Debug, Clone)]
pub struct List<T, const MIN: usize = 0> {
    pub span: Span,
    items: Vec<T>,
    /// The ids of items that were left out; `None` for one whose id could not be read, either.
    pub unreadable: Vec<Option<String>>,
}

impl<T, const MIN: usize> List<T, MIN> {
    /// How many items were written, also those that were left out.
    pub fn written(&self) -> usize {
        self.items.len() + self.unreadable.len()
    }

    /// The items, without their place.
    pub fn into_items(self) -> Vec<T> {
        self.items
    }
}

impl<T, const MIN: usize> Default for List<T, MIN> {
    fn default() -> Self {
        Self { span: Span::default(), items: Vec::new(), unreadable: Vec::new() }
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
            checker.note_type(value, "a list", "write its items in `[` … `]`");
            return None;
        };
        let mut list = Self { span: Span::of(value), ..Self::default() };
        if array.elements.len() < MIN {
            checker.note(list.span, "list is empty", "add at least one item");
        }
        for element in &array.elements {
            match T::read(element, checker) {
                Some(item) => list.items.push(item),
                None => list.unreadable.push(T::id_of(element)),
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

/// An object whose keys are not known to the program, such as the ids of questions. Read by Serde,
/// it is in the order of its keys.
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
        for property in checker.members(value)? {
            let key = property.name.as_str().to_owned();
            if let Some(value) = T::read(&property.value, checker) {
                entries.push(Entry { key, span: key_span(property), value });
            }
        }
        Some(Self { entries })
    }

    fn shape() -> Shape {
        Shape::inline(Vec::new())
    }

    #[cfg(test)]
    fn schema() -> serde_json::Value {
        json!({"type": "object", "additionalProperties": T::schema()})
    }
}
