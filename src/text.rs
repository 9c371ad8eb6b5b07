//! Text for people: wrapping, width, neutralising control characters, and small wordings.

use std::borrow::Cow;
use std::fmt::{self, Write as _};
use std::path::Path;

use unicode_width::UnicodeWidthStr as _;

/// How alike two words must be before one is suggested for the other, by Jaro's measure from 0 to 1.
#[derive(Debug, Clone, Copy)]
pub enum Similarity {
    /// For a slip of the finger.
    Closely,
    /// For one of a few words, where even a distant guess helps.
    Loosely,
}

impl Similarity {
    fn least(self) -> f64 {
        match self {
            Self::Closely => 0.7,
            Self::Loosely => 0.5,
        }
    }
}

/// The lines of `text`, broken between words so that none is wider than `width` columns.
/// A word that is wider than a line is broken inside; an address that stands alone is not, or nobody could follow it.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    if text.starts_with("https://") && !text.contains(' ') {
        return vec![text.to_owned()];
    }
    let options =
        textwrap::Options::new(width.max(1)).word_splitter(textwrap::WordSplitter::NoHyphenation);
    textwrap::wrap(text, options).into_iter().map(Cow::into_owned).collect()
}

/// `text` wrapped to `width` columns with `first` before the first line and as many blanks before the others.
pub fn hang(first: &str, text: &str, width: usize) -> String {
    let indent = columns(first);
    let mut out = String::new();
    for (number, line) in wrap(text, width.saturating_sub(indent)).iter().enumerate() {
        let lead = if number == 0 { Cow::from(first) } else { blanks(indent) };
        let _ = writeln!(out, "{lead}{line}");
    }
    out
}

/// How many terminal columns `text` takes.
pub fn columns(text: &str) -> usize {
    text.width()
}

/// `text` with blanks after it, up to `width` columns.
pub fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", blanks(width.saturating_sub(columns(text))))
}

/// `text` with blanks before it, up to `width` columns.
pub fn pad_left(text: &str, width: usize) -> String {
    format!("{}{text}", blanks(width.saturating_sub(columns(text))))
}

/// That many blanks.
pub fn blanks(count: usize) -> Cow<'static, str> {
    const SOME: &str =
        "                                                                                ";
    SOME.get(..count).map_or_else(|| " ".repeat(count).into(), Cow::from)
}

/// Whether a terminal could take `letter` for a command, show later text in another order, or show nothing for it.
pub fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}')
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2060}'..='\u{206F}')
        || matches!(letter, '\u{FFF9}'..='\u{FFFB}' | '\u{E0000}'..='\u{E007F}')
}

/// `text` safe to show on a terminal: control characters stand as `\u{1b}` and the like.
pub fn safe(text: &str) -> Cow<'_, str> {
    if !text.contains(is_control) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        if is_control(letter) { out.extend(letter.escape_unicode()) } else { out.push(letter) }
    }
    Cow::Owned(out)
}

/// A word the user wrote, safe and short enough to quote in a message.
pub fn quote(word: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = word.chars().take(LONGEST).collect();
    if shown.len() < word.len() {
        shown.push('…');
    }
    format!("`{}`", safe(&shown))
}

/// A path, safe to show, in backticks.
pub fn show(path: &Path) -> String {
    quote(&path.to_string_lossy())
}

/// The candidate most like `word`, if any is alike at all; the first of equals. One letter is like none.
pub fn nearest<'a>(
    word: &str,
    candidates: impl IntoIterator<Item = &'a str>,
    alike: Similarity,
) -> Option<&'a str> {
    word.chars().nth(1)?;
    let mut best = (alike.least(), None);
    for candidate in candidates {
        let score = strsim::jaro(&word.to_lowercase(), candidate);
        if score > best.0 {
            best = (score, Some(candidate));
        }
    }
    best.1
}

/// What to write instead of an unknown word: the nearest, or everything there is.
pub fn suggestion<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
    alike: Similarity,
) -> String {
    match nearest(word, known.clone(), alike) {
        Some(near) => format!("did you mean `{near}`?"),
        None => format!("there are: {}", known.into_iter().collect::<Vec<_>>().join(", ")),
    }
}

/// The end of a message about an unknown word, where there is one much like it.
pub fn did_you_mean<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str>,
    alike: Similarity,
) -> String {
    nearest(word, known, alike).map_or_else(String::new, |near| format!("; did you mean `{near}`?"))
}

/// `1 need`, `9 needs`.
pub fn count<N: Copy + PartialEq + From<u8> + fmt::Display>(number: N, noun: &str) -> String {
    let plural = if number == N::from(1) { "" } else { "s" };
    format!("{number} {noun}{plural}")
}

/// The text with its first letter as a capital.
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// `17,496`: a whole number with its thousands set apart.
pub fn thousands(number: &impl ToString) -> String {
    let digits = number.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

/// `a`, `a or b`, `a, b or c`.
pub fn list(items: &[&str], joint: &str) -> String {
    match items {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [front @ .., last] => format!("{} {joint} {last}", front.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_never_reach_the_terminal() {
        for (raw, shown) in [
            ("plain", "plain"),
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("a\u{9b}b", "a\\u{9b}b"),
            ("line\nbreak", "line\\u{a}break"),
            ("\u{202e}turned", "\\u{202e}turned"),
        ] {
            assert_eq!(safe(raw), shown);
        }
    }

    #[test]
    fn the_nearest_word_is_suggested_and_a_stranger_is_not() {
        let sizes = ["prototype", "small", "medium", "large"];
        for (typed, meant) in [
            ("big", Some("large")),
            ("lrage", Some("large")),
            ("Small", Some("small")),
            ("zzz", None),
            ("", None),
        ] {
            assert_eq!(nearest(typed, sizes, Similarity::Loosely), meant, "{typed}");
        }
        assert_eq!(nearest("big", sizes, Similarity::Closely), None);
    }

    #[test]
    fn lists_and_counts_read_aloud() {
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
    fn a_hanging_text_keeps_its_indent_and_never_passes_the_width() {
        assert_eq!(
            hang("  Open  ", "nine needs are open", 20),
            "  Open  nine needs\n        are open\n"
        );
        assert_eq!(wrap("flask-smorest", 6), ["flask-", "smores", "t"].map(str::to_owned)[..]);
    }
}
