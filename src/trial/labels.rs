//! Labels of fields and values of choices: the texts that people read in the apps.

use crate::error::Error;
use crate::text;

/// In characters.
const MAX_LENGTH: usize = 100;
const MAX_CHOICES: usize = 50;

/// The label of a name, such as `Due date` for `due_date`.
pub fn label_of(name: &str) -> String {
    text::capitalised(&name.replace('_', " "))
}

/// The label that was typed for a field.
///
/// # Errors
/// When it is empty or too long, or has control characters.
pub fn label(field: &str, written: &str) -> Result<String, Error> {
    usable(written).map_err(|problem| problem.error("label", field, "write one, or remove label="))
}

/// The values of a choice, from a list with commas.
///
/// # Errors
/// When a value is empty, too long or a duplicate, or has control characters, or when there are
/// too many values.
pub fn choices(field: &str, written: &str) -> Result<Vec<String>, Error> {
    let mut choices: Vec<String> = Vec::new();
    let mut remaining = Some(written);
    while let Some(text) = remaining {
        let (value, following) = segment(text, ',');
        let value = usable(&unescaped(value))
            .map_err(|problem| problem.error("value", field, "write one, or remove its comma"))?;
        if choices.contains(&value) {
            return Err(Error::input(
                format!("duplicate value {} of choice field `{field}`", text::quote(&value)),
                "remove one of them",
            ));
        }
        choices.push(value);
        remaining = following;
    }
    if choices.len() > MAX_CHOICES {
        let message = format!("choice field `{field}` has {} values", choices.len());
        return Err(Error::input(message, format!("remove some; the limit is {MAX_CHOICES}")));
    }
    Ok(choices)
}

/// Splits at the first `separator` that is not escaped by a backslash: the text before it and, if
/// there is one, the text after it.
pub fn segment(text: &str, separator: char) -> (&str, Option<&str>) {
    let mut escaped = false;
    for (position, letter) in text.char_indices() {
        if letter == separator && !escaped {
            return (&text[..position], Some(&text[position + separator.len_utf8()..]));
        }
        escaped = letter == '\\' && !escaped;
    }
    (text, None)
}

/// Removes the backslash before a comma, a colon or another backslash; all others are kept.
fn unescaped(text: &str) -> String {
    let mut out = String::new();
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        let escape =
            letter == '\\' && letters.peek().is_some_and(|next| [',', ':', '\\'].contains(next));
        out.push(if escape { letters.next().unwrap_or(letter) } else { letter });
    }
    out
}

/// Why a text cannot be used.
enum TextProblem {
    Empty,
    /// With its length in characters.
    TooLong(usize),
    Control(char),
}

impl TextProblem {
    fn error(self, what: &str, field: &str, if_empty: &str) -> Error {
        let (why, hint) = match self {
            Self::Empty => ("is empty".to_owned(), if_empty),
            Self::TooLong(length) => {
                (format!("has {length} characters; the limit is {MAX_LENGTH}"), "shorten it")
            }
            Self::Control(letter) => {
                (format!("has the control character U+{:04X}", u32::from(letter)), "remove it")
            }
        };
        Error::input(format!("a {what} of field `{field}` {why}"), hint)
    }
}

/// The text without spaces at its ends, if it can be shown.
fn usable(text: &str) -> Result<String, TextProblem> {
    let text = text.trim();
    let length = text.chars().count();
    if let Some(letter) = text.chars().find(|letter| is_refused(*letter)) {
        Err(TextProblem::Control(letter))
    } else if text::columns(text) == 0 {
        Err(TextProblem::Empty)
    } else if length > MAX_LENGTH {
        Err(TextProblem::TooLong(length))
    } else {
        Ok(text.to_owned())
    }
}

/// Like `text::is_control`, but allows what labels in other scripts need: joiners (in emoji, too),
/// the marks and isolates of right-to-left text, and tags, which some flags consist of.
fn is_refused(letter: char) -> bool {
    let is_needed = matches!(letter, '\u{200C}'..='\u{200F}' | '\u{2066}'..='\u{2069}')
        || matches!(letter, '\u{E0020}'..='\u{E007F}');
    text::is_control(letter) && !is_needed
}
