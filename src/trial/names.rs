//! Which names fields and resources may have, because they become names in Python, in a database
//! and in URLs.

use super::reserved::{CLASSES, FIELDS, KEYWORDS, PACKAGES};
use crate::error::Error;
use crate::text;

/// In characters; databases limit the length of names.
const MAX_LENGTH: usize = 30;
/// A method of a form with such a name validates or filters another field.
const HOOKS: [&str; 2] = ["validate_", "filter_"];
/// Tables with such names belong to the database, to Django and to its users.
const TABLES: [&str; 3] = ["sqlite_", "django_", "auth_"];
/// The highest number to try at the end of a name. A resource has fewer fields, so one is free.
const MAX_NUMBER: usize = 99;

/// What a name is for, and the names that it must differ from.
#[derive(Debug, Clone, Copy)]
pub enum Role<'n> {
    Field {
        resource: &'n str,
        /// The names of all fields, as they were typed.
        others: &'n [&'n str],
    },
    Resource {
        /// As it was typed, if it was.
        plural: Option<&'n str>,
    },
    /// The plural of a resource.
    Plural { resource: &'n str },
}

impl Role<'_> {
    /// Checks a name.
    ///
    /// # Errors
    /// When it cannot be used; the hint suggests one that can.
    pub fn ensure(self, name: &str) -> Result<(), Error> {
        let Some(problem) = self.problem(name) else { return Ok(()) };
        let what = match self {
            Self::Field { .. } => "a field",
            Self::Resource { .. } => "a resource",
            Self::Plural { .. } => "several of them",
        };
        let message = format!("{what} cannot be called {}: it {problem}", text::quote(name));
        Err(Error::input(message, format!("such as {}", self.suggestion(name))))
    }

    /// Why a name cannot be used; completes "it …".
    fn problem(self, name: &str) -> Option<&'static str> {
        form_problem(name).or_else(|| match self {
            Self::Field { .. } | Self::Plural { .. } if KEYWORDS.contains(name) => {
                Some("is a word of Python")
            }
            Self::Field { .. }
                if FIELDS.contains(name) || HOOKS.iter().any(|hook| name.starts_with(hook)) =>
            {
                Some("is taken: models and forms have something of that name")
            }
            Self::Resource { .. } if KEYWORDS.contains(&class_of(name)) => {
                Some("is taken: its class is a word of Python")
            }
            Self::Resource { .. } if CLASSES.contains(&class_of(name)) => {
                Some("is taken: the apps have a class of that name")
            }
            Self::Plural { .. }
                if PACKAGES.contains(name)
                    || TABLES.iter().any(|table| name.starts_with(table)) =>
            {
                Some("is taken: Python, the frameworks or the apps have something of that name")
            }
            Self::Plural { resource } if name == resource => Some("is what one of them is called"),
            _ => None,
        })
    }

    /// Whether a name can be used, and is not taken by another field or by the plural.
    fn accepts(self, name: &str) -> bool {
        let is_free = match self {
            Self::Field { others, .. } => !others.contains(&name),
            Self::Resource { plural: Some(plural) } => name != plural,
            Self::Resource { plural: None } => {
                Role::Plural { resource: name }.accepts(&plural_of(name))
            }
            Self::Plural { .. } => true,
        };
        is_free && self.problem(name).is_none()
    }

    /// A similar name that can be used, as it is to be typed.
    fn suggestion(self, name: &str) -> String {
        let (prefixes, default, max_length) = match self {
            Self::Field { resource, .. } => (vec![resource, "my"], "title", MAX_LENGTH),
            // Its plural, which may be longer by an "es", has to fit, too.
            Self::Resource { .. } => (vec!["my"], "thing", MAX_LENGTH - "es".len()),
            Self::Plural { .. } => (vec!["my"], "things", MAX_LENGTH),
        };
        let slug = slug(name, max_length).unwrap_or_else(|| default.to_owned());
        let mut candidates = vec![slug.clone()];
        for prefix in prefixes {
            candidates.push(shortened(&format!("{prefix}_{slug}"), max_length).to_owned());
            candidates.extend((1..=MAX_NUMBER).map(|number| numbered(prefix, number)));
        }
        let found = candidates.into_iter().find(|candidate| self.accepts(candidate));
        self.as_typed(&found.unwrap_or(slug))
    }

    fn as_typed(self, name: &str) -> String {
        match self {
            Self::Plural { .. } => format!("--plural {name}"),
            _ => format!("`{name}`"),
        }
    }
}

/// Checks the name of a resource and its plural, which is formed if none was typed; returns the
/// plural.
///
/// # Errors
/// When one of them cannot be used, or both are the same.
pub fn ensure_resource(name: &str, typed_plural: Option<&str>) -> Result<String, Error> {
    Role::Resource { plural: typed_plural }.ensure(name)?;
    let plural = typed_plural.map_or_else(|| plural_of(name), str::to_owned);
    let role = Role::Plural { resource: name };
    if name == plural {
        let list = format!("{}_list", shortened(name, MAX_LENGTH - "_list".len()));
        let other = if role.accepts(&list) { role.as_typed(&list) } else { role.suggestion(name) };
        let hint = format!("call several of them otherwise, such as {other}");
        return Err(Error::input(format!("one and several are both called `{name}`"), hint));
    }
    role.ensure(&plural)?;
    Ok(plural)
}

/// A name for the second of two fields with the same name, such as `title_2`, as it is to be typed.
pub fn numbered_variant(name: &str, role: Role) -> String {
    let found = (2..=MAX_NUMBER)
        .map(|number| numbered(name, number))
        .find(|candidate| role.accepts(candidate));
    found.map_or_else(|| role.suggestion(name), |name| role.as_typed(&name))
}

/// The name of a resource's class, such as `BookLoan` for `book_loan`.
pub fn class_of(name: &str) -> String {
    name.split('_').map(text::capitalised).collect()
}

/// Why no name may have this form; completes "it …".
fn form_problem(name: &str) -> Option<&'static str> {
    let is_plain =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if name.is_empty() {
        Some("is empty")
    } else if !name.chars().all(is_plain) {
        Some("has more than small letters, digits and `_`")
    } else if !name.starts_with(|letter: char| letter.is_ascii_lowercase()) {
        Some("does not begin with a small letter")
    } else if name.contains("__") || name.ends_with('_') {
        Some("has a `_` too many")
    } else if name.len() > MAX_LENGTH {
        Some("is longer than 30 characters")
    } else {
        None
    }
}

/// A lower-case ASCII slug of at most `max_length` characters; `None` for a name that has other
/// letters, or none.
fn slug(name: &str, max_length: usize) -> Option<String> {
    if name.chars().any(|letter| letter.is_alphanumeric() && !letter.is_ascii()) {
        return None;
    }
    let words =
        name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join("_").to_ascii_lowercase();
    Some(shortened(&joined, max_length).to_owned()).filter(|slug| !slug.is_empty())
}

/// A name with a number, such as `title_2`, within the length that a name may have.
fn numbered(stem: &str, number: usize) -> String {
    let ending = format!("_{number}");
    format!("{}{ending}", shortened(stem, MAX_LENGTH - ending.len()))
}

/// The first `max_length` characters of an ASCII name, without a `_` at an end.
fn shortened(name: &str, max_length: usize) -> &str {
    name.get(..max_length).unwrap_or(name).trim_matches('_')
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
