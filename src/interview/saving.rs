//! The questions about saving.

use super::ask::{Ask, Reply, Stop};
use super::prompt;

/// What to do about a file that is there already.
#[derive(Debug, PartialEq, Eq)]
pub enum Existing {
    Replace,
    /// Keep it, and save nothing.
    Keep,
    /// Save to this file instead.
    Other(String),
}

/// Asks what to do about a file that is there already.
///
/// # Errors
/// When the user leaves, or the input ends.
pub fn existing_file(name: &str, ask: &mut dyn Ask) -> Result<Existing, Stop> {
    let prompt = prompt::existing_file(name);
    loop {
        let Reply::Chosen(choice) = ask.ask(&prompt)? else {
            return Err(Stop::Left);
        };
        match prompt.choices[choice].word.as_str() {
            "replace" => return Ok(Existing::Replace),
            "keep" => return Ok(Existing::Keep),
            _ => {}
        }
        if let Some(other) = another_file("", ask)? {
            return Ok(Existing::Other(other));
        }
    }
}

/// Says `remark`, and asks for the name of another file; `None` if the user names none.
///
/// # Errors
/// When the user leaves, or the input ends.
pub fn another_file(remark: &str, ask: &mut dyn Ask) -> Result<Option<String>, Stop> {
    let name = ask.text(remark, "Name of another file (Enter for none)")?;
    Ok(Some(name).filter(|name| !name.is_empty()))
}
