//! What has to be known before the command line can be parsed.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap_lex::{ArgCursor, RawArgs};

/// What a first look over the words finds.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct FirstLook {
    /// The directory after `--rules`: the rule set in it defines the flags.
    pub rules: Option<PathBuf>,
    /// Whether errors, too, are written as JSON, also those of the command line itself.
    pub is_json: bool,
}

/// Looks for `--rules DIR` and `--format json`, also with `=`, up to `--`. It checks nothing: clap
/// reports a missing or a repeated value.
pub fn first_look(words: &[OsString]) -> FirstLook {
    let words = RawArgs::new(words);
    let mut cursor = words.cursor();
    let mut look = FirstLook::default();
    while let Some(word) = words.next(&mut cursor).filter(|word| !word.is_escape()) {
        match word.to_long() {
            Some((Ok("rules"), value)) => {
                look.rules = value_of(value, &words, &mut cursor).map(PathBuf::from);
            }
            Some((Ok("format"), value)) => {
                look.is_json = value_of(value, &words, &mut cursor)
                    .is_some_and(|it| it.eq_ignore_ascii_case("json"));
            }
            _ => {}
        }
    }
    look
}

/// The value after `=`, or else the next word unless that is an option.
fn value_of<'w>(
    attached: Option<&'w OsStr>,
    words: &'w RawArgs,
    cursor: &mut ArgCursor,
) -> Option<&'w OsStr> {
    let value = if let Some(value) = attached {
        value
    } else {
        let next = words.peek(cursor)?;
        if next.is_long() || next.is_short() || next.is_escape() {
            return None;
        }
        words.next_os(cursor)?
    };
    Some(value).filter(|value| !value.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn look(line: &str) -> FirstLook {
        let words: Vec<OsString> = line.split(' ').map(OsString::from).collect();
        first_look(&words)
    }

    #[test]
    fn both_spellings_are_found_anywhere_before_a_double_dash() {
        for (line, rules, is_json) in [
            ("tool", None, false),
            ("tool --rules a", Some("a"), false),
            ("tool --rules=a=b --size small", Some("a=b"), false),
            ("tool compare docs --rules a --format json", Some("a"), true),
            ("tool --format=json --rules -", Some("-"), true),
            ("tool --format table", None, false),
            ("tool -- --rules a --format json", None, false),
        ] {
            let rules = rules.map(PathBuf::from);
            assert_eq!(look(line), FirstLook { rules, is_json }, "{line}");
        }
    }

    #[test]
    fn an_option_or_nothing_is_no_directory() {
        for line in ["tool --rules", "tool --rules=", "tool --rules --plain", "tool --rules -i"] {
            assert_eq!(look(line).rules, None, "{line}");
        }
        assert!(look("tool --rules --format json").is_json);
        assert_eq!(look("tool --rules -- a").rules, None);
    }
}
