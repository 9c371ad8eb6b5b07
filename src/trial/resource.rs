//! The resource that the apps store: the one that the user describes, or a to-do list.

use std::collections::BTreeSet;

use serde::Serialize;

use super::field::Field;
use super::labels::label_of;
use super::names;
use crate::error::Error;

const MAX_FIELDS: usize = 40;
/// The fields of the resource `task`, for users who name none.
const TODO_LIST: [&str; 5] = [
    "title:text",
    "notes:longtext:optional",
    "due:date:optional",
    "priority:choice=low,normal,high",
    "done:boolean",
];

/// A kind of thing, such as a book, with everything that the templates use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Resource {
    pub name: String,
    pub plural: String,
    /// The name of its class in Python, such as `BookLoan` for `book_loan`.
    pub class: String,
    pub label: String,
    pub plural_label: String,
    #[serde(skip)]
    pub fields: Vec<Field>,
}

impl Resource {
    /// The resource with these names and fields, as they were typed; the to-do list without a name.
    ///
    /// # Errors
    /// When a name or a field cannot be used.
    pub fn new(name: Option<&str>, plural: Option<&str>, fields: &[String]) -> Result<Self, Error> {
        match name {
            Some(name) => Self::parse(name, plural, fields),
            None => Self::parse("task", None, &TODO_LIST.map(str::to_owned)),
        }
    }

    fn parse(name: &str, plural: Option<&str>, written: &[String]) -> Result<Self, Error> {
        let plural = names::ensure_resource(name, plural)?;
        Ok(Self {
            fields: parse_fields(name, written)?,
            class: names::class_of(name),
            label: label_of(name),
            plural_label: label_of(&plural),
            name: name.to_owned(),
            plural,
        })
    }
}

fn parse_fields(resource: &str, written: &[String]) -> Result<Vec<Field>, Error> {
    if written.is_empty() {
        let hint = "add some, such as --field title:text --field pages:integer:optional";
        return Err(Error::input(format!("resource `{resource}` has no fields"), hint));
    }
    let mut fields = Vec::new();
    let mut seen = BTreeSet::new();
    for text in written {
        let field = Field::parse(text)?;
        if !seen.insert(field.name.clone()) {
            let message = format!("duplicate field `{}`", field.name);
            return Err(Error::input(message, "remove one of them, or rename it"));
        }
        fields.push(field);
    }
    if fields.len() > MAX_FIELDS {
        let message = format!("resource `{resource}` has {} fields", fields.len());
        return Err(Error::input(message, format!("remove some; the limit is {MAX_FIELDS}")));
    }
    Ok(fields)
}
