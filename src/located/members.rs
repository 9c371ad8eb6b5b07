//! The members of an object whose keys are known.

use jsonc_parser::ast::{ObjectProp, Value};

use super::checker::{Checker, key_span};
use super::document::Span;
use super::readable::Readable;
use crate::text;

/// A key of a record.
#[derive(Debug, Clone, Copy)]
pub struct Key {
    pub name: &'static str,
    pub is_required: bool,
}

/// An object whose keys have been checked.
pub struct Members<'v, 't> {
    properties: &'v [ObjectProp<'t>],
}

impl<'v, 't> Members<'v, 't> {
    /// Reads an object that has the required keys and no unknown or duplicate ones. `what` is what
    /// it describes, such as "a rule". `None` if it is no object.
    pub fn of(
        value: &'v Value<'t>,
        what: &str,
        keys: &[Key],
        checker: &mut Checker<'_>,
    ) -> Option<Self> {
        let properties = checker.members(value)?;
        let mut unknown: Vec<&ObjectProp<'_>> = Vec::new();
        for property in properties {
            if keys.iter().all(|key| key.name != property.name.as_str()) {
                unknown.push(property);
            }
        }
        let mut missing: Vec<&'static str> = Vec::new();
        for key in keys.iter().filter(|key| key.is_required) {
            if properties.iter().all(|property| property.name.as_str() != key.name) {
                missing.push(key.name);
            }
        }
        // A misspelt key is one problem, not two; so is one key in the place of another.
        let swapped = if unknown.len() == 1 && missing.len() == 1 { missing.pop() } else { None };
        for property in unknown {
            let meant = swapped.or_else(|| similar(property, keys));
            let message = format!("unknown key {} in {what}", text::quote(property.name.as_str()));
            checker.note(key_span(property), message, correction(meant, keys));
            missing.retain(|key| Some(*key) != meant);
        }
        for key in missing {
            let message = format!("missing key `{key}` in {what}");
            checker.note(Span::of(value), message, format!("add \"{key}\": …"));
        }
        Some(Self { properties })
    }

    /// Reads the value of a key; `None` if the key is absent or its value cannot be used. Of a
    /// duplicate key, the first counts.
    pub fn read<T: Readable>(&self, key: &str, checker: &mut Checker<'_>) -> Option<T> {
        let property = self.properties.iter().find(|property| property.name.as_str() == key)?;
        T::read(&property.value, checker)
    }
}

/// The key that a misspelt one is likely to mean.
fn similar(property: &ObjectProp<'_>, keys: &[Key]) -> Option<&'static str> {
    text::nearest(property.name.as_str(), keys.iter().map(|key| key.name))
}

/// What to write instead of an unknown key.
fn correction(meant: Option<&str>, keys: &[Key]) -> String {
    if let Some(meant) = meant {
        return format!("did you mean `{meant}`?");
    }
    let names = keys.iter().map(|key| key.name).filter(|name| !name.starts_with('$'));
    format!("expected one of: {}", names.collect::<Vec<_>>().join(", "))
}
