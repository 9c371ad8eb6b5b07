//! Runs the program and compares its output.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;
use snapbox::cmd::OutputAssert;
use snapbox::{Data, IntoData};

use crate::hints::{self, Run};

/// The folder of the project.
pub const PROJECT: &str = env!("CARGO_MANIFEST_DIR");
/// The rule set of the tests, relative to the project.
pub const SMALL: &str = "tests/small-rules";

/// The day on which every run takes place, in seconds since 1970.
const NOVEMBER_26TH_2026: &str = "1795651200";

/// A run at 80 columns without colour; the words of `line` are the arguments.
pub fn tool(line: &str) -> Tool {
    let words = line.split_whitespace().map(str::to_owned).collect();
    let width = "80".to_owned();
    Tool { words, rules: None, width, stdin: String::new(), folder: None, env: Vec::new() }
}

/// The same run on the small rule set, from the folder of the project.
pub fn small(line: &str) -> Tool {
    Tool { rules: Some(SMALL.into()), folder: Some(PROJECT.into()), ..tool(line) }
}

/// A run with one more argument, which may contain spaces.
pub fn tool_with(line: &str, word: impl AsRef<Path>) -> Tool {
    let mut tool = tool(line);
    tool.words.push(word.as_ref().to_str().unwrap().to_owned());
    tool
}

pub struct Tool {
    words: Vec<String>,
    /// The directory that `--rules` names.
    rules: Option<PathBuf>,
    width: String,
    stdin: String,
    folder: Option<PathBuf>,
    env: Vec<(String, String)>,
}

impl Tool {
    pub fn width(mut self, columns: usize) -> Self {
        self.width = columns.to_string();
        self
    }

    pub fn stdin(mut self, text: &str) -> Self {
        text.clone_into(&mut self.stdin);
        self
    }

    pub fn in_folder(mut self, folder: &Path) -> Self {
        self.folder = Some(folder.to_owned());
        self.rules = self.rules.map(|rules| Path::new(PROJECT).join(rules));
        self
    }

    pub fn env(mut self, name: &str, value: &str) -> Self {
        self.env.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn and(mut self, line: &str) -> Self {
        self.words.extend(line.split_whitespace().map(str::to_owned));
        self
    }

    /// Adds arguments, which may contain spaces.
    pub fn words<'w>(mut self, words: impl IntoIterator<Item = &'w str>) -> Self {
        self.words.extend(words.into_iter().map(str::to_owned));
        self
    }

    /// Exits with 0, prints this, and says nothing on standard error.
    pub fn prints(self, expected: impl IntoData) {
        self.run().code(0).stdout_eq(expected).stderr_eq("");
    }

    /// Exits with 2, prints nothing, and says this on standard error.
    pub fn fails(self, expected: impl IntoData) {
        self.run().code(2).stdout_eq("").stderr_eq(expected);
    }

    /// Exits with 1, prints this, and says nothing on standard error.
    pub fn finds(self, expected: impl IntoData) {
        self.run().code(1).stdout_eq(expected).stderr_eq("");
    }

    /// What a successful run prints.
    pub fn text(self) -> String {
        let run = self.run().code(0).stderr_eq(Data::text(""));
        String::from_utf8(run.get_output().stdout.clone()).unwrap()
    }

    /// What a run prints that exits with 1.
    pub fn report(self) -> String {
        let run = self.run().code(1).stderr_eq(Data::text(""));
        String::from_utf8(run.get_output().stdout.clone()).unwrap()
    }

    /// What a successful run prints as JSON.
    pub fn json(self) -> Value {
        serde_json::from_str(&self.and("--format json").text()).unwrap()
    }

    /// The exit code and standard error.
    pub fn failure(self) -> (i32, String) {
        let run = self.run();
        let output = run.get_output();
        (output.status.code().unwrap(), String::from_utf8(output.stderr.clone()).unwrap())
    }

    /// The exit code, standard output and standard error.
    pub fn talk(self) -> (i32, String, String) {
        let run = self.run();
        let output = run.get_output();
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        (output.status.code().unwrap(), text(&output.stdout), text(&output.stderr))
    }

    fn run(self) -> OutputAssert {
        let mut words = self.words;
        if let Some(rules) = self.rules {
            words.splice(0..0, ["--rules".to_owned(), rules.to_str().unwrap().to_owned()]);
        }
        let folder = self.folder.unwrap_or_else(|| PROJECT.into());
        let mut command = Command::new(program());
        settled(&mut command).args(&words).current_dir(&folder);
        command.env("COLUMNS", &self.width).envs(self.env.iter().cloned());
        let run = snapbox::cmd::Command::from_std(command).stdin(self.stdin).assert();
        let output = run.get_output();
        let [stdout, stderr] = [&output.stdout, &output.stderr]
            .map(|bytes| String::from_utf8_lossy(bytes).into_owned());
        let width = self.width.parse().unwrap_or(80);
        hints::check(&Run { folder, env: self.env, width, words, stdout, stderr });
        run
    }
}

/// The number of columns of the widest line. Commands do not count: they are never broken, so that
/// they can be copied.
pub fn widest(text: &str) -> usize {
    let lines = text.lines().filter(|line| !line.trim_start().starts_with("flask-or-django "));
    lines.map(|line| line.chars().count()).max().unwrap()
}

/// Makes a run the same on every machine and every day.
pub fn settled(command: &mut Command) -> &mut Command {
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "TERM", "LC_ALL", "LC_CTYPE", "LANG"] {
        command.env_remove(name);
    }
    // The claims do not age while the tests stay as they are.
    command.env("SOURCE_DATE_EPOCH", NOVEMBER_26TH_2026);
    command.env_remove("CARGO_PKG_NAME").env("PATH", path())
}

/// The path of the machine with the program on it, so that hints name it alone.
pub fn path() -> OsString {
    let mut folders = vec![program().parent().unwrap().to_owned()];
    folders.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(folders).unwrap()
}

pub fn program() -> PathBuf {
    PathBuf::from(env!("CARGO_BIN_EXE_flask-or-django"))
}

/// A plain command for the program, with standard error captured.
pub fn bare(line: &str) -> Command {
    let mut command = Command::new(program());
    command.args(line.split_whitespace()).stderr(Stdio::piped()).env("COLUMNS", "80");
    command.env_remove("CARGO_PKG_NAME").env("PATH", path());
    command
}

/// A temporary folder.
pub fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

/// A copy of the small rule set in a temporary folder.
pub fn small_rules() -> tempfile::TempDir {
    copied(SMALL)
}

/// A copy of a rule set of the tests, without cases, in a temporary folder.
pub fn copied(rules: &str) -> tempfile::TempDir {
    let folder = folder();
    for part in ["", "questions", "claims"] {
        fs::create_dir_all(folder.path().join(part)).unwrap();
        for entry in fs::read_dir(Path::new(PROJECT).join(rules).join(part)).unwrap() {
            let path = entry.unwrap().path();
            if path.is_file() {
                let copy = folder.path().join(part).join(path.file_name().unwrap());
                fs::copy(&path, copy).unwrap();
            }
        }
    }
    folder
}

/// The built-in rule set, exported to a temporary folder.
pub fn exported() -> tempfile::TempDir {
    let folder = folder();
    tool_with("rules export", folder.path()).text();
    folder
}

/// Replaces the only occurrence of `from` in a file of the folder.
pub fn change(folder: &Path, file: &str, from: &str, to: &str) {
    let path = folder.join(file);
    let text = fs::read_to_string(&path).unwrap();
    assert_eq!(text.matches(from).count(), 1, "{from} in {file}");
    fs::write(path, text.replace(from, to)).unwrap();
}
