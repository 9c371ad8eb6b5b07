//! Texts of the rule set in the quotes of a shell's script.
//!
//! `clap_complete` writes what an option does and what a value means between quotes, and escapes
//! too little there. In a meaning, fish expands `$HOME`, runs `$(…)` and ends the string at a `"`;
//! zsh also ends it there (clap-rs/clap#4053), and loses each `\`. So it gets texts without any
//! punctuation: that is moved to the private use area of Unicode, and moved back in the finished
//! script, as the quotes there want it.

use clap_complete::Shell;

/// A placeholder for the values of `--weight` in the script for zsh.
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
    let veil = |letter: char| match letter {
        // PowerShell reads these as it reads '.
        '‘'..='‛' | '!'..='~' if !letter.is_ascii_alphanumeric() => {
            char::from_u32(slot as u32 + u32::from(letter) % 0x100).unwrap_or(letter)
        }
        // Otherwise a text could smuggle in punctuation that nothing has quoted.
        '\u{E000}'..='\u{E200}' => char::REPLACEMENT_CHARACTER,
        _ => letter,
    };
    text.chars().map(veil).collect()
}

/// What was moved, and where it was.
fn unveiled(letter: char) -> Option<(Slot, char)> {
    [Slot::Help, Slot::Meaning].into_iter().find_map(|slot| {
        let number = u32::from(letter).checked_sub(slot as u32)?;
        let letter = match number {
            0x18..=0x1B => char::from_u32(0x2000 + number)?,
            _ => char::from(u8::try_from(number).ok().filter(u8::is_ascii_punctuation)?),
        };
        Some((slot, letter))
    })
}

/// The finished script, with the punctuation of its texts as the shell's quotes want it.
pub fn written(script: &str, shell: Shell) -> String {
    let mut out = String::with_capacity(script.len());
    for letter in script.chars() {
        match unveiled(letter) {
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
        (Shell::PowerShell, _) => in_powershell(letter),
        (Shell::Elvish, _) if letter == '\'' => "''",
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

/// In PowerShell's single quotes, which end at any of these.
fn in_powershell(letter: char) -> &'static str {
    match letter {
        '\'' => "''",
        '‘' => "‘‘",
        '’' => "’’",
        '‚' => "‚‚",
        '‛' => "‛‛",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_text_comes_back_but_for_what_the_shell_needs() {
        let text = "it’s ‘new’: \"50%\" — 大きい \\";
        for slot in [Slot::Help, Slot::Meaning] {
            let veiled = veiled(text, slot);
            assert!(veiled.chars().all(|letter| !letter.is_ascii_punctuation()), "{veiled}");
            assert_eq!(written(&veiled, Shell::Bash), text);
            let doubled = text.replace('’', "’’").replace('‘', "‘‘");
            assert_eq!(written(&veiled, Shell::PowerShell), doubled);
        }
    }

    #[test]
    fn no_text_can_pretend_to_be_moved() {
        let text = "\u{E022}; touch pwned; \u{E122} \u{E200}";
        let shown = "\u{FFFD}; touch pwned; \u{FFFD} \u{FFFD}";
        for slot in [Slot::Help, Slot::Meaning] {
            assert_eq!(written(&veiled(text, slot), Shell::Fish), shown);
        }
    }
}
