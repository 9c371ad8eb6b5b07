//! What the apps keep: the user's own resource, or a list of tasks.

use std::collections::BTreeSet;

use serde::Serialize;

use super::field::{self, Field};
use super::names;
use crate::error::Error;
use crate::text;

const MOST_FIELDS: usize = 40;
/// What is kept when nothing was said.
const TASK: [&str; 5] =
    ["title:text", "notes:longtext:optional", "due:date:optional", "priority:choice=low,normal,high", "done:boolean"];

/// A kind of thing, with everything that the templates need to know of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Resource {
    pub name: String,
    pub plural: String,
    /// The name of its class.
    pub class: String,
    pub label: String,
    pub plural_label: String,
    #[serde(skip)]
    pub fields: Vec<Field>,
}

impl Resource {
    /// The resource of these names, with fields as they were typed. Tasks when nothing was said.
    ///
    /// # Errors
    /// When a name or a field cannot be used.
    pub fn new(name: Option<&str>, plural: Option<&str>, fields: &[String]) -> Result<Self, Error> {
        match (name, fields) {
            (None, []) if plural.is_none() => Self::of("task", "tasks", &TASK.map(str::to_owned)),
            (None, _) => Err(Error::input("these are fields of nothing", "say of what: --resource book")),
            (Some(name), []) => {
                let message = format!("a {} has no fields", text::safe(name));
                Err(Error::input(message, "say what it has: --field title:text --field pages:integer:optional"))
            }
            (Some(name), fields) => Self::of(name, &plural.map_or_else(|| plural_of(name), str::to_owned), fields),
        }
    }

    fn of(name: &str, plural: &str, written: &[String]) -> Result<Self, Error> {
        names::ensure_resource(name, plural)?;
        let fields: Vec<Field> = written.iter().map(|field| Field::parse(field, name)).collect::<Result<_, _>>()?;
        let mut seen = BTreeSet::new();
        if let Some(again) = fields.iter().find(|field| !seen.insert(&field.name)) {
            let hint = format!("take one out, or call it `{}_2`", again.name);
            return Err(Error::input(format!("field `{}` is there twice", again.name), hint));
        }
        if fields.len() > MOST_FIELDS {
            let message = format!("a {name} has {} fields", fields.len());
            return Err(Error::input(message, format!("at most {MOST_FIELDS} fit a page")));
        }
        Ok(Self {
            name: name.to_owned(),
            plural: plural.to_owned(),
            class: name.split('_').map(text::capitalised).collect(),
            label: field::label_of(name),
            plural_label: field::label_of(plural),
            fields,
        })
    }
}

/// The usual English plural.
fn plural_of(name: &str) -> String {
    let before_last = name.chars().rev().nth(1);
    let is_consonant = before_last.is_some_and(|letter| !"aeiou".contains(letter));
    if ["s", "x", "z", "ch", "sh"].iter().any(|ending| name.ends_with(ending)) {
        format!("{name}es")
    } else if name.ends_with('y') && is_consonant {
        format!("{}ies", &name[..name.len() - 1])
    } else {
        format!("{name}s")
    }
}
