//! Words of the user, and names of files, as a terminal and a shell may safely get them.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;

/// The first character of `text` that is unsafe to print: a terminal could take it for a command
/// (escape), show the text after it in another order (U+202E), or show nothing at all (U+200B).
pub fn first_control(text: &str) -> Option<char> {
    let mut previous = ' ';
    for letter in text.chars() {
        if is_control(letter) && !joins(previous, letter) {
            return Some(letter);
        }
        previous = letter;
    }
    None
}

/// Whether `letter` is unsafe to print wherever it is; see [`first_control`].
pub fn is_control(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{AD}' | '\u{34F}' | '\u{61C}' | '\u{180E}' | '\u{FEFF}')
        || matches!(
            letter,
            '\u{115F}' | '\u{1160}' | '\u{17B4}' | '\u{17B5}' | '\u{3164}' | '\u{FFA0}'
        )
        || matches!(letter, '\u{200B}'..='\u{200F}' | '\u{2028}'..='\u{202E}')
        || matches!(letter, '\u{2060}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}')
        || matches!(letter, '\u{E0000}'..='\u{E007F}')
}

/// Whether `letter` is a joiner (U+200C, U+200D) within a word or an emoji, as Persian, Malayalam
/// and families need it.
fn joins(previous: char, letter: char) -> bool {
    matches!(letter, '\u{200C}' | '\u{200D}') && !previous.is_ascii() && !is_control(previous)
}

/// `text` with unsafe characters escaped, such as `\u{1b}`; see [`first_control`].
pub fn safe(text: &str) -> Cow<'_, str> {
    if first_control(text).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 8);
    let mut previous = ' ';
    for letter in text.chars() {
        if is_control(letter) && !joins(previous, letter) {
            out.extend(letter.escape_unicode());
        } else {
            out.push(letter);
        }
        previous = letter;
    }
    Cow::Owned(out)
}

/// `text` with ASCII in place of typographic marks, for a terminal without UTF-8. Letters stay.
pub fn ascii_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '“' | '”' => out.push('"'),
            '‘' | '’' => out.push('\''),
            '–' | '—' => out.push('-'),
            '…' => out.push_str("..."),
            _ => out.push(letter),
        }
    }
    out
}

/// A word the user wrote, for a message: in backticks, escaped, and cut after 60 characters.
pub fn quote(word: &str) -> String {
    const LONGEST: usize = 60;
    let mut shown: String = word.chars().take(LONGEST).collect();
    if shown.len() < word.len() {
        shown.push('…');
    }
    format!("`{}`", safe(&shown))
}

/// A path, for a message: in backticks, and harmless; see [`name`].
pub fn show(path: &Path) -> String {
    format!("`{}`", name(path))
}

/// A path, for people. One that is no text, or that a terminal would obey, is written for a shell.
pub fn name(path: &Path) -> String {
    safe_text(path.as_os_str()).map_or_else(|| shell_word(path.as_os_str()), str::to_owned)
}

fn safe_text(word: &OsStr) -> Option<&str> {
    word.to_str().filter(|text| first_control(text).is_none())
}

/// A word as a shell reads it. What is no text, or what a terminal would obey, is written as bytes,
/// as bash, zsh and fish understand them: `"$(printf 'caf\351')"`.
pub fn shell_word(word: &OsStr) -> String {
    if let Some(text) = safe_text(word) {
        let quoted = shell_words::quote(text);
        // An interactive shell also takes these: `{a,b}`, `!x`.
        let is_bare = quoted == text && text.contains(['{', '}', '!', '^']);
        return if is_bare { format!("'{text}'") } else { quoted.into_owned() };
    }
    let mut octal = String::new();
    for (position, byte) in word.as_encoded_bytes().iter().enumerate() {
        let _ = match byte {
            b'%' => write!(octal, "%%"),
            // printf would take it for an option.
            b'-' if position == 0 => write!(octal, "\\055"),
            b'\'' | b'"' | b'\\' | b'$' | b'`' => write!(octal, "\\{byte:03o}"),
            b' '..=b'~' => write!(octal, "{}", char::from(*byte)),
            _ => write!(octal, "\\{byte:03o}"),
        };
    }
    format!("\"$(printf '{octal}')\"")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_escaped() {
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
    fn a_shell_reads_a_quoted_word_back() {
        for (word, quoted) in [
            ("plain", "plain"),
            ("two words", "'two words'"),
            ("{a,b}", "'{a,b}'"),
            ("!x", "'!x'"),
            ("-\u{1}", r#""$(printf '\055\001')""#),
            ("it's", r#"'it'\''s'"#),
            ("caf\u{e9}", "caf\u{e9}"),
            ("\u{1b}]0;it's\\100%", r#""$(printf '\033]0;it\047s\134100%%')""#),
            ("\u{202e}$HOME`x`\"", r#""$(printf '\342\200\256\044HOME\140x\140\042')""#),
        ] {
            assert_eq!(shell_word(OsStr::new(word)), quoted);
            let mut shell = std::process::Command::new("bash");
            let run = shell.args(["-c", &format!("printf %s {quoted}")]).output().expect("bash");
            assert_eq!(String::from_utf8_lossy(&run.stdout), word);
        }
    }
}
