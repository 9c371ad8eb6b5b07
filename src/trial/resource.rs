//! What the apps keep: the user's own resource, or a list of tasks.

use std::collections::BTreeSet;

use serde::Serialize;

use super::field::Field;
use super::labels::label_of;
use super::names::{self, Role};
use crate::error::Error;

const MOST_FIELDS: usize = 40;
/// What is kept when nothing was said.
const TASK: [&str; 5] = [
    "title:text",
    "notes:longtext:optional",
    "due:date:optional",
    "priority:choice=low,normal,high",
    "done:boolean",
];

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
            (None, []) if plural.is_none() => Self::of("task", None, &TASK.map(str::to_owned)),
            (None, _) => {
                Err(Error::input("these are fields of nothing", "say of what: --resource book"))
            }
            (Some(name), fields) => Self::of(name, plural, fields),
        }
    }

    fn of(name: &str, plural: Option<&str>, written: &[String]) -> Result<Self, Error> {
        let plural = names::ensure_resource(name, plural)?;
        Ok(Self {
            fields: fields(name, written)?,
            class: names::class_of(name),
            label: label_of(name),
            plural_label: label_of(&plural),
            name: name.to_owned(),
            plural,
        })
    }
}

fn fields(resource: &str, written: &[String]) -> Result<Vec<Field>, Error> {
    if written.is_empty() {
        let hint = "say what it has: --field title:text --field pages:integer:optional";
        return Err(Error::input(format!("resource `{resource}` has no fields"), hint));
    }
    let others: Vec<&str> = written.iter().filter_map(|field| field.split(':').next()).collect();
    let role = Role::Field { resource, others: &others };
    let fields: Vec<Field> =
        written.iter().map(|field| Field::parse(field, role)).collect::<Result<_, _>>()?;
    let mut seen = BTreeSet::new();
    if let Some(again) = fields.iter().find(|field| !seen.insert(&field.name)) {
        let hint = format!("take one out, or call it {}", names::another(&again.name, role));
        return Err(Error::input(format!("field `{}` is there twice", again.name), hint));
    }
    if fields.len() > MOST_FIELDS {
        let message = format!("resource `{resource}` has {} fields", fields.len());
        return Err(Error::input(message, format!("at most {MOST_FIELDS} fit a page")));
    }
    Ok(fields)
}
