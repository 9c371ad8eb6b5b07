//! Text for people: wrapping, width, suggestions, counts and lists; and what is safe to print.

mod harmless;
mod similar;

pub use harmless::{ascii_marks, first_control, is_control, name, quote, safe, shell_word, show};
pub use similar::{did_you_mean, folded, is_one_letter_off, nearest, nearest_named, suggestion};

use std::borrow::Cow;
use std::fmt::{self, Write as _};

use unicode_width::UnicodeWidthChar as _;

/// Wraps `text` between words into lines of at most `width` columns. A longer word is split, unless
/// `text` is nothing but a web address, which could no longer be clicked or copied.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    if text.starts_with("https://") && !text.contains(' ') {
        return vec![text.to_owned()];
    }
    let options =
        textwrap::Options::new(width.max(1)).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(Cow::into_owned).collect()
}

/// Wraps `text` to `width` columns with `first` before its first line and spaces of the same width
/// before the others. Every line ends with a line break.
pub fn hang(first: &str, text: &str, width: usize) -> String {
    let indent = columns(first);
    let mut out = String::new();
    for (number, line) in wrap(text, width.saturating_sub(indent)).iter().enumerate() {
        let lead = if number == 0 { Cow::from(first) } else { spaces(indent) };
        let _ = writeln!(out, "{lead}{line}");
    }
    out
}

/// How many terminal columns `text` takes; a wide letter, such as a Chinese one, takes two. Each
/// letter counts by itself, as terminals count them.
pub fn columns(text: &str) -> usize {
    text.chars().map(columns_of).sum()
}

fn columns_of(letter: char) -> usize {
    letter.width().unwrap_or(0)
}

/// The beginning of `text` that fits into `width` columns.
pub fn clip(text: &str, width: usize) -> &str {
    let mut taken = 0;
    for (position, letter) in text.char_indices() {
        taken += columns_of(letter);
        if taken > width {
            return &text[..position];
        }
    }
    text
}

/// `text` with spaces after it, up to `width` columns.
pub fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", spaces(width.saturating_sub(columns(text))))
}

/// `text` with spaces before it, up to `width` columns.
pub fn pad_left(text: &str, width: usize) -> String {
    format!("{}{text}", spaces(width.saturating_sub(columns(text))))
}

/// `count` spaces.
pub fn spaces(count: usize) -> Cow<'static, str> {
    const EIGHTY: &str =
        "                                                                                ";
    EIGHTY.get(..count).map_or_else(|| " ".repeat(count).into(), Cow::from)
}

/// A number with its noun, which gets an `s` unless the number is 1: `1 need`, `9 needs`.
pub fn count<N: Copy + PartialEq + From<u8> + fmt::Display>(number: N, noun: &str) -> String {
    let plural = if number == N::from(1) { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// `text` with a capital first letter.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A heading as a part of a sentence: `Admin site` becomes `admin site`, and `API` stays.
pub fn within_sentence(heading: &str) -> String {
    let is_abbreviation = heading.chars().nth(1).is_some_and(char::is_uppercase);
    let mut letters = heading.chars();
    match letters.next() {
        Some(first) if !is_abbreviation => first.to_lowercase().chain(letters).collect(),
        _ => heading.to_owned(),
    }
}

/// A whole number with a comma between thousands, such as `17,496`.
pub fn thousands(number: &impl ToString) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// The items with `conjunction` before the last: `a`, `a or b`, `a, b or c`.
pub fn list(items: &[&str], conjunction: &str) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [front @ .., last] => format!("{} {conjunction} {last}", front.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_counts_and_thousands_are_worded() {
        assert_eq!(["Admin site", "API", ""].map(within_sentence), ["admin site", "API", ""]);
        assert_eq!(list(&["a", "b", "c"], "or"), "a, b or c");
        assert_eq!(list(&["a", "b"], "and"), "a and b");
        assert_eq!(count(1_usize, "need"), "1 need");
        assert_eq!(count(0_i64, "need"), "0 needs");
        assert_eq!(
            [thousands(&7), thousands(&999), thousands(&2_519_424)],
            ["7", "999", "2,519,424"]
        );
    }

    #[test]
    fn hanging_text_keeps_its_indent_and_stays_within_the_width() {
        assert_eq!(
            hang("  Open  ", "nine needs are open", 20),
            "  Open  nine needs\n        are open\n"
        );
        assert_eq!(wrap("flask-smorest", 6), ["flask-", "smores", "t"].map(str::to_owned)[..]);
    }
}
