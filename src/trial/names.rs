//! Which names fields and resources may have: they become names in Python, in a database and in addresses.

use super::taken::{BY_FIELDS, BY_RESOURCES, KEYWORDS, MODULES};
use crate::error::Error;
use crate::text;

/// In characters; a database may cut longer ones.
const LONGEST: usize = 30;

/// Notes what is wrong with the name of a field, and one that would do.
///
/// # Errors
/// When the name cannot be used.
pub fn ensure_field(name: &str, resource: &str) -> Result<(), Error> {
    let fault = fault(name).or_else(|| {
        let is_hook = ["validate_", "filter_"].iter().any(|hook| name.starts_with(hook));
        if is_hook || BY_FIELDS.contains(&name) {
            Some("is taken: models and forms have something of that name")
        } else {
            None
        }
    });
    refuse("a field", name, fault, &format!("{resource}_"))
}

/// Notes what is wrong with the name of a resource, or that of several of them, and one that would do.
///
/// # Errors
/// When the name cannot be used.
pub fn ensure_resource(name: &str, plural: &str) -> Result<(), Error> {
    for (what, name) in [("a resource", name), ("several of them", plural)] {
        let fault = fault(name).or_else(|| match name {
            _ if MODULES.contains(&format!(" {name} ")) => Some("is taken: Python has a module of that name"),
            _ if BY_RESOURCES.contains(&name) => Some("is taken: the frameworks have something of that name"),
            _ => None,
        });
        refuse(what, name, fault, "my_")?;
    }
    if name == plural {
        let hint = format!("call several of them otherwise, such as --plural {name}_list");
        return Err(Error::input(format!("one and several are both called `{name}`"), hint));
    }
    Ok(())
}

fn refuse(what: &str, name: &str, fault: Option<&str>, prefix: &str) -> Result<(), Error> {
    let Some(fault) = fault else { return Ok(()) };
    let hint = format!("such as `{}`", suggestion(name, prefix));
    Err(Error::input(format!("{what} cannot be called {}: it {fault}", text::quote(name)), hint))
}

/// What is wrong with a name wherever it stands.
fn fault(name: &str) -> Option<&'static str> {
    let is_plain = |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_';
    if name.is_empty() {
        Some("is empty")
    } else if KEYWORDS.contains(&name) {
        Some("is a word of Python")
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

/// A name much like it that would do.
fn suggestion(name: &str, prefix: &str) -> String {
    let letters =
        name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter.to_ascii_lowercase() } else { ' ' });
    let words: String = letters.collect();
    let slug = words.split_whitespace().collect::<Vec<_>>().join("_");
    let kept = fault(&slug).is_none() && slug != name;
    let whole = if kept || slug.len() > LONGEST { slug } else { format!("{prefix}{slug}") };
    let cut: String = whole.chars().take(LONGEST).collect();
    let fitting = cut.trim_matches('_');
    if fault(fitting).is_none() { fitting.to_owned() } else { format!("{prefix}1") }
}
