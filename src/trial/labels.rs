//! What people read in the apps: labels, and the values of choices.

use crate::error::Error;
use crate::text;

const LONGEST_TEXT: usize = 100;
const MOST_CHOICES: usize = 50;

/// `due_date` as `Due date`.
pub fn label_of(name: &str) -> String {
    text::capitalised(&name.replace('_', " "))
}

/// A label as it was typed, for a field.
///
/// # Errors
/// When it cannot be shown.
pub fn label(field: &str, written: &str) -> Result<String, Error> {
    shown(written).map_err(|fault| fault.of("label", field, "write one, or take label= out"))
}

/// The values of a choice, with commas between them.
///
/// # Errors
/// When one cannot be shown or is there twice, or there are too many.
pub fn choices(field: &str, written: &str) -> Result<Vec<String>, Error> {
    let mut choices: Vec<String> = Vec::new();
    let mut rest = Some(written);
    while let Some(text) = rest {
        let (value, more) = segment(text, ',');
        let value = shown(&unescaped(value))
            .map_err(|fault| fault.of("value", field, "write one, or take its comma out"))?;
        if choices.contains(&value) {
            return Err(Error::input(
                format!("the choice `{field}` has {} twice", text::quote(&value)),
                "take one out",
            ));
        }
        choices.push(value);
        rest = more;
    }
    if choices.len() > MOST_CHOICES {
        let message = format!("the choice `{field}` has {} values", choices.len());
        return Err(Error::input(message, format!("at most {MOST_CHOICES} fit a list")));
    }
    Ok(choices)
}

/// The text before the first `stop` that no backslash precedes, and what stands behind it.
pub fn segment(text: &str, stop: char) -> (&str, Option<&str>) {
    let mut escaped = false;
    let at = text.char_indices().find(|(_, letter)| {
        let found = *letter == stop && !escaped;
        escaped = *letter == '\\' && !escaped;
        found
    });
    at.map_or((text, None), |(at, _)| (&text[..at], Some(&text[at + stop.len_utf8()..])))
}

/// A backslash before a comma, a colon or a backslash only says that it is meant as it stands.
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

/// What is wrong with a text.
enum Fault {
    Empty,
    Long(usize),
    Control(char),
}

impl Fault {
    fn of(self, what: &str, field: &str, if_empty: &str) -> Error {
        let (why, hint) = match self {
            Self::Empty => ("is empty".to_owned(), if_empty),
            Self::Long(length) => (
                format!("has {length} characters; at most {LONGEST_TEXT} are allowed"),
                "write it otherwise",
            ),
            Self::Control(letter) => (
                format!("has the control character U+{:04X}", u32::from(letter)),
                "write it otherwise",
            ),
        };
        Error::input(format!("a {what} of field `{field}` {why}"), hint)
    }
}

/// Any text that people can read, without blanks at its ends.
fn shown(text: &str) -> Result<String, Fault> {
    let text = text.trim();
    let length = text.chars().count();
    if let Some(letter) = text.chars().find(|letter| is_refused(*letter)) {
        Err(Fault::Control(letter))
    } else if text::columns(text) == 0 {
        Err(Fault::Empty)
    } else if length > LONGEST_TEXT {
        Err(Fault::Long(length))
    } else {
        Ok(text.to_owned())
    }
}

/// Joiners belong to emoji and some scripts, tags to flags, and marks and isolates to texts from right to left.
fn is_refused(letter: char) -> bool {
    let belongs = matches!(letter, '\u{200C}'..='\u{200F}' | '\u{2066}'..='\u{2069}' | '\u{E0020}'..='\u{E007F}');
    text::is_control(letter) && !belongs
}
