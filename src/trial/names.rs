//! Which names fields and resources may have, because they become names in Python, in a database
//! and in URLs.

use super::reserved::{FIELDS, KEYWORDS};
use crate::error::Error;
use crate::text;

/// In characters; databases limit the length of names.
const MAX_LENGTH: usize = 30;
/// A method of a form with such a name validates or filters another field.
const HOOKS: [&str; 2] = ["validate_", "filter_"];
/// Plurals that the apps have something of: a path, or the table of Flask's migrations.
const TAKEN_PLURALS: [&str; 4] = ["admin", "alembic_version", "api", "static"];
/// The database keeps tables with such names to itself.
const DATABASE_TABLES: &str = "sqlite_";

/// What a name is for.
#[derive(Debug, Clone, Copy)]
enum Role {
    Field,
    Resource,
    /// The path of the pages, and Flask's table.
    Plural,
}

impl Role {
    fn ensure(self, name: &str) -> Result<(), Error> {
        let Some(problem) = form_problem(name).or_else(|| self.problem(name)) else {
            return Ok(());
        };
        let (what, hint) = match self {
            Self::Field => ("field name", "choose another name, such as `title`"),
            Self::Resource => ("resource name", "choose another name, such as `book`"),
            Self::Plural => ("plural", "choose another plural, such as --plural books"),
        };
        Err(Error::input(format!("invalid {what} {}: {problem}", text::quote(name)), hint))
    }

    /// Why a well-formed name cannot be used.
    fn problem(self, name: &str) -> Option<&'static str> {
        match self {
            Self::Field if KEYWORDS.contains(name) => Some("it is a Python keyword"),
            Self::Field
                if FIELDS.contains(name) || HOOKS.iter().any(|hook| name.starts_with(hook)) =>
            {
                Some("models or forms already use it")
            }
            Self::Resource if KEYWORDS.contains(&class_of(name)) => {
                Some("its class name would be a Python keyword")
            }
            Self::Plural if TAKEN_PLURALS.contains(&name) || name.starts_with(DATABASE_TABLES) => {
                Some("the apps already use it as a path or a table")
            }
            _ => None,
        }
    }
}

/// Checks the name of a field.
///
/// # Errors
/// When it cannot be used.
pub fn ensure_field(name: &str) -> Result<(), Error> {
    Role::Field.ensure(name)
}

/// Checks the name of a resource and its plural, which is formed if none was typed; returns the
/// plural.
///
/// # Errors
/// When one of them cannot be used.
pub fn ensure_resource(name: &str, typed_plural: Option<&str>) -> Result<String, Error> {
    Role::Resource.ensure(name)?;
    let plural = typed_plural.map_or_else(|| plural_of(name), str::to_owned);
    Role::Plural.ensure(&plural)?;
    Ok(plural)
}

/// The name of a resource's class, such as `BookLoan` for `book_loan`.
pub fn class_of(name: &str) -> String {
    name.split('_').map(text::capitalised).collect()
}

/// Why no name may have this form.
fn form_problem(name: &str) -> Option<&'static str> {
    let is_plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if name.is_empty() {
        Some("it is empty")
    } else if !name.chars().all(is_plain) {
        Some("it may contain only lower-case letters, digits and `_`")
    } else if !name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        Some("it must start with a lower-case letter")
    } else if name.contains("__") || name.ends_with('_') {
        Some("it must not have `__`, or `_` at its end")
    } else if name.len() > MAX_LENGTH {
        Some("it is longer than 30 characters")
    } else {
        None
    }
}

/// The English plural by the rules for regular nouns.
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
