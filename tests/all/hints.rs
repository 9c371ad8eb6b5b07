//! Every command that a test's output offers is run, and does what it says: see [`check`].

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::{LazyLock, Mutex};

use serde_json::{Value, json};

use crate::emulator::Start;
use crate::pages::{WITH_BLOCKS, page};
use crate::tips;
use crate::tool::{PROJECT, folder, settled};

const NAME: &str = "flask-or-django";
/// How the program was run whose output is looked at.
pub struct Run {
    pub folder: PathBuf,
    pub env: Vec<(String, String)>,
    /// Of the screen, in columns.
    pub width: usize,
    /// The arguments, as far as the test knows them.
    pub words: Vec<String>,
    pub stdout: String,
    pub stderr: String,
}

impl Run {
    /// Runs a line of shell where the program ran.
    pub fn shell(&self, line: &str) -> Output {
        let mut command = Command::new("sh");
        command.args(["-c", line]).current_dir(&self.folder).stdin(Stdio::null());
        settled(&mut command).env("COLUMNS", self.width.to_string());
        command.envs(self.env.iter().cloned()).output().unwrap()
    }

    /// How a table was wrapped: no output is narrower than 20 columns, or wider than 100.
    fn wrapped(&self) -> Form {
        Form { width: self.width.clamp(20, 100), is_markdown: false }
    }

    /// How the result was written.
    fn form(&self) -> Form {
        let is_markdown = self.words.iter().any(|word| word.ends_with("markdown"));
        if is_markdown { Form { is_markdown, ..UNBROKEN } } else { self.wrapped() }
    }
}

/// Runs each command that this output offers, and panics if one does not do what it says. The same
/// command in the same place is run once for all tests.
pub fn check(run: &Run) {
    static SEEN: LazyLock<Mutex<BTreeSet<String>>> = LazyLock::new(Mutex::default);
    let is_new = |hint: &str| {
        // Of what is in the folder, only the rule set counts. One whose name is written for a shell
        // is known by that name.
        let rules = rules_of(hint).map(|rules| fs::canonicalize(run.folder.join(rules)));
        SEEN.lock().unwrap().insert(format!("{:?} {rules:?} {hint}", run.env))
    };
    for (output, form) in [(&run.stdout, run.form()), (&run.stderr, run.wrapped())] {
        let output = plain(output);
        for hint in hints(&output, form) {
            if is_new(&hint) {
                follow(&hint, run);
            }
        }
        tips::check(&output, run);
    }
    repeats(run);
}

/// The directory that a command names after `--rules`, as it is written for a shell.
fn rules_of(line: &str) -> Option<&str> {
    let (_, rules) = line.split_once(" --rules ")?;
    let end = match rules.chars().next()? {
        '"' => rules.find(")\"").map(|at| at + 2),
        '\'' => rules.find("' ").map(|at| at + 1),
        _ => rules.find(' '),
    };
    Some(end.map_or(rules, |end| &rules[..end]))
}

/// The text without escape sequences, as on a screen.
fn plain(text: &str) -> String {
    let mut plain = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\r' => {}
            '\u{1b}' if letters.as_str().starts_with('[') => {
                letters.next();
                letters.find(|letter| ('@'..='~').contains(letter));
            }
            _ => plain.push(letter),
        }
    }
    plain
}

/// How an output was written.
#[derive(Clone, Copy)]
struct Form {
    /// At which its lines were wrapped.
    width: usize,
    is_markdown: bool,
}

const UNBROKEN: Form = Form { width: usize::MAX, is_markdown: false };

/// The commands in an output, each as it is to be typed.
fn hints(output: &str, form: Form) -> Vec<String> {
    let mut found = Vec::new();
    let lines: Vec<&str> = output.lines().collect();
    for (number, line) in lines.iter().enumerate() {
        if let Some(text) = json_text(line) {
            found.extend(hints(&text, UNBROKEN));
            continue;
        }
        for (start, _) in line.match_indices(NAME) {
            let rest = unwrapped(&lines[number..], start, form.width);
            // A document ends with the command that made it, in a block that needs no escapes.
            let is_origin = form.is_markdown && start == 0;
            let fills = [" trial ", " rules export "].iter().any(|words| rest.contains(words));
            if is_command(&line[..start], &rest) && !(is_origin && fills) {
                let is_escaped = form.is_markdown && !is_origin;
                found.push(end(&rest, line[..start].ends_with('`'), is_escaped));
            }
        }
    }
    found
}

/// The text in a line of JSON, such as `"hint": "…",` or `"…"`.
pub fn json_text(line: &str) -> Option<String> {
    let line = line.trim().trim_end_matches(',');
    let value = match line.strip_prefix('"')?.split_once("\": \"") {
        Some((_, value)) => format!("\"{value}"),
        None => line.to_owned(),
    };
    serde_json::from_str(&value).ok()
}

/// Whether a text that begins with the program's name is a command: not in
/// `Usage: flask-or-django`, `'flask-or-django rules' requires a subcommand`, or
/// `flask-or-django 0.2.0`.
fn is_command(before: &str, text: &str) -> bool {
    let begins = before.is_empty() || before.ends_with([' ', '`']);
    let goes_on = text[NAME.len()..].strip_prefix(' ').is_some_and(|rest| {
        !rest.starts_with(|letter: char| letter.is_ascii_digit() || letter == '[')
    });
    begins && goes_on && !before.ends_with("Usage: ")
}

/// The text from this place on, together with the lines on which it was wrapped: those that begin
/// below its first word, with a word that had no room on the line before.
fn unwrapped(lines: &[&str], start: usize, width: usize) -> String {
    let mut whole = lines[0][start..].to_owned();
    let mut last = lines[0];
    for line in &lines[1..] {
        let text = line.trim_start_matches(' ');
        let word = text.split(' ').next().unwrap_or_default();
        let taken = columns(last);
        let is_full = taken <= width && taken + 1 + columns(word) > width;
        if !is_full || !has_word_at(lines[0], line.len() - text.len()) || is_another(line) {
            break;
        }
        // A word that is longer than a line fills it, and goes on at once.
        let is_broken = taken == width && !last.trim_start().contains(' ');
        whole = if is_broken { whole + text } else { format!("{whole} {text}") };
        last = line;
    }
    whole
}

fn has_word_at(line: &str, column: usize) -> bool {
    let gap: String = line.chars().take(column).collect();
    let begins = line.chars().nth(column).is_some_and(|letter| letter != ' ');
    begins && (gap.is_empty() || gap.ends_with(' '))
}

/// Whether a line is empty or begins another hint.
fn is_another(line: &str) -> bool {
    let text = line.trim_start();
    text.is_empty() || text.starts_with("see the evidence") || text.starts_with(NAME)
}

fn columns(text: &str) -> usize {
    unicode_width::UnicodeWidthStr::width(text)
}

/// The command at the beginning of a text, which goes on up to the backtick if there was one
/// before it, and otherwise up to a gap or the end.
fn end(text: &str, is_quoted: bool, is_escaped: bool) -> String {
    if is_quoted {
        return text.split('`').next().unwrap().to_owned();
    }
    let text = text.split("  ").next().unwrap();
    if is_escaped { unescaped(text) } else { text.to_owned() }
}

/// Markdown as it is shown: `a\_b` as `a_b`.
pub fn unescaped(text: &str) -> String {
    let mut shown = String::new();
    let mut letters = text.chars();
    while let Some(letter) = letters.next() {
        shown.extend(if letter == '\\' { letters.next() } else { Some(letter) });
    }
    shown
}

/// Runs a command, with something in place of what the user has to fill in.
fn follow(hint: &str, run: &Run) {
    let folder = folder();
    let new = folder.path().join("new");
    let answers = folder.path().join("answers.json");
    if hint.contains("needs.json") || hint.contains(" FILE") {
        fs::write(&answers, some_answers(hint, run)).unwrap();
    }
    let line = filled(hint, &new, &answers);
    if line.contains(" -i") {
        return asks(&line, run);
    }
    let output = run.shell(&line);
    let [stdout, stderr] = [&output.stdout, &output.stderr].map(|it| String::from_utf8_lossy(it));
    let said = format!("`{line}` in {}:\n{stdout}{stderr}", run.folder.display());
    let may_find = [" rules check ", " rules audit", " --check"].iter().any(|it| line.contains(it));
    let code = output.status.code();
    assert!(code == Some(0) || may_find && code == Some(1), "{code:?} from {said}");
    assert!(!stderr.contains("error:"), "{said}");
    if hint.ends_with(" rules export DIR") {
        return assert!(new.join("guide.json").exists(), "{said}");
    }
    assert!(!stdout.trim().is_empty(), "{said}");
    let is_trial = hint.ends_with(" trial DIR");
    assert_eq!(new.join("trial.py").exists(), is_trial, "{said}");
    if line.contains("--format json") {
        serde_json::from_str::<Value>(&stdout).unwrap();
    }
    if let Some((_, id)) = line.split_once(" why ") {
        assert!(stdout.contains(id), "{said}");
    }
}

/// An answers file for the rule set of a command.
fn some_answers(hint: &str, run: &Run) -> String {
    let question = &questions(hint, run)[0];
    let answers =
        json!({"answers": {question["id"].as_str().unwrap(): question["answers"][0]["id"]}});
    answers.to_string()
}

/// The questions of the rule set that a command names.
fn questions(line: &str, run: &Run) -> Vec<Value> {
    let option = rules_of(line).map_or_else(String::new, |rules| format!(" --rules {rules}"));
    let list = run.shell(&format!("{NAME}{option} questions --format json"));
    let list: Value = serde_json::from_slice(&list.stdout).unwrap();
    list["questions"].as_array().unwrap().clone()
}

/// A command with a new directory, a file of answers and words of the user in place of `DIR`,
/// `FILE` and `…`.
fn filled(hint: &str, new: &Path, answers: &Path) -> String {
    let (new, answers) = (new.to_str().unwrap(), answers.to_str().unwrap());
    hint.replace(" DIR", &format!(" {new}"))
        .replace(" FILE", &format!(" {answers}"))
        .replace(" needs.json", &format!(" {answers}"))
        .replace(" … ", " --size large ")
        .replace(" ... ", " --size large ")
        .replace("flask|django|even", "flask")
}

/// Runs a command that continues an interview: it asks something that it does not answer, and
/// when it is left, it offers the same command again.
fn asks(line: &str, run: &Run) {
    let env: Vec<(&str, &str)> =
        run.env.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    let exec = format!("exec {line}");
    let start =
        Start { line: &exec, rows: 50, columns: 100, env: &env, folder: run.folder.as_path() };
    let mut terminal = start.open();
    terminal.sees("? ").sees("leave");
    let (screen, raw) = (squeezed(&terminal.screen()), terminal.raw());
    let is_by_line = raw.contains("asking line by line");
    terminal.types(if is_by_line { ".\r" } else { "q" });
    assert_eq!(terminal.ends(), 130, "`{line}`");
    let offered = hints(&plain(&terminal.raw()), UNBROKEN);
    assert!(offered.iter().any(|hint| hint == line), "`{line}`:\n{}", terminal.raw());
    if screen.contains("noquestionleftcanchangethat") {
        return;
    }
    let mut asked = Vec::new();
    for question in questions(line, run) {
        let asks = squeezed(question["asks"].as_str().unwrap());
        if screen.contains(&format!(".{asks}")) {
            asked.push(format!(" --{} ", question["id"].as_str().unwrap()));
        }
    }
    // Several questions may be worded alike.
    let is_open = asked.iter().any(|flag| !line.contains(flag));
    assert!(is_open, "`{line}` asks {asked:?}:\n{screen}");
}

/// The text without white space, however it is wrapped.
fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

/// The command that repeats an interview gives the same result.
fn repeats(run: &Run) {
    let again = run.stderr.split_once("to repeat this, run\n  ");
    if let Some((_, again)) = again.filter(|_| !run.stdout.is_empty()) {
        let again = run.shell(again.lines().next().unwrap());
        assert_eq!(String::from_utf8_lossy(&again.stdout), run.stdout);
    }
}

#[test]
fn the_pages_offer_what_works() {
    let pages = WITH_BLOCKS.map(page).concat();
    let mut count = 0;
    for block in pages.split("\n```console\n").skip(1) {
        let printed = block.split("\n```\n").next().unwrap();
        let lines: Vec<&str> = printed.lines().filter(|line| !line.starts_with("$ ")).collect();
        let run = Run {
            folder: PROJECT.into(),
            env: Vec::new(),
            width: 80,
            words: Vec::new(),
            stdout: lines.join("\n"),
            stderr: String::new(),
        };
        count += hints(&run.stdout, run.form()).len();
        check(&run);
    }
    assert!(count >= 1, "{count} commands");
}

#[test]
fn a_command_is_found_however_it_is_printed() {
    let form = Form { width: 34, is_markdown: false };
    let found = |output: &str| hints(output, form);
    let (why, size) = ("flask-or-django why size", "flask-or-django --size large");
    assert_eq!(found("see one of them: flask-or-django\nwhy size\n"), [why]);
    assert_eq!(found("  Next  flask-or-django --size\n        large\n\nmore"), [size]);
    assert_eq!(found("flask-or-django --size large\nflask-or-django why size"), [size, why]);
    assert_eq!(found("use `flask-or-django why size`,\nor not"), [why]);
    assert_eq!(found("\"hint\": \"to continue: flask-or-django why size\","), [why]);
    assert_eq!(found("  flask-or-django why size  which says why"), [why]);
    let (first, rest) = ("x".repeat(34), "y z");
    let broken = format!("flask-or-django --rules\n{first}\n{rest}");
    assert_eq!(found(&broken), [format!("flask-or-django --rules {first}{rest}")]);
    for prose in ["Usage: flask-or-django [OPTIONS]", "flask-or-django 0.2.0", "flask-or-django"] {
        assert_eq!(found(prose), [""; 0]);
    }
    let markdown = hints(r"see flask-or-django why a\_b", Form { is_markdown: true, ..UNBROKEN });
    assert_eq!(markdown, ["flask-or-django why a_b"]);
}
