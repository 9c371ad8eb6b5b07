//! What a resource has: fields, as they are typed and as the templates need them.

use serde::Serialize;

use super::kind::Kind;
use super::names;
use crate::error::Error;
use crate::text::{self, Alike};

const LONGEST_TEXT: usize = 100;
const MOST_CHOICES: usize = 50;
const FORM: &str = "write a field as NAME:TYPE, such as title:text or pages:integer:optional";

/// A field of a resource.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact that the templates ask for by its name")]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Field {
    pub name: String,
    pub label: String,
    #[serde(rename = "type")]
    pub kind: Kind,
    pub optional: bool,
    pub unique: bool,
    /// A row without it is refused. A boolean that is left out says no.
    pub required: bool,
    /// An empty value is stored as none at all; otherwise an empty text is.
    pub null: bool,
    /// Of a choice: its values, which are their own labels.
    pub choices: Vec<String>,
}

impl Field {
    /// A field from `NAME:TYPE`, with `:optional`, `:unique` and, last, `:label=TEXT` where they apply. A choice has its
    /// values behind it, `kind:choice=novel,essay`; `\,` `\:` and `\\` stand for themselves in them.
    ///
    /// # Errors
    /// When it has another form, or its name, type, values or options cannot be used.
    pub fn parse(written: &str, resource: &str) -> Result<Self, Error> {
        let Some((name, rest)) = written.split_once(':') else {
            return Err(Error::input(format!("no type in {}", text::quote(written)), FORM));
        };
        names::ensure_field(name, resource)?;
        let (kind, mut rest) = segment(rest);
        let (kind, choices) = self::kind(name, kind)?;
        let (mut optional, mut unique, mut label) = (false, false, label_of(name));
        while let Some(options) = rest {
            if let Some(text) = options.strip_prefix("label=") {
                label = shown(name, "label", text)?;
                break;
            }
            let (option, more) = segment(options);
            match option {
                "optional" if kind != Kind::Boolean => optional = true,
                "unique" if kind != Kind::Boolean => unique = true,
                "optional" | "unique" => {
                    let message = format!("the boolean `{name}` cannot be {option}");
                    return Err(Error::input(message, "a boolean is yes or no; take the option out"));
                }
                _ => return Err(unknown_option(name, option)),
            }
            rest = more;
        }
        let null = optional && (unique || !kind.is_words());
        let required = !optional && kind != Kind::Boolean;
        Ok(Self { name: name.to_owned(), label, kind, optional, unique, required, null, choices })
    }
}

fn unknown_option(name: &str, option: &str) -> Error {
    let near = text::did_you_mean(option, ["optional", "unique", "label"], Alike::Loosely);
    Error::input(
        format!("no option {} for field `{name}`{near}", text::quote(option)),
        "options: optional, unique and, last, label=TEXT",
    )
}

/// The text before the first colon that no backslash precedes, and what stands behind it.
fn segment(text: &str) -> (&str, Option<&str>) {
    split_at(text, ':').map_or((text, None), |(before, after)| (before, Some(after)))
}

fn split_at(text: &str, stop: char) -> Option<(&str, &str)> {
    let mut escaped = false;
    let at = text.char_indices().find(|(_, letter)| {
        let found = *letter == stop && !escaped;
        escaped = *letter == '\\' && !escaped;
        found
    });
    at.map(|(at, _)| (&text[..at], &text[at + stop.len_utf8()..]))
}

/// The type and, of a choice, its values.
fn kind(name: &str, written: &str) -> Result<(Kind, Vec<String>), Error> {
    let (word, values) = written.split_once('=').map_or((written, None), |(word, values)| (word, Some(values)));
    let words = Kind::ALL.map(|(word, _)| word);
    let Some((_, kind)) = Kind::ALL.into_iter().find(|(known, _)| *known == word) else {
        let near = match Kind::meant(word) {
            Some(kind) => format!("; did you mean `{kind}`?"),
            None => text::did_you_mean(word, words, Alike::Loosely),
        };
        let message = format!("no type {} for field `{name}`{near}", text::quote(word));
        return Err(Error::input(message, format!("types: {}", words.join(", "))));
    };
    match (kind, values) {
        (Kind::Choice, Some(values)) => Ok((kind, choices(name, values)?)),
        (Kind::Choice, None) => Err(Error::input(
            format!("the choice `{name}` has no values"),
            format!("write them as {name}:choice=one,other"),
        )),
        (_, Some(_)) => Err(Error::input(format!("the {word} `{name}` takes no values"), "only a choice has some")),
        (_, None) => Ok((kind, Vec::new())),
    }
}

fn choices(name: &str, written: &str) -> Result<Vec<String>, Error> {
    let mut choices: Vec<String> = Vec::new();
    let mut rest = Some(written);
    while let Some(text) = rest {
        let (value, more) = split_at(text, ',').map_or((text, None), |(value, more)| (value, Some(more)));
        let value = shown(name, "value", &unescaped(value))?;
        if choices.contains(&value) {
            return Err(Error::input(format!("the choice `{name}` has {} twice", text::quote(&value)), "take one out"));
        }
        choices.push(value);
        rest = more;
    }
    if choices.len() > MOST_CHOICES {
        let message = format!("the choice `{name}` has {} values", choices.len());
        return Err(Error::input(message, format!("at most {MOST_CHOICES} fit a list")));
    }
    Ok(choices)
}

/// A backslash before a comma, a colon or a backslash only says that it is meant as it stands.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let escape = letter == '\\' && letters.peek().is_some_and(|next| [',', ':', '\\'].contains(next));
        out.push(if escape { letters.next().unwrap_or(letter) } else { letter });
    }
    out
}

/// Any text that people can read, without blanks at its ends.
fn shown(name: &str, what: &str, text: &str) -> Result<String, Error> {
    let text = text.trim();
    let fault = match text.chars().count() {
        0 => Some("is empty".to_owned()),
        length if length > LONGEST_TEXT => Some(format!("has {length} characters; at most {LONGEST_TEXT} are allowed")),
        _ => text
            .chars()
            .find(|letter| is_refused(*letter))
            .map(|letter| format!("has the control character U+{:04X}", u32::from(letter))),
    };
    match fault {
        None => Ok(text.to_owned()),
        Some(fault) => Err(Error::input(format!("a {what} of field `{name}` {fault}"), "write it otherwise")),
    }
}

/// Joiners belong to emoji and some scripts; marks of direction belong to texts from right to left.
fn is_refused(letter: char) -> bool {
    text::is_control(letter) && !matches!(letter, '\u{200C}'..='\u{200F}')
}

/// `due_date` as `Due date`.
pub fn label_of(name: &str) -> String {
    text::capitalised(&name.replace('_', " "))
}
