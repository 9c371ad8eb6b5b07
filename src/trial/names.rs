//! Which names fields and resources may have: they become names in Python, in a database and in addresses.

use super::reserved::{CLASSES, FIELDS, KEYWORDS, PACKAGES};
use crate::error::Error;
use crate::text;

/// In characters; a database may cut longer ones.
const LONGEST: usize = 30;
/// Forms take methods that begin so for checks of other fields.
const HOOKS: [&str; 2] = ["validate_", "filter_"];
/// Tables of the database itself, of Django and of its users begin so.
const TABLES: [&str; 3] = ["sqlite_", "django_", "auth_"];
/// More than there are fields, so that one is free.
const MOST_TRIED: usize = 99;

/// What a name is for, and what it has to get along with.
#[derive(Debug, Clone, Copy)]
pub enum Role<'n> {
    Field {
        resource: &'n str,
        others: &'n [&'n str],
    },
    Resource {
        /// Where it was typed.
        plural: Option<&'n str>,
    },
    Plural {
        resource: &'n str,
    },
}

impl Role<'_> {
    /// Notes what is wrong with a name, and one that would do.
    ///
    /// # Errors
    /// When the name cannot be used.
    pub fn ensure(self, name: &str) -> Result<(), Error> {
        let Some(fault) = self.fault(name) else { return Ok(()) };
        let what = match self {
            Self::Field { .. } => "a field",
            Self::Resource { .. } => "a resource",
            Self::Plural { .. } => "several of them",
        };
        let message = format!("{what} cannot be called {}: it {fault}", text::quote(name));
        Err(Error::input(message, format!("such as {}", self.suggestion(name))))
    }

    fn fault(self, name: &str) -> Option<&'static str> {
        form(name).or_else(|| match self {
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

    /// Whether a name would do, also beside the others.
    fn accepts(self, name: &str) -> bool {
        let is_free = match self {
            Self::Field { others, .. } => !others.contains(&name),
            Self::Resource { plural: Some(plural) } => name != plural,
            Self::Resource { plural: None } => {
                Role::Plural { resource: name }.accepts(&plural_of(name))
            }
            Self::Plural { .. } => true,
        };
        is_free && self.fault(name).is_none()
    }

    /// A name much like it that would do, as it is to be typed.
    fn suggestion(self, name: &str) -> String {
        let (stems, usual, most) = match self {
            Self::Field { resource, .. } => (vec![resource, "my"], "title", LONGEST),
            // Several of them have to fit, too.
            Self::Resource { .. } => (vec!["my"], "thing", LONGEST - "es".len()),
            Self::Plural { .. } => (vec!["my"], "things", LONGEST),
        };
        let slug = slug(name, most).unwrap_or_else(|| usual.to_owned());
        let more = stems.into_iter().flat_map(|stem| {
            let whole = shortened(&format!("{stem}_{slug}"), most).to_owned();
            [whole].into_iter().chain((1..=MOST_TRIED).map(move |number| numbered(stem, number)))
        });
        let found =
            [slug.clone()].into_iter().chain(more).find(|candidate| self.accepts(candidate));
        self.typed(&found.unwrap_or(slug))
    }

    fn typed(self, name: &str) -> String {
        match self {
            Self::Plural { .. } => format!("--plural {name}"),
            _ => format!("`{name}`"),
        }
    }
}

/// Notes what is wrong with the names of one and of several, and what would do.
///
/// # Errors
/// When one of them cannot be used, or they are the same.
pub fn ensure_resource(name: &str, typed: Option<&str>) -> Result<String, Error> {
    Role::Resource { plural: typed }.ensure(name)?;
    let plural = typed.map_or_else(|| plural_of(name), str::to_owned);
    let several = Role::Plural { resource: name };
    if name == plural {
        let list = format!("{}_list", shortened(name, LONGEST - "_list".len()));
        let other =
            if several.accepts(&list) { several.typed(&list) } else { several.suggestion(name) };
        let hint = format!("call several of them otherwise, such as {other}");
        return Err(Error::input(format!("one and several are both called `{name}`"), hint));
    }
    several.ensure(&plural)?;
    Ok(plural)
}

/// A name for a second field that is called like another.
pub fn another(name: &str, role: Role) -> String {
    let found = (2..=MOST_TRIED)
        .map(|number| numbered(name, number))
        .find(|candidate| role.accepts(candidate));
    found.map_or_else(|| role.suggestion(name), |name| role.typed(&name))
}

/// The name of the class of a resource.
pub fn class_of(name: &str) -> String {
    name.split('_').map(text::capitalised).collect()
}

/// What is wrong with a name wherever it stands.
fn form(name: &str) -> Option<&'static str> {
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
    } else if name.len() > LONGEST {
        Some("is longer than 30 characters")
    } else {
        None
    }
}

/// At most so many small letters for the name; none where its letters have no such form.
fn slug(name: &str, most: usize) -> Option<String> {
    if name.chars().any(|letter| letter.is_alphanumeric() && !letter.is_ascii()) {
        return None;
    }
    let words =
        name.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join("_").to_ascii_lowercase();
    Some(shortened(&joined, most).to_owned()).filter(|slug| !slug.is_empty())
}

fn numbered(stem: &str, number: usize) -> String {
    let ending = format!("_{number}");
    format!("{}{ending}", shortened(stem, LONGEST - ending.len()))
}

/// At most so many of its ASCII letters, without a `_` at an end.
fn shortened(name: &str, most: usize) -> &str {
    name.get(..most).unwrap_or(name).trim_matches('_')
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
