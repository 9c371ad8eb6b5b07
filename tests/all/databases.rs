//! A rule set about databases: the program reads as if it had been made for it.

use std::path::Path;

use snapbox::str;

use crate::emulator::terminal;
use crate::tool::{PROJECT, Tool, change, copied, folder, tool, tool_with};

const DATABASES: &str = "tests/databases";
/// What only the built-in rule set is about, in lower case.
const OURS: [&str; 6] = ["flask", "django", "framework", "python", "trial", "the guide"];

fn databases(line: &str) -> Tool {
    tool(&format!("--rules {DATABASES} {line}")).in_folder(Path::new(PROJECT))
}

/// The text without the name of the program.
fn assert_nothing_of_ours(text: &str, line: &str) {
    let text = text.replace("flask-or-django", "").to_lowercase();
    for ours in OURS {
        assert!(!text.contains(ours), "`{line}` says `{ours}`:\n{text}");
    }
}

#[test]
fn nothing_that_is_shown_is_about_another_subject() {
    for line in [
        "-h",
        "--help",
        "rules --help",
        "questions --help",
        "compare --help",
        "why --help",
        "rules audit --help",
        "--writers many --host device --backup copy --explain",
        "--data analysis",
        "--feel sqlite-it",
        "questions --explain",
        "questions where",
        "compare",
        "compare writing --sources",
        "why writers",
        "why analysis-elsewhere",
        "why sqlite",
        "cases",
    ] {
        for format in ["table", "markdown"] {
            let line = format!("{line} --format {format}");
            assert_nothing_of_ours(&databases(&line).text(), &line);
        }
    }
}

#[test]
fn nothing_that_is_refused_is_about_another_subject() {
    for line in [
        "",
        "--writer many",
        "--writers lots",
        "--host many",
        "--weight hosts=2",
        "questions zzz",
        "compare zzz",
        "why zzz",
        "cases zzz",
    ] {
        let (code, text) = databases(line).failure();
        assert_eq!(code, 2, "{line}");
        assert_nothing_of_ours(&text, line);
    }
}

#[test]
fn the_help_begins_and_ends_with_its_own() {
    let help = databases("--help").text();
    assert!(help.starts_with(
        "\
Choose between PostgreSQL and SQLite

PostgreSQL is a server that many programs share; SQLite is a library that keeps
a database in one file.
"
    ));
    assert!(help.ends_with(
        "
Examples:
  flask-or-django --rules tests/databases --writers many --host server
  flask-or-django --rules tests/databases --answers needs.json --weight host=2
  flask-or-django --rules tests/databases questions --explain
"
    ));
}

#[test]
fn without_answers_its_own_example_is_shown() {
    databases("").fails(str![[r#"
error: no answers given, and no terminal to ask on
  describe the project, for example: flask-or-django --rules tests/databases --writers many --host server
  list all questions: flask-or-django --rules tests/databases questions

"#]]);
}

#[test]
fn what_is_only_for_flask_and_django_is_refused_by_name() {
    databases("trial apps").fails(str![[r#"
error: the argument '--rules <DIR>' cannot be used with 'trial'

  tip: remove it; the apps are made with Flask and Django, whatever the rule set

For more information, try '--help'.

"#]]);
    databases("--writers many --guide-as-written").fails(str![[r#"
error: the argument '--guide-as-written' cannot be used with '--rules <DIR>'

  tip: remove it; every argument of this rule set counts already

For more information, try '--help'.

"#]]);
}

#[test]
fn a_close_result_suggests_to_try_both() {
    let text = databases("--writers many --host device").text();
    let text: Vec<&str> = text.split_whitespace().collect();
    let step = "Next step try each on something small, then add --feel postgresql-it or sqlite-it";
    assert!(text.join(" ").contains(step));
}

#[test]
fn the_interview_asks_its_questions() {
    let folder = folder();
    std::os::unix::fs::symlink(Path::new(PROJECT).join(DATABASES), folder.path().join("set"))
        .unwrap();
    let mut asked = terminal("$TOOL", folder.path());
    asked.answers("1 of 2. How many processes", 2).sees("2 of 2. Where does the database run?");
    assert_nothing_of_ours(&asked.screen(), "the interview");
}

/// A copy of the rule set in which a text of a file is another.
fn changed(file: &str, from: &str, to: &str) -> tempfile::TempDir {
    let rules = copied(DATABASES);
    change(rules.path(), file, from, to);
    rules
}

#[test]
fn an_example_names_questions_and_answers_as_they_are() {
    for (written, problem) in [
        (r#""Writers": "many""#, "unknown question `Writers`"),
        (r#""writers ": "many""#, "unknown question `writers `"),
        (r#""Q": "many""#, "unknown question `Q`"),
        (r#""writers": "lots""#, "unknown answer `lots` for question `writers`"),
        (r#""writers": "Many""#, "invalid id `Many`"),
        (r#""writers": 1"#, "expected a string"),
    ] {
        let rules = changed("guide.json", r#""writers": "many""#, written);
        let report = tool_with("rules check", rules.path()).report();
        assert!(report.starts_with(&format!("error: {problem}")), "{written}\n{report}");
        assert_eq!(tool_with("--help --rules", rules.path()).failure().0, 2, "{written}");
    }
}

#[test]
fn of_three_each_share_says_against_whom() {
    let third = r#""PostgreSQL"}, {"id": "mysql", "label": "MySQL"}"#;
    let rules = changed("guide.json", r#""PostgreSQL"}"#, third);
    let text = tool_with("--writers many --explain --rules", rules.path()).text();
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let sure = "PostgreSQL leads MySQL however you weight these questions, and leads SQLite in";
    assert!(text.contains(sure), "{text}");
    assert!(text.contains("ways, and of these two alone: PostgreSQL wins in"), "{text}");
}
