//! Real choices next to a result, and `cases`.

use std::fs;

use serde_json::{Value, json};
use snapbox::str;

use crate::tool::{change, exported, small_rules, tool, tool_with};

const FILE: &str = "cases/sites.json";

/// The small rule set with five cases.
fn with_cases() -> tempfile::TempDir {
    let rules = small_rules();
    let kinds = "\"cases\": [{\"id\": \"sites\", \"label\": \"Sites\"}],\n  \"verdict\": {";
    change(rules.path(), "guide.json", "\"verdict\": {", kinds);
    fs::create_dir(rules.path().join("cases")).unwrap();
    fs::write(rules.path().join(FILE), CASES).unwrap();
    rules
}

const CASES: &str = r#"[
  {
    "id": "club",
    "title": "Club site",
    "summary": "A club keeps its members and their fees.",
    "answers": {"size": "small", "admin": "essential", "database": "relational"},
    "chose": "django",
    "strength": "clear",
    "why": "The treasurer works in the admin site every day.",
    "source": "https://example.org/club"
  },
  {
    "id": "menu",
    "summary": "A restaurant shows its menu.",
    "answers": {"size": "small", "admin": "none", "database": "none"},
    "chose": "pelican",
    "strength": "clear",
    "source": "https://example.org/menu"
  },
  {
    "id": "sensors",
    "title": "Sensor readings",
    "summary": "A page shows what sensors measure.",
    "answers": {"size": "small", "admin": "none", "database": "relational"},
    "chose": "flask",
    "strength": "lean",
    "source": "https://example.org/sensors",
    "was": {"database": "other"},
    "recoded": "The readings moved to PostgreSQL."
  },
  {
    "id": "shop",
    "title": "Shop",
    "summary": "A shop sells books.",
    "answers": {"control": "conventional", "size": "large", "database": "relational"},
    "chose": "django",
    "strength": "clear",
    "source": "https://example.org/shop"
  },
  {
    "id": "two-parts",
    "summary": "A site is Django, and its API is Flask.",
    "answers": {"size": "large", "database": "relational"},
    "chose": "both",
    "strength": "clear",
    "source": "https://example.org/parts"
  }
]
"#;

#[test]
fn the_result_names_the_nearest_case_that_chose_each_framework() {
    let rules = with_cases();
    let near = |flags: &str| {
        let text = tool_with(&format!("{flags} --rules"), rules.path()).width(100).text();
        let line = text.lines().find_map(|line| line.trim_start().strip_prefix("Nearest"));
        line.map(|line| line.trim().to_owned())
    };
    for (flags, expected) in [
        (
            "--size small --database relational --admin none",
            Some("sensors chose Flask, club Django; they differ in staff site"),
        ),
        // Both cases share size and database, and differ in something that is open.
        (
            "--size small --database relational",
            Some("club chose Django, sensors Flask; they differ in staff site"),
        ),
        ("--size large --database relational", Some("shop chose Django")),
        // One shared answer is no precedent.
        ("--size large --admin none", None),
        ("--size large --database relational --admin not-sure", Some("shop chose Django")),
        // What counts for nothing finds no precedent.
        ("--size large --database relational --weight size=0", None),
    ] {
        assert_eq!(near(flags).as_deref(), expected, "{flags}");
    }
}

#[test]
fn a_case_never_scores() {
    let flags = "--size small --database relational --admin none --rules";
    let with = tool_with(flags, with_cases().path()).json();
    let without = tool_with(flags, small_rules().path()).json();
    for key in ["points", "verdict", "reasons", "robustness", "what_if", "cautions"] {
        assert_eq!(with[key], without[key], "{key}");
    }
    assert_eq!(without["cases"], json!([]));
}

#[test]
fn json_and_explain_list_the_most_similar_cases_with_what_they_share() {
    let rules = with_cases();
    let flags = "--size small --database relational --admin essential --rules";
    // Of five cases, three are small, one has an essential admin site and four are relational.
    assert_eq!(
        tool_with(flags, rules.path()).json()["cases"],
        json!([
            {"id": "club", "chose": "django", "shares": ["size", "admin", "database"], "differs": []},
            {"id": "sensors", "chose": "flask", "shares": ["size", "database"], "differs": ["admin"]},
        ])
    );
    let text = tool_with(&format!("--explain {flags}"), rules.path()).text();
    let part = text.split("Cases like yours, the most similar first\n").nth(1).expect(&text);
    let part = part.split("\nsee the sources").next().unwrap();
    assert_eq!(
        part,
        "    club chose Django: A club keeps its members and their fees.
      shares size small, admin essential, database relational
      why: The treasurer works in the admin site every day.
      https://example.org/club
    sensors chose Flask: A page shows what sensors measure.
      shares size small, database relational; has admin none instead
      https://example.org/sensors
"
    );
}

#[test]
fn cases_are_listed_by_what_they_chose() {
    let rules = with_cases();
    tool("cases --rules .").in_folder(rules.path()).prints(str![[r#"
Chose Flask                                                               1 case
────────────────────────────────────────────────────────────────────────────────
Sites
    sensors  Sensor readings

Chose Django                                                             2 cases
────────────────────────────────────────────────────────────────────────────────
Sites
    club  Club site
    shop  Shop

Chose Pelican                                                             1 case
────────────────────────────────────────────────────────────────────────────────
Sites
    menu  A restaurant shows its menu.

Chose both                                                                1 case
────────────────────────────────────────────────────────────────────────────────
Sites
    two-parts  A site is Django, and its API is Flask.

see one of them: flask-or-django --rules . cases club

"#]]);
}

#[test]
fn a_case_is_shown_with_everything_that_is_known_of_it() {
    tool_with("cases sensors --rules", with_cases().path()).prints(str![[r#"
sensors  chose Flask (lean); sites
A page shows what sensors measure.

  title        Sensor readings
  answers      size small: a handful of pages or endpoints
               admin none: nobody edits data by hand
               database relational: PostgreSQL, SQLite and the like
  formerly     database other: MongoDB and the like
  recoded      The readings moved to PostgreSQL.
  source       https://example.org/sensors

"#]]);
    let rules = with_cases();
    let shown = tool_with("cases sensors --rules", rules.path()).json();
    let written: Vec<Value> = serde_json::from_str(CASES).unwrap();
    let mut expected = written[2].clone();
    expected["kind"] = json!("sites");
    expected["why"] = Value::Null;
    assert_eq!(shown["cases"], json!([expected]));
}

#[test]
fn an_unknown_case_is_told_what_there_is() {
    let rules = with_cases();
    let dir = rules.path().to_str().unwrap();
    let (code, message) = tool_with("cases senzors --rules", rules.path()).failure();
    assert_eq!(code, 2);
    let hint = format!("  see it with `flask-or-django --rules {dir} cases sensors`\n");
    assert_eq!(message, format!("error: no case about `senzors`; did you mean `sensors`?\n{hint}"));
    tool("cases zulip --rules tests/small-rules").fails(str![[r#"
error: no case about `zulip`
  this rule set has no cases

"#]]);
}

#[test]
fn why_sends_to_the_cases() {
    let rules = with_cases();
    tool("why shop --rules .").in_folder(rules.path()).fails(str![[r#"
error: `shop` is a case
  see it with `flask-or-django --rules . cases shop`

"#]]);
}

#[test]
fn what_is_wrong_with_a_case_is_reported() {
    for (from, to, message, help) in [
        (
            r#""size": "small", "admin": "essential""#,
            r#""size": "tiny", "admin": "essential""#,
            "unknown answer `tiny` for question `size`",
            "expected one of: prototype, small, medium, large",
        ),
        (
            r#""size": "small", "admin": "essential""#,
            r#""sise": "small", "admin": "essential""#,
            "unknown question `sise`",
            "did you mean `size`?",
        ),
        (
            r#""chose": "flask""#,
            r#""chose": "flaks""#,
            "unknown framework `flaks`",
            "did you mean `flask`?",
        ),
        (r#""id": "menu""#, r#""id": "club""#, "duplicate id `club`", "rename one of them"),
        (r#""id": "menu""#, r#""id": "size""#, "duplicate id `size`", "rename one of them"),
        (
            ",\n    \"source\": \"https://example.org/menu\"",
            "",
            "missing key `source` in a case",
            "add \"source\": …",
        ),
        (
            "https://example.org/menu",
            "a leaflet",
            "invalid URL `a leaflet`",
            "start it with https://",
        ),
        (
            ",\n    \"recoded\": \"The readings moved to PostgreSQL.\"",
            "",
            "an answer that was changed needs a reason",
            "add \"recoded\": … to say why",
        ),
        (
            "\"was\": {\"database\": \"other\"},\n    ",
            "",
            "`recoded` explains no changed answer",
            "add \"was\": … with the former answer, or remove it",
        ),
    ] {
        let rules = with_cases();
        change(rules.path(), FILE, from, to);
        let report = tool("rules check .").in_folder(rules.path()).report();
        assert!(report.starts_with(&format!("error: {message}\n")), "{report}");
        assert!(report.contains(&format!("= help: {help}\n")), "{report}");
        assert!(report.ends_with("; nothing was loaded\n"), "{report}");
    }
    let rules = with_cases();
    let why = format!("The treasurer {}", "really ".repeat(30));
    change(rules.path(), FILE, "The treasurer", why.trim_end());
    let report = tool("rules check .").in_folder(rules.path()).report();
    assert!(report.contains("= help: shorten it to at most 160\n"), "{report}");
    let rules = with_cases();
    let answers = r#"{"size": "large", "database": "relational"}"#;
    change(rules.path(), FILE, answers, "{}");
    let report = tool("rules check .").in_folder(rules.path()).report();
    assert!(report.starts_with("error: a case without answers resembles nothing\n"), "{report}");
    fs::write(rules.path().join("cases/more.json"), "[]").unwrap();
    let report = tool("rules check .").in_folder(rules.path()).report();
    assert!(report.contains("error: this file is not listed in guide.json\n"), "{report}");
    fs::remove_dir_all(rules.path().join("cases")).unwrap();
    let report = tool("rules check .").in_folder(rules.path()).report();
    assert!(
        report.starts_with("error: cannot read `./cases/sites.json`: no such file\n"),
        "{report}"
    );
}

#[test]
fn a_rule_set_in_a_directory_has_the_cases_of_the_built_in_one() {
    let rules = exported();
    let flags = "--size large --api rich --admin essential --control fine";
    let own = tool_with(&format!("{flags} --rules"), rules.path()).json();
    assert_eq!(own["cases"], tool(flags).json()["cases"]);
    assert_eq!(own["cases"].as_array().unwrap().len(), 5);
}
