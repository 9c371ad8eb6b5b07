//! Command lines to show, ready to be typed or copied.

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::Path;

use crate::program::NAME;
use crate::text;

/// The options of this run that a command line has to repeat to come to the same result.
#[derive(Debug, Clone, Copy)]
pub struct Call<'c> {
    pub rules: Option<&'c Path>,
    pub plain: bool,
    pub explain: bool,
    pub guide_as_written: bool,
    /// The value of `--format`; `None` for the default.
    pub format: Option<&'static str>,
}

impl Call<'_> {
    /// A subcommand on the same rule set: `flask-or-django --rules DIR why admin-essential`.
    pub fn with(self, words: &str) -> String {
        let rules = self.rules.map(rules_option).into_iter();
        let words: Vec<String> =
            [NAME.to_owned()].into_iter().chain(rules).chain([words.to_owned()]).collect();
        words.join(" ")
    }

    /// Repeats a decision: `flask-or-django --size large --weight size=2`. The flags are those of
    /// the answers and weights.
    pub fn decision(self, flags: &[String]) -> String {
        self.with_options(flags, false)
    }

    /// Continues the interview from these answers: `flask-or-django -i --size large`.
    pub fn interview(self, flags: &[String]) -> String {
        self.with_options(flags, true)
    }

    fn with_options(self, flags: &[String], interactive: bool) -> String {
        let mut words = vec![NAME.to_owned()];
        for (is_given, flag) in [(interactive, "-i"), (self.plain, "--plain")] {
            if is_given {
                words.push(flag.to_owned());
            }
        }
        words.extend(self.rules.map(rules_option));
        let details = [(self.explain, "--explain"), (self.guide_as_written, "--guide-as-written")];
        for (is_given, flag) in details {
            if is_given {
                words.push(flag.to_owned());
            }
        }
        words.extend(self.format.map(|format| format!("--format {format}")));
        words.extend_from_slice(flags);
        words.join(" ")
    }
}

fn rules_option(dir: &Path) -> String {
    format!("--rules {}", shell_word(dir.as_os_str()))
}

/// A word as a shell reads it. What is no text, or what a terminal would obey, is written as bytes:
/// `$'caf\xe9'`.
fn shell_word(word: &OsStr) -> String {
    if let Some(text) = word.to_str().filter(|text| !text.contains(text::is_control)) {
        return shell_words::quote(text).into_owned();
    }
    let mut quoted = "$'".to_owned();
    for byte in word.as_encoded_bytes() {
        let _ = match byte {
            b'\'' | b'\\' => write!(quoted, "\\{}", char::from(*byte)),
            b' '..=b'~' => write!(quoted, "{}", char::from(*byte)),
            _ => write!(quoted, "\\x{byte:02x}"),
        };
    }
    quoted + "'"
}

/// The command that writes the same app in both frameworks.
pub fn trial() -> String {
    format!("{NAME} trial DIR")
}

/// How to add to a decision which of the two apps felt better.
pub fn after_trial() -> String {
    format!("{NAME} … --trial flask|django|even")
}

/// The shell command that enters a directory.
pub fn enter(dir: &Path) -> String {
    // A shell would take `-dash` for an option.
    let is_like_option = dir.as_os_str().as_encoded_bytes().starts_with(b"-");
    let dir = if is_like_option { Path::new(".").join(dir) } else { dir.to_owned() };
    format!("cd {}", shell_word(dir.as_os_str()))
}

/// Where to find the ids of rules and claims.
pub fn where_ids_are() -> String {
    format!("list the rules with `{NAME} questions --explain`, or the claims with `{NAME} compare`")
}

/// Writes the built-in rule set to a directory.
pub fn export() -> String {
    format!("{NAME} rules export DIR")
}

/// The examples at the end of the help.
pub fn examples() -> String {
    format!(
        "Examples:
  {NAME} --control fine --api rich --size large --admin essential
  {NAME} --answers needs.json --weight admin=2 --format json
  {NAME} questions --explain"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shell_reads_a_quoted_word_back() {
        for (word, quoted) in [
            ("plain", "plain"),
            ("two words", "'two words'"),
            ("it's", r#"'it'\''s'"#),
            ("caf\u{e9}", "caf\u{e9}"),
            ("\u{1b}]0;it's\\", r"$'\x1b]0;it\'s\\'"),
        ] {
            assert_eq!(shell_word(OsStr::new(word)), quoted);
        }
        assert_eq!(enter(Path::new("-dash")), "cd ./-dash");
    }
}
