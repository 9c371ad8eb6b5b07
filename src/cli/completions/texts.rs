//! Texts of the rule set in the quotes of a shell's script.
//!
//! `clap_complete` writes a question's text and an answer's meaning between quotes, and escapes too
//! little for some of them and too much for others: in fish, a `"` in a meaning ends the script's
//! string, `$HOME` is expanded and `$(…)` is run; zsh ends at a `"` (clap-rs/clap#4053) and shows a
//! `\` before each bracket. So it gets texts without any of these characters: each is moved to the
//! private use area of Unicode, and moved back in the finished script, as the quotes there want it.

use clap_complete::Shell;

/// The value that stands for those of `--weight` in the script for zsh.
pub const WEIGHTS: &str = "\u{E200}";

/// Where a text is in a script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Slot {
    /// What an option or a command does.
    Help = 0xE000,
    /// What a value means.
    Meaning = 0xE100,
}

/// The text with its punctuation moved out of the way.
pub fn veiled(text: &str, slot: Slot) -> String {
    let veil = |letter: char| match u8::try_from(letter) {
        Ok(byte) if byte.is_ascii_punctuation() => {
            char::from_u32(slot as u32 + u32::from(byte)).unwrap_or(letter)
        }
        _ => letter,
    };
    text.chars().map(veil).collect()
}

/// The finished script, with the punctuation of its texts as the shell's quotes want it.
pub fn written(script: &str, shell: Shell) -> String {
    let mut out = String::with_capacity(script.len());
    for letter in script.chars() {
        let moved = [Slot::Help, Slot::Meaning].into_iter().find_map(|slot| {
            let byte = u32::from(letter).checked_sub(slot as u32)?;
            let byte = u8::try_from(byte).ok().filter(u8::is_ascii_punctuation)?;
            Some((slot, char::from(byte)))
        });
        match moved {
            Some((slot, letter)) => push_quoted(&mut out, letter, shell, slot),
            None => out.push(letter),
        }
    }
    out
}

fn push_quoted(out: &mut String, letter: char, shell: Shell, slot: Slot) {
    let quoted = match (shell, slot) {
        (Shell::Fish, Slot::Help) => in_fish(letter),
        (Shell::Fish, Slot::Meaning) => in_fish_value(letter),
        (Shell::Zsh, Slot::Help) => in_zsh(letter),
        (Shell::Zsh, Slot::Meaning) => in_zsh_value(letter),
        (Shell::PowerShell | Shell::Elvish, _) if letter == '\'' => "''",
        _ => "",
    };
    if quoted.is_empty() {
        out.push(letter);
    } else {
        out.push_str(quoted);
    }
}

/// In fish's single quotes; empty for what stays as it is.
fn in_fish(letter: char) -> &'static str {
    match letter {
        '\'' => r"\'",
        '\\' => r"\\",
        _ => "",
    }
}

/// In the single quotes of a word that fish reads inside double quotes before.
fn in_fish_value(letter: char) -> &'static str {
    match letter {
        '\'' => r"\\'",
        '\\' => r"\\\\",
        '"' => r#"\""#,
        '$' => r"\$",
        _ => "",
    }
}

/// In the brackets of `_arguments`, and these in single quotes.
fn in_zsh(letter: char) -> &'static str {
    match letter {
        '\'' => r"'\''",
        '\\' => r"\\",
        '[' => r"\[",
        ']' => r"\]",
        ':' => r"\:",
        _ => "",
    }
}

/// In double quotes that `_arguments` evaluates, and these in single quotes.
fn in_zsh_value(letter: char) -> &'static str {
    match letter {
        '\'' => r"'\''",
        '\\' => r"\\\\",
        '"' => r#"\""#,
        '$' => r"\$",
        '`' => r"\`",
        ':' => r"\:",
        _ => "",
    }
}
