//! Files and directories whose names a terminal would obey, or that are no text: every message
//! shows them harmless, and as a word that a shell reads back.

use std::ffi::{OsStr, OsString};
use std::fmt::Write as _;
use std::fs;
use std::os::unix::ffi::OsStrExt as _;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::emulator::terminal;
use crate::hints::{self, Run};
use crate::tool::{exported, folder, program, settled, small_rules};

/// With a command for the terminal, with a line break and quotes, and not in UTF-8.
const NAMES: [&[u8]; 3] = [b"a\x1b]0;x\x07b", b"it's\n\"b\"", b"caf\xe9"];

/// What there is before the run, under the odd name.
#[derive(Debug, Clone, Copy)]
enum There {
    Nothing,
    Directory,
    /// A file with this text.
    File(&'static str),
    /// Two names of one file.
    Link,
    Rules,
    /// The built-in rule set, which has cases.
    Exported,
    /// A rule set in which this file has another text.
    Changed(&'static str, &'static str),
    /// A rule set in which this file or folder is missing.
    Without(&'static str),
    /// A rule set in which there is a file with the odd name, too.
    Unlisted(&'static str),
}

use There::{Changed, Directory, Exported, File, Link, Nothing, Rules, Unlisted, Without};

/// In which formats the output shows the name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shown {
    Never,
    /// Markdown ends with the command that made it.
    InDocuments,
    /// Tables, too, which end with what to do next; JSON is for programs.
    InPages,
    Always,
}

use Shown::{Always, InDocuments, InPages, Never};

/// What there is, the words of the run with `@` for the odd name, the exit code, and where the name
/// is shown.
type Case = (There, &'static str, i32, Shown);

const ANSWERS: &[Case] = &[
    (Nothing, "--answers @", 2, Always),
    (Nothing, "--answers @/needs.json", 2, Always),
    (Directory, "--answers @", 2, Always),
    (File("{"), "--answers @", 2, Always),
    (File(r#"{"answers": {"size": 1}, "more": 2}"#), "--answers @", 2, Always),
    (File(r#"{"answers": {"size": "big", "sizes": "big"}}"#), "--answers @", 2, Always),
    (File(r#"{"answers": {"size": "large"}}"#), "--answers @", 0, Never),
    (File("precious"), "--size small --save @", 2, Always),
    (File("precious"), "--size small --save @ --force", 0, Never),
    (Link, "--size small --save @ --force", 0, Always),
    (Directory, "--size small --save @", 2, Always),
    (Nothing, "--size small --save @/needs.json", 2, Always),
    (File(""), "--size small --save @/needs.json", 2, Always),
    (Nothing, "--size small --save @", 0, Never),
    (File("precious"), "-i --plain --save @", 2, Always),
    (Nothing, "-i --plain --save @", 2, Never),
];

const BROKEN_RULES: &[Case] = &[
    (Nothing, "--rules @ --size small", 2, Always),
    (File(""), "--rules @ --size small", 2, Always),
    (Directory, "--rules @ --size small", 2, Always),
    (Changed("guide.json", "{"), "--rules @ --size small", 2, Always),
    (Changed("guide.json", "{}"), "--rules @ --size small", 2, Always),
    (Changed("questions/size.json", "[]"), "--rules @ --size small", 2, Always),
    (Without("questions/size.json"), "--rules @ --size small", 2, Always),
    (Without("cautions.json"), "rules check @", 1, Always),
    (Without("claims"), "rules format @", 2, Always),
    (Unlisted("questions"), "--rules @ --size small", 2, Always),
    (Unlisted(""), "--rules @ --size small", 2, Always),
    (Nothing, "rules check @", 2, Always),
    (File(""), "rules check @", 2, Always),
    (Directory, "rules check @", 2, Always),
    (Changed("guide.json", "{"), "rules check @", 1, Always),
    (Changed("claims/own.json", "{"), "rules check @", 1, Always),
    (Unlisted("claims"), "rules check @", 1, Always),
    (Nothing, "rules format @", 2, Always),
    (File(""), "rules format @", 2, Always),
    (Changed("guide.json", "{"), "rules format @", 2, Always),
    (Changed("cautions.json", "[ ]"), "rules format @", 0, Always),
    (Changed("cautions.json", "[ ]"), "rules format @ --check", 1, Always),
    (Nothing, "rules audit @", 2, Always),
    (File(""), "rules audit @", 2, Always),
    (Changed("cautions.json", "{"), "rules audit @", 2, Always),
];

const RULES: &[Case] = &[
    (Rules, "--rules @ --control fine --size large --admin essential", 0, InPages),
    (Rules, "--rules @ --size small", 0, InPages),
    (Rules, "--rules @ --size small --plain", 0, InPages),
    (Rules, "--rules @", 2, Always),
    (Rules, "--rules @ -i --plain", 2, Always),
    (Rules, "--rules @ compare", 0, InPages),
    (Rules, "--rules @ compare launch", 0, InPages),
    (Rules, "--rules @ compare zzz", 2, Never),
    (Rules, "--rules @ why zzz", 2, Always),
    (Rules, "--rules @ why size", 0, InDocuments),
    (Rules, "--rules @ why flask", 0, InPages),
    (Rules, "--rules @ questions zzz", 2, Always),
    (Rules, "--rules @ questions --explain", 0, InDocuments),
    (Rules, "--rules @ cases", 0, InDocuments),
    (Exported, "--rules @ cases zzz", 2, Always),
    (Exported, "--rules @ cases flask", 0, InPages),
    (Exported, "--rules @ why simplelogin", 2, Always),
    (Rules, "--rules @ --sise small", 2, Never),
    (Rules, "rules check @", 0, InDocuments),
    (Rules, "rules format @", 0, InDocuments),
    (Rules, "rules format @ --check", 0, InDocuments),
    (Rules, "rules audit @", 0, InDocuments),
];

const FILLED: &[Case] = &[
    (Nothing, "rules export @", 0, Always),
    (Rules, "rules export @", 2, Always),
    (File(""), "rules export @", 2, Always),
    (File(""), "rules export @/new", 2, Always),
    (Nothing, "trial @", 0, Always),
    (Rules, "trial @", 2, Always),
    (File(""), "trial @", 2, Always),
    (File(""), "trial @/new", 2, Always),
];

#[test]
fn an_odd_file_of_answers_is_shown_as_a_shell_reads_it() {
    go_through(ANSWERS);
}

#[test]
fn an_odd_directory_with_a_broken_rule_set_is_shown_as_a_shell_reads_it() {
    go_through(BROKEN_RULES);
}

#[test]
fn an_odd_directory_with_a_rule_set_is_shown_as_a_shell_reads_it() {
    go_through(RULES);
}

#[test]
fn an_odd_directory_to_fill_is_shown_as_a_shell_reads_it() {
    go_through(FILLED);
}

fn go_through(cases: &[Case]) {
    let mut wrong = Vec::new();
    for case in cases {
        for name in NAMES.map(OsStr::from_bytes) {
            for format in ["table", "json", "markdown"] {
                let folder = folder();
                set_up(case.0, name, folder.path());
                let run = run(case, name, format, folder.path());
                for fault in faults(case, &run) {
                    wrong.push(format!("{case:?} {format}: {fault}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults:\n{}", wrong.len(), wrong.join("\n\n"));
}

fn set_up(there: There, name: &OsStr, folder: &Path) {
    let path = folder.join(name);
    match there {
        Nothing => {}
        Directory => fs::create_dir(path).unwrap(),
        File(text) => fs::write(path, text).unwrap(),
        Link => {
            fs::write(&path, "precious").unwrap();
            fs::hard_link(&path, folder.join("other")).unwrap();
        }
        Rules => fs::rename(small_rules().keep(), path).unwrap(),
        Exported => fs::rename(exported().keep(), path).unwrap(),
        Changed(file, text) => {
            fs::rename(small_rules().keep(), &path).unwrap();
            fs::write(path.join(file), text).unwrap();
        }
        Without(part) => {
            fs::rename(small_rules().keep(), &path).unwrap();
            fs::rename(path.join(part), folder.join("elsewhere")).unwrap();
        }
        Unlisted(inside) => {
            fs::rename(small_rules().keep(), &path).unwrap();
            fs::write(path.join(inside).join(name), "").unwrap();
        }
    }
}

struct Ended {
    /// The words of the run, and what is missing.
    given: Vec<OsString>,
    code: Option<i32>,
    run: Run,
}

/// Runs the program, with its input at the end.
fn run(case: &Case, name: &OsStr, format: &str, folder: &Path) -> Ended {
    let mut command = Command::new(program());
    settled(&mut command).current_dir(folder).stdin(Stdio::null()).env("COLUMNS", "80");
    let with_name = |word: &str| match word.strip_prefix('@') {
        Some(rest) => [name, OsStr::new(rest)].into_iter().collect(),
        None => word.into(),
    };
    let mut given: Vec<OsString> = case.1.split(' ').map(with_name).collect();
    let output = command.args(&given).args(["--format", format]).output().unwrap();
    let [stdout, stderr] = [output.stdout, output.stderr].map(|it| String::from_utf8(it).unwrap());
    let (folder, env, formats) = (folder.to_owned(), Vec::new(), vec![format.to_owned()]);
    let run = Run { folder, env, width: 80, words: formats, stdout, stderr };
    if let Without(part) = case.0 {
        given.push(Path::new(name).join(part).into());
    }
    Ended { given, code: output.status.code(), run }
}

/// What is wrong with the output of a run.
fn faults(case: &Case, ended: &Ended) -> Vec<String> {
    let run = &ended.run;
    let said = format!("{}{}", run.stdout, run.stderr);
    let mut faults = Vec::new();
    if ended.code != Some(case.2) {
        faults.push(format!("exit code {:?}", ended.code));
    }
    if said.contains(|letter: char| letter.is_control() && letter != '\n') {
        faults.push("a control character".to_owned());
    }
    for sign in ["\u{fffd}", "\\u{", "\\u00"] {
        if said.contains(sign) {
            faults.push(format!("{sign} in place of a byte"));
        }
    }
    let words = shell_words(&said);
    let is_shown = match case.3 {
        Never => false,
        InDocuments => run.words == ["markdown"],
        InPages => run.words != ["json"],
        Always => true,
    };
    if words.is_empty() == is_shown {
        faults.push(format!("{} words of a shell", words.len()));
    }
    let is_wrong =
        |word: &&String| !is_path(word, ended) && !is_path(&hints::unescaped(word), ended);
    faults.extend(words.iter().find(is_wrong).map(|word| format!("{word} is another name")));
    hints::check(run);
    faults.iter().map(|fault| format!("{fault} in {said:?}")).collect()
}

/// The words `"$(printf '…')"` in an output, in whatever form it is.
fn shell_words(output: &str) -> Vec<String> {
    let mut words = Vec::new();
    let shown = |line: &str| hints::json_text(line).unwrap_or_else(|| line.trim().to_owned());
    let whole = output.lines().map(shown).collect::<Vec<_>>().join(" ");
    for part in whole.split("\"$(printf ").skip(1) {
        let octal = part.split_once(")\"").map_or(part, |it| it.0);
        words.push(format!("\"$(printf {octal})\""));
    }
    words
}

/// Whether a shell reads this word as a path that the run was given, one above it, or one that is
/// there.
fn is_path(word: &str, ended: &Ended) -> bool {
    let mut shell = Command::new("sh");
    let path = shell.args(["-c", &format!("printf %s {word}")]).output().unwrap().stdout;
    let path = Path::new(OsStr::from_bytes(&path));
    let mut given = ended.given.iter().flat_map(|word| Path::new(word).ancestors());
    !path.as_os_str().is_empty()
        && (given.any(|given| given == path) || ended.run.folder.join(path).exists())
}

#[test]
fn an_interview_asks_about_an_odd_file_without_harm() {
    for name in NAMES {
        let folder = folder();
        fs::write(folder.path().join(OsStr::from_bytes(name)), "precious").unwrap();
        let mut octal = String::new();
        for byte in name {
            write!(octal, "\\{byte:03o}").unwrap();
        }
        let line = format!("exec $TOOL --save \"$(printf '{octal}')\"");
        let mut terminal = terminal(&line, folder.path());
        terminal.sees("? `\"$(printf '").sees("already exists");
        let raw = terminal.raw();
        assert!(!raw.contains("\u{1b}]") && !raw.contains(['\u{7}', '\u{fffd}']), "{raw:?}");
        terminal.types("q");
        assert_eq!(terminal.ends(), 130);
    }
}
