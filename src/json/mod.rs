//! Every output for programs as JSON. Keys are only ever added.

mod audit;
mod claims;
mod decision;
mod problems;
mod questions;
mod trial;
mod what_if;

pub use audit::audit;
pub use claims::{claims, why_claim, why_rule};
pub use decision::decision;
pub use problems::problems;
pub use questions::questions;
pub use trial::trial;

use std::fmt::Write as _;

use num_bigint::BigUint;
use serde::Serialize;
use serde_json::value::RawValue;

use crate::rules::{AnswerId, QuestionId, RuleSet};
use crate::text;

/// The version of the shape of every output.
const SCHEMA: u32 = 1;

/// An object whose keys keep the order of the guide.
struct Ordered<'d, T>(Vec<(&'d str, T)>);

impl<T: Serialize> Serialize for Ordered<'_, T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(key, value)| (key, value)))
    }
}

fn answer_id(rules: &RuleSet, question: QuestionId, answer: AnswerId) -> &str {
    &rules.answer(question, answer).id
}

/// A number of any size.
fn number(count: &BigUint) -> Box<RawValue> {
    RawValue::from_string(count.to_string()).expect("digits are a number")
}

fn write(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    let text = text.expect("only texts, numbers and lists of them are written");
    escape_controls(&text) + "\n"
}

/// Control characters that JSON allows inside texts, written as escapes: output may land on a terminal.
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
