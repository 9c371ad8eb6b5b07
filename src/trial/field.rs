//! What a resource has: fields, as they are typed and as the templates need them.

use serde::Serialize;

use super::field_type::FieldType;
use super::labels::{self, segment};
use super::names::Role;
use crate::error::Error;
use crate::text::{self, Similarity};

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
    pub fn parse(written: &str, role: Role) -> Result<Self, Error> {
        let Some((name, rest)) = written.split_once(':') else {
            return Err(Error::input(format!("no type in {}", text::quote(written)), FORM));
        };
        role.ensure(name)?;
        let (kind, mut rest) = segment(rest, ':');
        let (kind, choices) = self::kind(name, kind)?;
        let (mut optional, mut unique, mut label) = (false, false, labels::label_of(name));
        while let Some(options) = rest {
            if let Some(text) = options.strip_prefix("label=") {
                label = labels::label(name, text)?;
                break;
            }
            let (option, more) = segment(options, ':');
            match option {
                "optional" if kind != FieldType::Boolean => optional = true,
                "unique" if kind != FieldType::Boolean => unique = true,
                _ => return Err(wrong_option(name, kind, option)),
            }
            rest = more;
        }
        let null = optional && (unique || !kind.is_words());
        let required = !optional && kind != FieldType::Boolean;
        Ok(Self { name: name.to_owned(), label, kind, optional, unique, required, null, choices })
    }
}

fn wrong_option(name: &str, kind: FieldType, option: &str) -> Error {
    let near = text::did_you_mean(option, ["optional", "unique", "label"], Similarity::Closely);
    let unknown = |near| format!("no option {} for field `{name}`{near}", text::quote(option));
    match option {
        "optional" | "unique" => {
            let message = format!("the boolean `{name}` cannot be {option}");
            Error::input(message, "a boolean is yes or no; take the option out")
        }
        "label" => Error::input(
            format!("the label of field `{name}` has no text"),
            "write label=TEXT, at the end",
        ),
        "required" => Error::input(
            unknown(String::new()),
            "fields are required unless they are optional; take it out",
        ),
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

/// The type and, of a choice, its values.
fn kind(name: &str, written: &str) -> Result<(FieldType, Vec<String>), Error> {
    let (word, values) =
        written.split_once('=').map_or((written, None), |(word, values)| (word, Some(values)));
    let Some((_, kind)) = FieldType::ALL.into_iter().find(|(known, _)| *known == word) else {
        return Err(unknown_type(name, word));
    };
    match (kind, values.filter(|values| !values.is_empty())) {
        (FieldType::Choice, Some(values)) => Ok((kind, labels::choices(name, values)?)),
        (FieldType::Choice, None) => Err(Error::input(
            format!("the choice `{name}` has no values"),
            format!("write them as {name}:choice=one,other"),
        )),
        _ if values.is_some() => Err(Error::input(
            format!("the {word} `{name}` takes no values"),
            "only a choice has some",
        )),
        _ => Ok((kind, Vec::new())),
    }
}

fn unknown_type(name: &str, word: &str) -> Error {
    let words = FieldType::ALL.map(|(word, _)| word);
    let unknown = |near| format!("no type {} for field `{name}`{near}", text::quote(word));
    if word.contains(',') {
        return Error::input(unknown(String::new()), ONE_FOR_EACH);
    }
    let near = match FieldType::meant(word) {
        Some(kind) => format!("; did you mean `{kind}`?"),
        None => text::did_you_mean(word, words, Similarity::Closely),
    };
    Error::input(unknown(near), format!("types: {}", words.join(", ")))
}
