//! Command lines to show, ready to be typed or copied.

use std::env;
use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::program::NAME;
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

fn rules_option(dir: &Path) -> String {
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

/// The program as a command that works here names it: through cargo, Python or uvx if one of them
/// started it, by its name if that is on the path, and otherwise as it was called.
fn program() -> &'static str {
    static PROGRAM: LazyLock<String> = LazyLock::new(|| {
        let started = Started {
            called: env::args_os().next().unwrap_or_else(|| NAME.into()),
            package: env::var("CARGO_PKG_NAME").ok(),
            python: env::var_os(PYTHON),
            is_run_by_uv: env::var_os("UV").is_some(),
            path: env::var_os("PATH").unwrap_or_default(),
            file: env::current_exe().ok(),
        };
        started.again(words_of_parent)
    });
    &PROGRAM
}

/// `python -m flask_or_django` leaves here what was typed for `python`.
const PYTHON: &str = "FLASK_OR_DJANGO_PYTHON";

/// How the program was started.
struct Started {
    /// The first word of the command line.
    called: OsString,
    /// The package that cargo runs, if it does.
    package: Option<String>,
    /// The interpreter that runs the package of the same name, if one does.
    python: Option<OsString>,
    is_run_by_uv: bool,
    path: OsString,
    /// The program itself.
    file: Option<PathBuf>,
}

impl Started {
    /// How to start it again. `parent` is the command line that started it, without the words that
    /// this program got.
    fn again(&self, parent: impl FnOnce() -> Vec<OsString>) -> String {
        let called = Path::new(&self.called);
        let profile = called.parent().and_then(Path::file_name).and_then(OsStr::to_str);
        match (self.package.as_deref(), profile) {
            (Some(NAME), Some("debug")) => return "cargo run --".to_owned(),
            (Some(NAME), Some("release")) => return "cargo run --release --".to_owned(),
            _ => {}
        }
        if let Some(python) = &self.python {
            return format!("{} -m {}", text::shell_word(python), NAME.replace('-', "_"));
        }
        if self.is_run_by_uv && self.is_in_cache_of_uv() {
            return by_uvx(&parent());
        }
        if called == Path::new(NAME) || self.is_on_path() {
            return NAME.to_owned();
        }
        text::shell_word(&self.called)
    }

    /// Whether its name alone starts this program.
    fn is_on_path(&self) -> bool {
        let name = format!("{NAME}{}", env::consts::EXE_SUFFIX);
        let mut named = env::split_paths(&self.path).map(|folder| folder.join(&name));
        let found = named.find(|file| file.is_file()).and_then(|file| file.canonicalize().ok());
        found.is_some() && found == self.file.as_ref().and_then(|file| file.canonicalize().ok())
    }

    /// Whether this is a copy that is only on the path while `uvx` runs it.
    fn is_in_cache_of_uv(&self) -> bool {
        let file = self.file.as_deref().unwrap_or(Path::new(""));
        file.iter().any(|folder| folder == "archive-v0")
    }
}

/// `uvx` with the options that `parent` had. It runs as `uv tool uvx` itself.
fn by_uvx(parent: &[OsString]) -> String {
    let options = match parent {
        [_, tool, uvx, options @ ..] if tool == "tool" && (uvx == "uvx" || uvx == "run") => options,
        _ => &[NAME.into()],
    };
    let mut words = vec!["uvx".to_owned()];
    words.extend(options.iter().map(|word| text::shell_word(word)));
    words.join(" ")
}

/// The words that started this process, up to the name of the program; none where the system does
/// not tell.
#[cfg(target_os = "linux")]
fn words_of_parent() -> Vec<OsString> {
    use std::os::unix::ffi::OsStringExt as _;

    let file = format!("/proc/{}/cmdline", std::os::unix::process::parent_id());
    let line = std::fs::read(file).unwrap_or_default();
    let line = line.strip_suffix(b"\0").unwrap_or_default();
    let mut words: Vec<OsString> =
        line.split(|byte| *byte == 0).map(|word| OsString::from_vec(word.to_owned())).collect();
    let own = env::args_os().count().saturating_sub(1);
    words.truncate(words.len().saturating_sub(own));
    words
}

#[cfg(not(target_os = "linux"))]
fn words_of_parent() -> Vec<OsString> {
    Vec::new()
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

    #[test]
    fn a_hint_repeats_how_the_program_was_started() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join(format!("{NAME}{}", env::consts::EXE_SUFFIX));
        std::fs::write(&file, "").expect("a file");
        let again = |called: &str, package: Option<&str>, path: &Path| {
            let (package, path) = (package.map(str::to_owned), path.into());
            let (python, is_run_by_uv) = (None, false);
            let file = Some(file.clone());
            Started { called: called.into(), package, python, is_run_by_uv, path, file }
                .again(Vec::new)
        };
        let (there, elsewhere) = (folder.path(), Path::new("/elsewhere"));
        for (called, package, path, expected) in [
            ("target/debug/it", Some(NAME), there, "cargo run --"),
            ("/x/target/release/it", Some(NAME), elsewhere, "cargo run --release --"),
            ("target/debug/it", Some("other"), there, NAME),
            (NAME, None, elsewhere, NAME),
            ("bin/it", None, there, NAME),
            ("bin/it", None, elsewhere, "bin/it"),
            ("my bin/it", None, elsewhere, "'my bin/it'"),
        ] {
            assert_eq!(again(called, package, path), expected, "{called} {package:?}");
        }
    }

    #[test]
    fn a_hint_repeats_that_python_or_uvx_started_the_program() {
        let cache = "/home/ada/.cache/uv/archive-v0/BlIrjkuj/bin/it";
        let tool = "/home/ada/.local/share/uv/tools/it/bin/it";
        let again = |python: Option<&str>, is_run_by_uv: bool, file: &str, parent: &str| {
            let (called, package, python) = (NAME.into(), None, python.map(Into::into));
            let (path, file) = (OsString::new(), Some(file.into()));
            Started { called, package, python, is_run_by_uv, path, file }
                .again(|| parent.split_whitespace().map(OsString::from).collect())
        };
        for (python, is_run_by_uv, file, parent, expected) in [
            (Some("python3"), false, "bin/it", "", "python3 -m flask_or_django"),
            (Some("my venv/python"), true, cache, "", "'my venv/python' -m flask_or_django"),
            (None, true, cache, "/bin/uv tool uvx it@0.2.0", "uvx it@0.2.0"),
            (None, true, cache, "uv tool run --from ./it.whl it", "uvx --from ./it.whl it"),
            (None, true, cache, "uv run --with it it", &format!("uvx {NAME}")),
            (None, true, cache, "", &format!("uvx {NAME}")),
            (None, true, tool, "uv tool uvx it", NAME),
            (None, false, cache, "uv tool uvx it", NAME),
        ] {
            assert_eq!(again(python, is_run_by_uv, file, parent), expected, "{parent}");
        }
    }
}
