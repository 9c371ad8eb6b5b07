//! What a tip names is there: `tip: a similar argument exists: '--control'`.

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex};

use crate::hints::{Run, json_text};

const NAME: &str = "flask-or-django";

/// Compares each tip in an output with the help, and panics if it names what is not there.
pub fn check(output: &str, run: &Run) {
    for line in output.lines() {
        let text = json_text(line).unwrap_or_else(|| line.to_owned());
        for tip in text.lines().filter_map(|line| line.trim_start().strip_prefix("tip: ")) {
            follow(tip, output, run);
        }
    }
    if output.contains("try '--help'") {
        help(run);
    }
}

/// The words in single quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('\'').skip(1).step_by(2)
}

fn follow(tip: &str, output: &str, run: &Run) {
    let name = named_by(run);
    if let Some((word, options)) = tip.split_once(" is an answer to ") {
        for option in quoted(options) {
            succeeds(&format!("{NAME}{name} {option} {word}"), run);
        }
    } else if let Some(subcommand) = tip.strip_prefix("move it after ") {
        let option = quoted(output).next().unwrap();
        let subcommand = quoted(subcommand).next().unwrap();
        let help = succeeds(&format!("{NAME}{name} {subcommand} --help"), run);
        assert!(has(&help, option), "{tip}: {option} in\n{help}");
    } else if tip.contains("exist") {
        let is_command = tip.contains("subcommand");
        for word in quoted(tip).filter(|word| *word != "--") {
            match word.split_once(' ') {
                Some((outer, inner)) if is_command => {
                    let inner = inner.split(' ').next().unwrap();
                    succeeds(&format!("{NAME} {outer} {inner} --help"), run);
                }
                _ => {
                    let help = help(run);
                    assert!(has(&help, word), "{tip}: {word} in\n{help}");
                }
            }
        }
    } else {
        let known = [
            "remove it, or leave out ",
            "remove it; ",
            "without the quotes, it is ",
            "with plain hyphens, it is ",
            "remove the second ",
            "remove the '--' before it",
            "join them: ",
            "give the directory without ",
            "remove the space: ",
            "give the directory as an argument instead",
        ];
        assert!(known.iter().any(|known| tip.starts_with(known)), "{tip}: no test follows it");
    }
}

/// Whether a help names this option, command or value.
fn has(help: &str, word: &str) -> bool {
    let is_part = |letter: char| letter.is_alphanumeric() || letter == '-';
    let mut words = help.split(|letter| !is_part(letter)).map(|it| it.trim_end_matches('-'));
    let word = word.split([' ', '=']).next().unwrap();
    words.any(|it| it == word || it.trim_start_matches('-') == word)
}

/// The option that names the rule set of a run.
fn named_by(run: &Run) -> String {
    let mut words = run.words.iter();
    let mut named = None;
    while let Some(word) = words.next() {
        if word == "--rules" {
            named = words.next().cloned();
        } else if let Some(value) = word.strip_prefix("--rules=") {
            named = Some(value.to_owned());
        }
    }
    named.map_or_else(String::new, |rules| format!(" --rules '{rules}'"))
}

/// The commands with options or arguments of their own.
const COMMANDS: [&str; 8] =
    ["questions", "compare", "why", "cases", "trial", "rules", "completions", "man"];

/// The help of the program and of every command among the words of the run.
fn help(run: &Run) -> String {
    let name = named_by(run);
    let mut help = succeeds(&format!("{NAME}{name} --help"), run);
    for command in COMMANDS {
        if run.words.iter().any(|word| word == command) {
            help += &succeeds(&format!("{NAME} {command} --help"), run);
        }
    }
    if run.words.iter().any(|word| word == "rules") {
        for command in ["check", "format", "export", "audit"] {
            help += &succeeds(&format!("{NAME} rules {command} --help"), run);
        }
    }
    help
}

/// What a line of shell prints, which ends well; run once for all tests.
fn succeeds(line: &str, run: &Run) -> String {
    static SEEN: LazyLock<Mutex<BTreeMap<String, String>>> = LazyLock::new(Mutex::default);
    let key = format!("{} {:?} {} {line}", run.folder.display(), run.env, run.width);
    if let Some(text) = SEEN.lock().unwrap().get(&key) {
        return text.clone();
    }
    let output = run.shell(line);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let message = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && !text.is_empty(), "`{line}`: {text}{message}");
    SEEN.lock().unwrap().insert(key, text.clone());
    text
}
