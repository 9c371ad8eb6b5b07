//! What is said about a rule set that is not sound.

use std::fs;
use std::path::Path;

use snapbox::{IntoData, str};

use crate::tool::{change, exported, folder, tool, tool_with};

/// The report of one change to a sound rule set.
fn reports(file: &str, from: &str, to: &str, expected: impl IntoData) {
    let rules = exported();
    change(rules.path(), file, from, to);
    tool("rules check .").in_folder(rules.path()).finds(expected);
}

const SIZE: &str = "questions/size.json";
const POINTS: &str = "\"points\": 1,\n      \"because\": \"Migrations";

/// The report when the one rule for medium projects has these points.
fn points(written: &str) -> String {
    let rules = exported();
    change(rules.path(), SIZE, POINTS, &POINTS.replace('1', written));
    let report = tool("rules check .").in_folder(rules.path());
    let (code, _) = tool_with("--size small --rules", rules.path()).failure();
    assert_eq!(code, 2);
    let text = report.report();
    let line = text.lines().next().unwrap();
    assert!(line.ends_with("points are whole numbers from 1 to 5"), "{text}");
    text.lines().nth(2).unwrap().trim_start_matches([' ', '^']).to_owned()
}

#[test]
fn points_are_whole_numbers_from_1_to_5() {
    for (written, help) in [
        ("0", "write 1"),
        ("6", "write 5"),
        ("-1", "write 1"),
        ("2.5", "write 2 or 3"),
        ("1e99", "write 5"),
        ("2.0", "write 2"),
        ("1e999", "write 5"),
        ("\"3\"", "write a number, without quotes"),
        ("null", "write a number, without quotes"),
    ] {
        assert_eq!(points(written), help, "{written}");
    }
}

#[test]
fn unknown_ids_name_the_nearest() {
    reports(
        SIZE,
        "\"when\": [\"medium\"]",
        "\"when\": [\"mediun\"]",
        str![[r#"
./questions/size.json:44:16: no answer `mediun` in question `size`
      "when": ["mediun"],
               ^ did you mean `medium`?
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"when\": [\"medium\"]",
        "\"when\": [\"zzz\"]",
        str![[r#"
./questions/size.json:44:16: no answer `zzz` in question `size`
      "when": ["zzz"],
               ^ there are: prototype, small, medium, large
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "questions/shape.json",
        "\"django\"",
        "\"djanga\"",
        str![[r#"
./questions/shape.json:32:17: no framework `djanga`
      "favors": "djanga",
                ^ did you mean `django`?
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "questions/shape.json",
        "\"django-many-apps\"",
        "\"django-many-app\"",
        str![[r#"
./questions/shape.json:35:18: no claim `django-many-app`
      "claims": ["django-many-app", "django-apps-layout", "django-project-se…
                 ^ did you mean `django-many-apps`?
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "questions/accounts.json",
        "\"question\": \"database\"",
        "\"question\": \"databse\"",
        str![[r#"
./questions/accounts.json:56:22: no question `databse`
        {"question": "databse", "answers": ["none", "other"]}
                     ^ did you mean `database`?
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "claims/features.json",
        "\"topic\": \"templates\"",
        "\"topic\": \"template\"",
        str![[r#"
./claims/features.json:34:14: no topic `template`
    "topic": "template",
             ^ did you mean `templates`?
1 problem in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn ids_are_unique_and_the_message_names_both_places() {
    reports(
        SIZE,
        "\"id\": \"size-medium\"",
        "\"id\": \"admin-none\"",
        str![[r#"
./questions/admin.json:31:13: id `admin-none` is there twice
      "id": "admin-none",
            ^ the first is in ./questions/size.json, line 43; rename one
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"id\": \"medium\"",
        "\"id\": \"small\"",
        str![[r#"
./questions/size.json:17:13: id `small` is there twice
      "id": "small",
            ^ the first is in ./questions/size.json, line 13; rename one
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "guide.json",
        "\"later\": [\"trial\"]",
        "\"later\": [\"trial\", \"size\"]",
        str![[r#"
./guide.json:12:22: id `size` is there twice
  "later": ["trial", "size"],
                     ^ the first is in ./guide.json, line 8; rename one
1 problem in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn ids_have_a_form_and_some_are_taken() {
    reports(
        SIZE,
        "\"id\": \"size-medium\"",
        "\"id\": \"Size Medium\"",
        str![[r#"
./questions/size.json:43:13: `Size Medium` is no id
      "id": "Size Medium",
            ^ ids are lower-case words joined by hyphens, such as `admin-essential`
1 problem in 1 file; nothing was loaded

"#]],
    );
    let even = [("guide.json", "{\"id\": \"flask\", \"label\"", "{\"id\": \"even\", \"label\"")];
    let rules = exported();
    plant(rules.path(), &even);
    let report = tool("rules check .").in_folder(rules.path()).report();
    snapbox::assert_data_eq!(
        report.lines().take(3).collect::<Vec<_>>().join("\n"),
        str![[r#"
./guide.json:4:5: a framework may not be called `even`
    {"id": "even", "label": "Flask"},
    ^ that word means that none leads; rename it
"#]]
    );
    let rules = exported();
    change(rules.path(), "guide.json", "\"trial\"", "\"format\"");
    fs::rename(
        rules.path().join("questions/trial.json"),
        rules.path().join("questions/format.json"),
    )
    .unwrap();
    change(rules.path(), "questions/format.json", "\"id\": \"trial\"", "\"id\": \"format\"");
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./guide.json:12:13: a question may not be called `format`
  "later": ["format"],
            ^ the program's own option is; rename it
1 problem in 1 file; nothing was loaded

"#]]);
}

#[test]
fn records_have_their_keys_and_no_others() {
    reports(
        SIZE,
        "\"asks\"",
        "\"ask\"",
        str![[r#"
./questions/size.json:4:3: a question has no key `ask`
  "ask": "How big will the project get?",
  ^ did you mean `asks`?
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"why\"",
        "\"comment\": 1, \"why\"",
        str![[r#"
./questions/size.json:5:3: a question has no key `comment`
  "comment": 1, "why": "What is quick to start and what stays easy to find y…
  ^ its keys: id, label, asks, why, answers, rules, about, rising
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"label\": \"Size\",",
        "",
        str![[r#"
./questions/size.json:1:1: a question lacks `label`
{
^ add "label": …
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"label\": \"Size\",",
        "\"label\": \"Size\", \"label\": \"Sizes\",",
        str![[r#"
./questions/size.json:3:20: key `label` stands twice
  "label": "Size", "label": "Sizes",
                   ^ keep one
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"label\": \"Size\",",
        "\"label\": [\"Size\"],",
        str![[r#"
./questions/size.json:3:12: `label` is a text
  "label": ["Size"],
           ^ write it in double quotes
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"when\": [\"medium\"]",
        "\"when\": []",
        str![[r#"
./questions/size.json:44:15: answers are missing
      "when": [],
              ^ name at least one
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"when\": [\"medium\"]",
        "\"when\": \"medium\"",
        str![[r#"
./questions/size.json:44:15: answers are a list
      "when": "medium",
              ^ write […] around them
1 problem in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn reasons_are_short_and_hold_no_control_characters() {
    reports(
        SIZE,
        "a second area comes.",
        "a second area comes, which it will in the end, as they all do.",
        str![[r#"
./questions/size.json:47:18: the reason has 107 characters
      "because": "Migrations and apps are in place by the time a second area…
                 ^ at most 72 are allowed
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "a second area comes.",
        "a \\u001b[31msecond\\u001b[0m area comes.",
        str![[r#"
./questions/size.json:47:18: the reason has 74 characters
      "because": "Migrations and apps are in place by the time a /u001b[31ms…
                 ^ at most 72 are allowed
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "a second area comes.",
        "a \u{202e}second area comes.",
        str![[r#"
./questions/size.json:47:18: the reason has the control character U+202E
      "because": "Migrations and apps are in place by the time a /u{202e}second are…
                 ^ take it out
1 problem in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn two_frameworks_are_never_called_the_same() {
    reports(
        "guide.json",
        "\"label\": \"Django\"",
        "\"label\": \"Flask\"",
        str![[r#"
./guide.json:5:31: two frameworks have the same label
    {"id": "django", "label": "Flask"}
                              ^ nobody could tell them apart; change one
1 problem in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn a_neutral_answer_has_no_rule() {
    reports(
        SIZE,
        "\"means\": \"several areas that share data\"",
        "\"means\": \"several\", \"neutral\": true",
        str![[r#"
./questions/size.json:18:38: answer `medium` is neutral, but a rule is meant for it
      "means": "several", "neutral": true
                                     ^ take `neutral` out
1 problem in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn what_no_part_names_is_reported_whatever_it_is() {
    let rules = exported();
    fs::create_dir(rules.path().join("extra")).unwrap();
    fs::create_dir(rules.path().join("claims/inner.json")).unwrap();
    std::os::unix::fs::symlink("nowhere", rules.path().join("questions/dangling.json")).unwrap();
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./claims/inner.json: no part of the rule set names this
  name it in guide.json, or move it away
./extra: no part of the rule set names this
  name it in guide.json, or move it away
./questions/dangling.json: no part of the rule set names this
  name it in guide.json, or move it away
3 problems in 3 files; nothing was loaded

"#]]);
}

#[test]
fn a_file_that_would_keep_the_program_waiting_is_refused() {
    let rules = exported();
    let pipe = rules.path().join("questions/size.json");
    fs::remove_file(&pipe).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./guide.json:8:23: ./questions/size.json: it is not a plain file
    "control", "api", "size", "admin", "database", "accounts", "pages",
                      ^ put a file in its place, or take the name out here
1 problem in 1 file; nothing was loaded

"#]]);
}

#[test]
fn after_a_hundred_problems_in_a_file_the_rest_is_summed_up() {
    let rules = exported();
    fs::write(rules.path().join("cautions.json"), format!("[{}0]", "0,".repeat(300_000))).unwrap();
    let report = tool_with("rules check", rules.path()).report();
    assert_eq!(report.lines().count(), 100 * 3 + 2 + 1);
    assert!(report.contains("there are more problems in this file"), "{report}");
}

#[test]
fn joined_rules_tie_only_so_many_questions() {
    let join = "\"when\": [\"single\"],\n      \"and\": [{\"question\": \"database\", \"answers\": [\"other\"]}],";
    reports(
        "questions/shape.json",
        "\"when\": [\"single\"],",
        join,
        str![[r#"
./questions/shape.json:24:14: 512,000 answers of joined questions go together
      "and": [{"question": "database", "answers": ["other"]}],
             ^ at most 4,096 may: api, accounts, database, admin, pages, size, shape, experience and horizon; untie some
1 problem in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn every_file_is_there_and_named() {
    let rules = exported();
    fs::remove_file(rules.path().join("questions/pages.json")).unwrap();
    fs::remove_file(rules.path().join("claims/features.json")).unwrap();
    fs::remove_file(rules.path().join("cautions.json")).unwrap();
    fs::write(rules.path().join("questions/extra.json"), "{}").unwrap();
    fs::write(rules.path().join("questions/team.json"), "{\"id\": \"team\"").unwrap();
    fs::write(rules.path().join("questions/size.json"), [0xff]).unwrap();
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./guide.json:8:23: ./questions/size.json: it is not UTF-8 text
    "control", "api", "size", "admin", "database", "accounts", "pages",
                      ^ save it as UTF-8, or take the name out here
./guide.json:8:64: ./questions/pages.json: there is no such file
…size", "admin", "database", "accounts", "pages",
                                         ^ check the name, or take the name out here
./guide.json:18:12: ./claims/features.json: there is no such file
    {"id": "features", "label": "Features of", "layout": "frameworks"},
           ^ check the name, or take the name out here
./cautions.json: there is no such file
  check the name
./questions/extra.json: no part of the rule set names this
  name it in guide.json, or move it away
./questions/team.json:1:13: this is not JSON
{"id": "team"
            ^ the file ends here, and something is not closed
6 problems in 4 files; nothing was loaded

"#]]);
}

#[test]
fn a_directory_without_a_rule_set() {
    let folder = folder();
    tool("rules check .").in_folder(folder.path()).finds(str![[r#"
./guide.json: there is no such file
  check the name
1 problem in 1 file; nothing was loaded

"#]]);
    tool("rules check missing").in_folder(folder.path()).fails(str![[r#"
error: there is no directory `missing`
  flask-or-django rules export DIR writes a rule set to begin with

"#]]);
    tool("--size small --rules missing").in_folder(folder.path()).fails(str![[r#"
error: there is no directory `missing`
  flask-or-django rules export DIR writes a rule set to begin with

"#]]);
    tool("--size small --rules .").in_folder(folder.path()).fails(str![[r#"
./guide.json: there is no such file
  check the name
1 problem in 1 file; nothing was loaded

"#]]);
    for text in ["", "[]", "{", "null", "{\"schema\": 2}"] {
        fs::write(folder.path().join("guide.json"), text).unwrap();
        assert_eq!(tool_with("--size small --rules", folder.path()).failure().0, 2, "{text}");
    }
}

/// Twelve faults in five files, three of them in one file.
const FAULTS: [(&str, &str, &str); 12] = [
    ("guide.json", "\"core\": 4", "\"core\": 40"),
    ("guide.json", "\"label\": \"Flask\"", "\"lable\": \"Flask\""),
    ("questions/size.json", "\"when\": [\"medium\"]", "\"when\": [\"big\"]"),
    (
        "questions/size.json",
        "\"favors\": \"django\",\n      \"points\": 1",
        "\"favors\": \"djang\",\n      \"points\": 1",
    ),
    ("questions/size.json", "\"means\": \"an idea to try out\"", "\"means\": 7"),
    ("questions/admin.json", "\"points\": 5", "\"points\": 2.5"),
    (
        "questions/admin.json",
        "\"claims\": [\"flask-login-package\"]}\n      ]\n    }\n  ]",
        "\"claims\": [\"flask-logout-package\"]}\n      ]\n    }\n  ]",
    ),
    ("claims/choosing.json", "\"topic\": \"learning\"", "\"topic\": \"lerning\""),
    ("claims/choosing.json", "\"about\": [\"flask\", \"django\"]", "\"about\": []"),
    ("cautions.json", "\"id\": \"realtime-service\"", "\"id\": \"admin-none\""),
    ("cautions.json", "\"says\": \"heavy realtime in a small API service\"", "\"says\": \"\""),
    ("cautions.json", "\"answers\": [\"simple\"]", "\"answers\": [\"simpel\"]"),
];

fn plant(rules: &Path, faults: &[(&str, &str, &str)]) {
    for (file, sound, faulty) in faults {
        change(rules, file, sound, faulty);
    }
}

#[test]
fn twelve_faults_give_twelve_reports_and_with_one_mended_eleven() {
    let rules = exported();
    plant(rules.path(), &FAULTS);
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./guide.json:4:21: a framework has no key `lable`
    {"id": "flask", "lable": "Flask"},
                    ^ did you mean `label`?
./guide.json:11:11: core questions are whole numbers from 1 to 13
  "core": 40,
          ^ write 13
./questions/size.json:10:16: `means` is a text
      "means": 7
               ^ write it in double quotes
./questions/size.json:44:16: no answer `big` in question `size`
      "when": ["big"],
               ^ did you mean `large`?
./questions/size.json:45:17: no framework `djang`
      "favors": "djang",
                ^ did you mean `django`?
./questions/admin.json:25:65: no claim `flask-logout-package`
…lask", "add": "Flask-Login", "claims": ["flask-logout-package"]}
                                         ^ did you mean `flask-login-package`?
./questions/admin.json:50:17: points are whole numbers from 1 to 5
      "points": 2.5,
                ^ write 2 or 3
./claims/choosing.json:60:14: no topic `lerning`
    "topic": "lerning",
             ^ did you mean `learning`?
./claims/choosing.json:61:14: frameworks are missing
    "about": [],
             ^ name at least one
./cautions.json:3:11: id `admin-none` is there twice
    "id": "admin-none",
          ^ the first is in ./questions/admin.json, line 31; rename one
./cautions.json:6:39: no answer `simpel` in question `api`
      {"question": "api", "answers": ["simpel"]}
                                      ^ did you mean `simple`?
./cautions.json:8:13: `says` is empty
    "says": "",
            ^ write a text
12 problems in 5 files; nothing was loaded

"#]]);
    for (mended, fault) in FAULTS.iter().enumerate() {
        let rules = exported();
        let others: Vec<_> = FAULTS
            .iter()
            .enumerate()
            .filter(|(at, _)| *at != mended)
            .map(|(_, fault)| *fault)
            .collect();
        plant(rules.path(), &others);
        let report = tool_with("rules check", rules.path()).report();
        assert!(report.contains("\n11 problems in "), "{}: {report}", fault.1);
    }
}

#[test]
fn problems_for_programs() {
    let rules = exported();
    plant(rules.path(), &FAULTS[5..6]);
    tool("rules check . --format json").in_folder(rules.path()).finds(str![[r#"
{
  "schema": 1,
  "problems": [
    {
      "file": "./questions/admin.json",
      "line": 50,
      "column": 17,
      "message": "points are whole numbers from 1 to 5",
      "help": "write 2 or 3"
    }
  ]
}

"#]]);
    tool("rules check . --format markdown").in_folder(rules.path()).fails(str![[r#"
error: rules check has no markdown format
  use --format table or json

"#]]);
}
