//! The fields of a resource: parses them as they are typed, for the templates.

use serde::Serialize;

use super::field_type::FieldType;
use super::labels::{self, segment};
use super::names;
use crate::error::Error;
use crate::text;

const FORM: &str = "write a field as NAME:TYPE, such as title:text or pages:integer:optional";
const OPTIONS: &str = "options: optional, unique and, last, label=TEXT";
const ONE_FOR_EACH: &str = "write one --field for each: --field title:text --field pages:integer";

/// A field of a resource.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[expect(clippy::struct_excessive_bools, reason = "the templates ask each of them by its name")]
pub struct Field {
    pub name: String,
    pub label: String,
    #[serde(rename = "type")]
    pub kind: FieldType,
    pub optional: bool,
    pub unique: bool,
    /// Whether a row without it is refused. Not for a boolean: one that is left out is false.
    pub required: bool,
    /// Whether an empty value is stored as NULL; if not, it is stored as "".
    pub null: bool,
    /// The values of a choice, which are also their labels; empty for other types.
    pub choices: Vec<String>,
}

impl Field {
    /// Parses `NAME:TYPE`, which may be followed by `:optional`, `:unique` and, at the end,
    /// `:label=TEXT`. A choice lists its values, as in `kind:choice=novel,essay`; in a value, `\,`,
    /// `\:` and `\\` are a comma, a colon and a backslash.
    ///
    /// # Errors
    /// When it has another form, or its name, type, values or options cannot be used.
    pub fn parse(written: &str) -> Result<Self, Error> {
        let Some((name, description)) = written.split_once(':') else {
            return Err(Error::input(format!("missing type in {}", text::quote(written)), FORM));
        };
        names::ensure_field(name)?;
        let (type_text, mut options) = segment(description, ':');
        let (kind, choices) = type_and_choices(name, type_text)?;
        let (mut optional, mut unique, mut label) = (false, false, labels::label_of(name));
        while let Some(remaining) = options {
            if let Some(text) = remaining.strip_prefix("label=") {
                label = labels::label(name, text)?;
                break;
            }
            let (option, following) = segment(remaining, ':');
            match option {
                "optional" if kind != FieldType::Boolean => optional = true,
                "unique" if kind != FieldType::Boolean => unique = true,
                _ => return Err(wrong_option(name, kind, option)),
            }
            options = following;
        }
        Ok(Self {
            name: name.to_owned(),
            label,
            kind,
            optional,
            unique,
            required: !optional && kind != FieldType::Boolean,
            // Two rows may leave a unique field empty only if both have NULL, not "".
            null: optional && (unique || !kind.holds_text()),
            choices,
        })
    }
}

fn wrong_option(name: &str, kind: FieldType, option: &str) -> Error {
    let near = text::did_you_mean(option, ["optional", "unique", "label"]);
    let unknown = |near| format!("unknown option {} for field `{name}`{near}", text::quote(option));
    match option {
        "optional" | "unique" => {
            let message = format!("boolean field `{name}` cannot be {option}");
            Error::input(message, "remove the option")
        }
        "label" => Error::input(
            format!("missing text for the label of field `{name}`"),
            "write label=TEXT, at the end",
        ),
        "required" => {
            Error::input(unknown(String::new()), "remove it; fields are required by default")
        }
        _ if kind == FieldType::Choice => {
            let escapes = r"in a value, write `\:` for `:` and `\,` for `,`";
            Error::Input {
                message: unknown(near),
                hints: vec![OPTIONS.to_owned(), escapes.to_owned()],
            }
        }
        _ if option.contains(',') => Error::input(unknown(String::new()), ONE_FOR_EACH),
        _ => Error::input(unknown(near), OPTIONS),
    }
}

/// Parses the part after the name: a type and, for a choice, its values.
fn type_and_choices(name: &str, written: &str) -> Result<(FieldType, Vec<String>), Error> {
    let (word, values) =
        written.split_once('=').map_or((written, None), |(word, values)| (word, Some(values)));
    let Some((_, kind)) = FieldType::ALL.into_iter().find(|(known, _)| *known == word) else {
        return Err(unknown_type(name, word));
    };
    match (kind, values.filter(|values| !values.is_empty())) {
        (FieldType::Choice, Some(values)) => Ok((kind, labels::choices(name, values)?)),
        (FieldType::Choice, None) => Err(Error::input(
            format!("choice field `{name}` has no values"),
            format!("list them, such as {name}:choice=one,other"),
        )),
        _ if values.is_some() => Err(Error::input(
            format!("{word} field `{name}` takes no values"),
            "remove them; only choice fields have values",
        )),
        _ => Ok((kind, Vec::new())),
    }
}

fn unknown_type(name: &str, word: &str) -> Error {
    let words = FieldType::ALL.map(|(word, _)| word);
    let unknown = |near| format!("unknown type {} for field `{name}`{near}", text::quote(word));
    if word.contains(',') {
        return Error::input(unknown(String::new()), ONE_FOR_EACH);
    }
    let near = match FieldType::for_synonym(word) {
        Some(known) => format!("; did you mean `{known}`?"),
        None => text::did_you_mean(word, words),
    };
    Error::input(unknown(near), format!("types: {}", words.join(", ")))
}
