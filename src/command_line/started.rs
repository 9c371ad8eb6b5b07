//! How the program was started, and so how a hint starts it again.

use std::cell::OnceCell;
use std::env;
use std::ffi::{OsStr, OsString};
use std::iter;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use crate::program::{NAME, identifier};
use crate::text;

/// The program as a command that works here names it: through cargo, Python or uv if one of them
/// started it, by its name if that is on the path, and otherwise as it was called.
pub fn program() -> &'static str {
    static PROGRAM: LazyLock<String> = LazyLock::new(|| {
        let started = Started {
            called: env::args_os().next().unwrap_or_else(|| NAME.into()),
            package: env::var("CARGO_PKG_NAME").ok(),
            python: env::var_os(PYTHON),
            is_run_by_uv: env::var_os("UV").is_some(),
            path: env::var_os("PATH").unwrap_or_default(),
            file: OnceCell::new(),
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
    /// The program itself. The system takes a while to find it, and most hints do without.
    file: OnceCell<PathBuf>,
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
        if self.is_run_by_uv && self.is_in_cache_of_uv() {
            return by_uv(&parent());
        }
        if let Some(python) = &self.python {
            return format!("{} -m {}", text::shell_word(python), identifier());
        }
        if called == Path::new(NAME) || self.is_on_path() {
            return NAME.to_owned();
        }
        text::shell_word(&self.called)
    }

    /// Whether its name alone starts this program. The folders of the path are not looked into for
    /// one that was called with a whole path from somewhere else.
    fn is_on_path(&self) -> bool {
        let called = Path::new(&self.called);
        let is_own = |folder: PathBuf| called.parent() == Some(&folder);
        if called.is_absolute() && !env::split_paths(&self.path).any(is_own) {
            return false;
        }
        let name = format!("{NAME}{}", env::consts::EXE_SUFFIX);
        let mut named = env::split_paths(&self.path).map(|folder| folder.join(&name));
        let found = named.find(|file| file.is_file()).and_then(|file| file.canonicalize().ok());
        found.is_some() && found == self.file().canonicalize().ok()
    }

    /// Whether this is a copy that is only on the path while uv runs it.
    fn is_in_cache_of_uv(&self) -> bool {
        self.file().iter().any(|folder| folder == "archive-v0")
    }

    fn file(&self) -> &Path {
        self.file.get_or_init(|| env::current_exe().unwrap_or_default())
    }
}

/// What was typed for uv, if `parent` is uv. `uvx` runs as `uv tool uvx` itself.
fn by_uv(parent: &[OsString]) -> String {
    let (typed, words) = match parent {
        [_, tool, uvx, words @ ..] if tool == "tool" && uvx == "uvx" => ("uvx", words),
        [uv, words @ ..] if Path::new(uv).file_stem() == Some(OsStr::new("uv")) => ("uv", words),
        _ => return format!("uvx {NAME}"),
    };
    let words = words.iter().map(|word| text::shell_word(word));
    iter::once(typed.to_owned()).chain(words).collect::<Vec<_>>().join(" ")
}

/// The words that started this process, up to the name of the program; none where the system does
/// not tell, or where they end otherwise, as a shell's do.
#[cfg(target_os = "linux")]
fn words_of_parent() -> Vec<OsString> {
    use std::os::unix::ffi::OsStringExt as _;

    let file = format!("/proc/{}/cmdline", std::os::unix::process::parent_id());
    let line = std::fs::read(file).unwrap_or_default();
    let line = line.strip_suffix(b"\0").unwrap_or_default();
    let words: Vec<OsString> =
        line.split(|byte| *byte == 0).map(|word| OsString::from_vec(word.to_owned())).collect();
    let own: Vec<OsString> = env::args_os().skip(1).collect();
    words.strip_suffix(own.as_slice()).unwrap_or_default().to_vec()
}

#[cfg(not(target_os = "linux"))]
fn words_of_parent() -> Vec<OsString> {
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hint_repeats_how_the_program_was_started() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join(format!("{NAME}{}", env::consts::EXE_SUFFIX));
        std::fs::write(&file, "").expect("a file");
        let again = |called: &str, package: Option<&str>, path: &Path| {
            let (package, path) = (package.map(str::to_owned), path.into());
            let (python, is_run_by_uv) = (None, false);
            let file = OnceCell::from(file.clone());
            Started { called: called.into(), package, python, is_run_by_uv, path, file }
                .again(Vec::new)
        };
        let (there, elsewhere) = (folder.path(), Path::new("/elsewhere"));
        let whole = there.join("bin").join("it").to_string_lossy().into_owned();
        for (called, package, path, expected) in [
            ("target/debug/it", Some(NAME), there, "cargo run --"),
            ("/x/target/release/it", Some(NAME), elsewhere, "cargo run --release --"),
            ("target/debug/it", Some("other"), there, NAME),
            (NAME, None, elsewhere, NAME),
            ("bin/it", None, there, NAME),
            ("bin/it", None, elsewhere, "bin/it"),
            ("my bin/it", None, elsewhere, "'my bin/it'"),
            (&whole, None, there, &text::shell_word(OsStr::new(&whole))),
        ] {
            assert_eq!(again(called, package, path), expected, "{called} {package:?}");
        }
    }

    #[test]
    fn a_hint_repeats_that_python_or_uv_started_the_program() {
        let cache = "/home/ada/.cache/uv/archive-v0/BlIrjkuj/bin/it";
        let tool = "/home/ada/.local/share/uv/tools/it/bin/it";
        let again = |python: Option<&str>, is_run_by_uv: bool, file: &str, parent: &str| {
            let (called, package, python) = (NAME.into(), None, python.map(Into::into));
            let (path, file) = (OsString::new(), OnceCell::from(PathBuf::from(file)));
            Started { called, package, python, is_run_by_uv, path, file }
                .again(|| parent.split_whitespace().map(OsString::from).collect())
        };
        for (python, is_run_by_uv, file, parent, expected) in [
            (Some("python3"), false, "bin/it", "", "python3 -m flask_or_django"),
            (Some("my venv/python"), true, tool, "uv", "'my venv/python' -m flask_or_django"),
            (Some("python"), true, cache, "uv tool uvx python -m it", "uvx python -m it"),
            (Some("python"), true, cache, "", &format!("uvx {NAME}")),
            (None, true, cache, "/bin/uv tool uvx it@0.2.0", "uvx it@0.2.0"),
            (None, true, cache, "uv tool run --from ./it.whl it", "uv tool run --from ./it.whl it"),
            (None, true, cache, "uv run --with ./it.whl it", "uv run --with ./it.whl it"),
            (None, true, cache, "bash", &format!("uvx {NAME}")),
            (None, true, cache, "", &format!("uvx {NAME}")),
            (None, true, tool, "uv tool uvx it", NAME),
            (None, false, cache, "uv tool uvx it", NAME),
        ] {
            assert_eq!(again(python, is_run_by_uv, file, parent), expected, "{parent}");
        }
    }
}
