//! Random input: bytes, mutated files, words on the command line. Whatever comes in, the program
//! does not panic, says what is wrong, and loses nothing.
//!
//! There are 2,000 runs; `RANDOM_RUNS=100000 cargo test random` makes more.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::os::unix::ffi::OsStringExt as _;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use proptest::prelude::*;
use serde_json::Value;

use crate::tool::{PROJECT, SMALL, folder, program, small_rules};

/// A quarter of the runs, for each of the four properties.
fn config() -> ProptestConfig {
    let runs = env::var("RANDOM_RUNS").map_or(2000, |runs| runs.parse().unwrap());
    ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(runs / 4) }
}

/// One change of a file.
#[derive(Debug, Clone)]
enum Mutation {
    Truncate,
    Remove(usize),
    Insert(Vec<u8>),
    /// Repeats this many of the bytes that follow.
    Repeat(usize),
}

/// A place, as a fraction of the length, and what happens there.
fn mutations() -> impl Strategy<Value = Vec<(f64, Mutation)>> {
    let piece = prop_oneof![
        prop::sample::select(&PIECES[..]).prop_map(|piece| piece.as_bytes().to_vec()),
        prop::collection::vec(any::<u8>(), 1..8),
    ];
    let mutation = prop_oneof![
        1 => Just(Mutation::Truncate),
        3 => (1..40_usize).prop_map(Mutation::Remove),
        6 => piece.prop_map(Mutation::Insert),
        2 => (1..200_usize).prop_map(Mutation::Repeat),
    ];
    prop::collection::vec((0.0..1.0, mutation), 1..4)
}

const PIECES: [&str; 24] = [
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\"",
    "\\",
    "null",
    "true",
    "-1",
    "0",
    "1e999",
    "99999999999999999999",
    "\"size\": ",
    "\"id\": \"size\",",
    "\"x\": [],",
    "\"\\ud800\"",
    "\u{1b}[31m",
    "\u{202e}",
    "\u{feff}",
    "\u{200d}",
    "\n",
    "//",
];

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a fraction of a length"
)]
fn mutated(content: &[u8], mutations: &[(f64, Mutation)]) -> Vec<u8> {
    let mut bytes = content.to_vec();
    for (place, mutation) in mutations {
        let at = (place * bytes.len() as f64) as usize;
        match mutation {
            Mutation::Truncate => bytes.truncate(at),
            Mutation::Remove(count) => {
                bytes.drain(at..(at + count).min(bytes.len()));
            }
            Mutation::Insert(piece) => {
                bytes.splice(at..at, piece.iter().copied());
            }
            Mutation::Repeat(count) => {
                let part = bytes[at..(at + count).min(bytes.len())].to_vec();
                bytes.splice(at..at, part);
            }
        }
    }
    bytes
}

fn run(words: &[OsString], folder: &Path) -> Output {
    let mut command = Command::new(program());
    command.args(words).current_dir(folder).stdin(Stdio::null());
    command.env("COLUMNS", "80").env("NO_COLOR", "1").env_remove("LC_ALL").env("LANG", "C.UTF-8");
    command.output().unwrap()
}

fn words(line: &str) -> Vec<OsString> {
    line.split(' ').map(OsString::from).collect()
}

/// Checks what every run has to keep to: an exit code that is promised, no panic, one message if it
/// fails, and nothing that a terminal would obey.
fn behaves(output: &Output) -> Result<(), TestCaseError> {
    let code = output.status.code();
    let stdout = str::from_utf8(&output.stdout).map_err(|_| TestCaseError::fail("stdout"))?;
    let stderr = str::from_utf8(&output.stderr).map_err(|_| TestCaseError::fail("stderr"))?;
    prop_assert!(matches!(code, Some(0..=2)), "{:?}: {}", code, stderr);
    prop_assert!(!stderr.contains("panicked"), "{}", stderr);
    for text in [stdout, stderr] {
        let unsafe_letter = text.chars().find(|letter| {
            letter.is_control() && *letter != '\n' || ('\u{202a}'..='\u{202e}').contains(letter)
        });
        prop_assert!(unsafe_letter.is_none(), "{:?} in {}", unsafe_letter, text);
    }
    let (is_said, is_failed) =
        (stderr.contains("error: ") || stderr.contains("\"error\""), code == Some(2));
    prop_assert_eq!(is_said, is_failed, "{:?}: {}", code, stderr);
    if is_failed {
        prop_assert_eq!(stdout, "");
    }
    Ok(())
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn answers_files(mutations in mutations(), is_noise in prop::bool::weighted(0.1)) {
        let folder = folder();
        let file = folder.path().join("needs.json");
        let sound = br#"{"answers": {"size": "large", "admin": "essential"}, "weights": {"size": 2}}"#;
        let content = mutated(if is_noise { b"" } else { sound }, &mutations);
        fs::write(&file, &content).unwrap();
        let rules = Path::new(PROJECT).join(SMALL);
        let mut line = words("--answers needs.json --save saved.json --rules");
        line.push(rules.into());
        let output = run(&line, folder.path());
        behaves(&output)?;
        prop_assert_eq!(fs::read(&file).unwrap(), content);
        prop_assert_eq!(folder.path().join("saved.json").exists(), output.status.success());
    }

    #[test]
    fn rule_sets(index in 0..FILES.len(), mutations in mutations()) {
        let rules = small_rules();
        let file = rules.path().join(FILES[index]);
        let content = mutated(&fs::read(&file).unwrap(), &mutations);
        fs::write(&file, &content).unwrap();
        let checked = run(&words("rules check ."), rules.path());
        behaves(&checked)?;
        prop_assert_ne!(checked.status.code(), Some(2));
        let is_sound = checked.status.success();
        let listed = run(&words("questions --rules ."), rules.path());
        behaves(&listed)?;
        prop_assert_eq!(listed.status.success(), is_sound);
        let compared = run(&words("compare --rules ."), rules.path());
        behaves(&compared)?;
        prop_assert_eq!(compared.status.success(), is_sound);
    }

    #[test]
    fn formatting_loses_nothing(index in 0..FILES.len(), mutations in mutations()) {
        let rules = small_rules();
        let file = rules.path().join(FILES[index]);
        let content = mutated(&fs::read(&file).unwrap(), &mutations);
        fs::write(&file, &content).unwrap();
        let formatted = run(&words("rules format ."), rules.path());
        behaves(&formatted)?;
        let after = fs::read(&file).unwrap();
        if formatted.status.success() {
            prop_assert_eq!(parsed(&after), parsed(&content));
            let again = run(&words("rules format --check ."), rules.path());
            prop_assert!(again.status.success());
        } else {
            prop_assert_eq!(after, content);
        }
    }

    #[test]
    fn command_lines(line in prop::collection::vec(word(), 0..7)) {
        let folder = folder();
        fs::write(folder.path().join("needs.json"), r#"{"answers": {"size": "large"}}"#).unwrap();
        let output = run(&line, folder.path());
        behaves(&output)?;
        let stderr = String::from_utf8_lossy(&output.stderr);
        prop_assert!(stderr.lines().filter(|line| line.starts_with("error: ")).count() <= 1);
        let kept = fs::read_to_string(folder.path().join("needs.json")).unwrap();
        // Only `--save needs.json --force` replaces it, by the same answers or more.
        prop_assert!(kept.contains("\"answers\""), "{}", kept);
    }
}

/// The value, without a byte-order mark; the last of duplicate keys. Numbers beyond `f64` cannot be
/// compared.
fn parsed(bytes: &[u8]) -> Option<Value> {
    serde_json::from_slice(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes)).ok()
}

const FILES: [&str; 5] =
    ["guide.json", "cautions.json", "questions/size.json", "claims/own.json", "claims/notes.json"];

/// A word of the command line: one that it knows, or noise.
fn word() -> impl Strategy<Value = OsString> {
    prop_oneof![
        8 => prop::sample::select(&WORDS[..]).prop_map(OsString::from),
        1 => "[ -~]{0,12}".prop_map(OsString::from),
        1 => "\\PC{0,6}".prop_map(OsString::from),
        // No NUL, which no argument can hold.
        1 => prop::collection::vec(1..=255_u8, 0..8).prop_map(OsString::from_vec),
    ]
}

const WORDS: [&str; 55] = [
    "compare",
    "questions",
    "why",
    "rules",
    "trial",
    "help",
    "version",
    "check",
    "format",
    "export",
    "audit",
    "new",
    ".",
    "needs.json",
    "-",
    "--",
    "-i",
    "-h",
    "-V",
    "--help",
    "--version",
    "--plain",
    "--explain",
    "--guide-as-written",
    "--force",
    "--sources",
    "--check",
    "--format",
    "--format=json",
    "json",
    "markdown",
    "table",
    "--color=never",
    "--rules",
    "--rules=.",
    "--answers",
    "--answers=needs.json",
    "--save",
    "--weight",
    "size=2",
    "--weight=admin=0",
    "--fixed",
    "none",
    "--fixed=size",
    "--verdict",
    "wrong,outdated",
    "--size",
    "--size=LARGE",
    "large",
    "--admin=essential",
    "--control",
    "fine",
    "--api=rich",
    "admin-essential",
    "--resource=book",
];
