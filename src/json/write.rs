//! Writes records as text.

use std::fmt::Write as _;

use serde::Serialize;

use crate::rules::RuleSet;
use crate::text;

/// The version of the output format.
pub const SCHEMA: u32 = 1;

/// An object whose keys stay in order.
pub struct Ordered<'d, T>(pub Vec<(&'d str, T)>);

impl<'d, T> Ordered<'d, T> {
    /// A value for each framework, in their order.
    pub fn by_framework(rules: &'d RuleSet, values: impl IntoIterator<Item = T>) -> Self {
        let ids = rules.frameworks.iter().map(|framework| framework.id.as_str());
        Self(ids.zip(values).collect())
    }
}

impl<T: Serialize> Serialize for Ordered<'_, T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

/// A record as pretty-printed JSON that ends in a line break.
pub fn write(record: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(record);
    let text = text.expect("records hold only texts, numbers and lists of them");
    escape_controls(&text) + "\n"
}

/// Escapes the control characters that JSON allows in strings, since a terminal would obey them.
fn escape_controls(json: &str) -> String {
    let mut out = String::with_capacity(json.len());
    for letter in json.chars() {
        if letter != '\n' && text::is_control(letter) {
            let mut units = [0; 2];
            for unit in letter.encode_utf16(&mut units) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(letter);
        }
    }
    out
}
