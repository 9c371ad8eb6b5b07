//! What an id looks like, and what a number should have been.

use std::ops::RangeInclusive;

/// The whole numbers beside what was written, so that nobody has to guess.
pub fn number_help(written: &str, bounds: &RangeInclusive<i64>) -> String {
    let (least, most) = (*bounds.start(), *bounds.end());
    match written.parse::<f64>() {
        Ok(number) if number < least as f64 => format!("write {least}"),
        Ok(number) if number > most as f64 => format!("write {most}"),
        Ok(number) if number.fract() != 0.0 => {
            format!("write {} or {}", number.floor(), number.ceil())
        }
        Ok(number) => format!("write {number}"),
        Err(_) => "write a number, without quotes".to_owned(),
    }
}

/// Whether a text has the form of an id: lower-case words joined by single hyphens.
pub fn is_id(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty()
            && word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
    };
    text.split('-').all(word)
}
