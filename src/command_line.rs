//! Command lines to show, ready to be typed or copied.

mod started;

use std::env;
use std::path::Path;

use started::program;

use crate::text;

/// The options of this run that a command line has to repeat to come to the same result.
#[derive(Debug, Clone, Copy, Default)]
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
            [program().to_owned()].into_iter().chain(rules).chain([words.to_owned()]).collect();
        words.join(" ")
    }

    /// Where to find the ids of rules and claims.
    pub fn where_ids_are(self) -> String {
        let (rules, claims) = (self.with("questions --explain"), self.with("compare"));
        format!("list the rules with `{rules}`, or the claims with `{claims}`")
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
        let mut words = vec![program().to_owned()];
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

/// The option that names a rule set: `--rules DIR`.
pub fn rules_option(dir: &Path) -> String {
    format!("--rules {}", directory(dir))
}

/// A directory as a word of a shell.
fn directory(dir: &Path) -> String {
    let bytes = dir.as_os_str().as_encoded_bytes();
    if bytes.starts_with(b"-") {
        // It would be taken for an option.
        return directory(&Path::new(".").join(dir));
    }
    // A shell drops the line breaks at the end of what a command printed.
    let dir = if bytes.ends_with(b"\n") { dir.join("") } else { dir.to_owned() };
    text::shell_word(dir.as_os_str())
}

/// The command line of this run, to be typed again.
pub fn as_typed() -> String {
    let mut words = vec![program().to_owned()];
    words.extend(env::args_os().skip(1).map(|word| text::shell_word(&word)));
    words.join(" ")
}

/// The command that writes the same app in both frameworks.
pub fn trial() -> String {
    format!("{} trial DIR", program())
}

/// How to ask again, with the app that was preferred.
pub fn after_trial() -> String {
    format!("{} -i --trial flask", program())
}

/// The shell command that enters a directory.
pub fn enter(dir: &Path) -> String {
    format!("cd {}", directory(dir))
}

/// Checks the rule set in a directory.
pub fn check(dir: &Path) -> String {
    format!("{} rules check {}", program(), directory(dir))
}

/// Lists the questions of the rule set in a directory.
pub fn questions_of(dir: &Path) -> String {
    Call { rules: Some(dir), ..Call::default() }.with("questions")
}

/// Writes the built-in rule set to a directory.
pub fn export() -> String {
    format!("{} rules export DIR", program())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_not_taken_for_an_option() {
        assert_eq!(enter(Path::new("-dash")), "cd ./-dash");
        assert_eq!(rules_option(Path::new("-dash")), "--rules ./-dash");
        assert_eq!(enter(Path::new("end\n")), r#"cd "$(printf 'end\012/')""#);
    }
}
