//! What is said about a rule set that is not sound.

use std::fs;
use std::path::Path;

use snapbox::{IntoData, str};

use crate::tool::{change, folder, small_rules, tool, tool_with};

/// The report of one change to a sound rule set.
fn reports(file: &str, from: &str, to: &str, expected: impl IntoData) {
    let rules = small_rules();
    change(rules.path(), file, from, to);
    tool("rules check .").in_folder(rules.path()).finds(expected);
}

const SIZE: &str = "questions/size.json";
const POINTS: &str = "\"points\": 1,\n      \"because\": \"The second";

/// The report when the one rule for medium projects has these points.
fn points(written: &str) -> String {
    let rules = small_rules();
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
        "questions/database.json",
        "\"favors\": \"django\"",
        "\"favors\": \"djanga\"",
        str![[r#"
./questions/database.json:40:17: no framework `djanga`
      "favors": "djanga",
                ^ did you mean `django`?
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "questions/database.json",
        "\"django-migrations\"",
        "\"django-migration\"",
        str![[r#"
./questions/database.json:43:18: no claim `django-migration`
      "claims": ["django-migration"]
                 ^ did you mean `django-migrations`?
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "questions/admin.json",
        "\"question\": \"database\"",
        "\"question\": \"databse\"",
        str![[r#"
./questions/admin.json:57:22: no question `databse`
        {"question": "databse", "answers": ["none", "other"]}
                     ^ did you mean `database`?
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "claims/notes.json",
        "\"topic\": \"routing\"",
        "\"topic\": \"routin\"",
        str![[r#"
./claims/notes.json:71:14: no topic `routin`
    "topic": "routin",
             ^ did you mean `routing`?
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
./questions/admin.json:30:13: id `admin-none` is there twice
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
./guide.json:9:22: id `size` is there twice
  "later": ["trial", "size"],
                     ^ the first is in ./guide.json, line 7; rename one
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
    let rules = small_rules();
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
    let rules = small_rules();
    change(rules.path(), "guide.json", "\"trial\"", "\"format\"");
    fs::rename(
        rules.path().join("questions/trial.json"),
        rules.path().join("questions/format.json"),
    )
    .unwrap();
    change(rules.path(), "questions/format.json", "\"id\": \"trial\"", "\"id\": \"format\"");
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./guide.json:9:13: a question may not be called `format`
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
  "comment": 1, "why": "A small project asks for a quick start, a large one …
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
        "an app of its own.",
        "an app of its own, and so does every other area that comes later.",
        str![[r#"
./questions/size.json:47:18: the reason has 86 characters
      "because": "The second area gets an app of its own, and so does every …
                 ^ at most 72 are allowed
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "an app of its own.",
        "an \\u001b[31mapp\\u001b[0m of its own.",
        str![[r#"
./questions/size.json:47:18: the reason has the control character U+001B
      "because": "The second area gets an /u001b[31mapp/u001b[0m of its own.…
                 ^ take it out
1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "an app of its own.",
        "an \u{202e}app of its own.",
        str![[r#"
./questions/size.json:47:18: the reason has the control character U+202E
      "because": "The second area gets an /u{202e}app of its own.",
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
        "\"means\": \"several areas that share their data\"",
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
    let rules = small_rules();
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
    let rules = small_rules();
    let pipe = rules.path().join("questions/size.json");
    fs::remove_file(&pipe).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./guide.json:7:28: ./questions/size.json: it is not a plain file
  "questions": ["control", "size", "admin", "database", "experience"],
                           ^ put a file in its place, or take the name out here
1 problem in 1 file; nothing was loaded

"#]]);
}

#[test]
fn after_a_hundred_problems_in_a_file_the_rest_is_summed_up() {
    let rules = small_rules();
    fs::write(rules.path().join("cautions.json"), format!("[{}0]", "0,".repeat(300_000))).unwrap();
    let report = tool_with("rules check", rules.path()).report();
    // A hundred of the file, a line on the rest, and one that there are too many cautions.
    assert_eq!(report.lines().count(), 101 * 3 + 2 + 1);
    assert!(report.contains("there are more problems in this file"), "{report}");
}

#[test]
fn joined_rules_tie_only_so_many_questions() {
    let join = r#""when": ["fine"],
      "and": [
        {"question": "size", "answers": ["small"]},
        {"question": "admin", "answers": ["none"]},
        {"question": "trial", "answers": ["flask"]}
      ],
      "favors": "flask",
      "points": 4"#;
    reports(
        "questions/control.json",
        "\"when\": [\"fine\"],\n      \"favors\": \"flask\",\n      \"points\": 4",
        join,
        str![[r#"
./questions/experience.json:38:14: 6,400 combinations of joined questions are too many; at most 4,096 are allowed
      "and": [
             ^ remove joined rules between control, size, admin, trial, database and experience
1 problem in 1 file; nothing was loaded

"#]],
    );
}

#[test]
fn every_file_is_there_and_named() {
    let rules = small_rules();
    fs::remove_file(rules.path().join("questions/experience.json")).unwrap();
    fs::remove_file(rules.path().join("claims/choosing.json")).unwrap();
    fs::remove_file(rules.path().join("cautions.json")).unwrap();
    fs::write(rules.path().join("questions/extra.json"), "{}").unwrap();
    fs::write(rules.path().join("questions/trial.json"), "{\"id\": \"trial\"").unwrap();
    fs::write(rules.path().join("questions/size.json"), [0xff]).unwrap();
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./guide.json:7:28: ./questions/size.json: it is not UTF-8 text
  "questions": ["control", "size", "admin", "database", "experience"],
                           ^ save it as UTF-8, or take the name out here
./guide.json:7:57: ./questions/experience.json: there is no such file
…"control", "size", "admin", "database", "experience"],
                                         ^ check the name, or take the name out here
./guide.json:14:12: ./claims/choosing.json: there is no such file
    {"id": "choosing", "label": "How to choose"},
           ^ check the name, or take the name out here
./cautions.json: there is no such file
  check the name
./questions/extra.json: no part of the rule set names this
  name it in guide.json, or move it away
./questions/trial.json:1:14: this is not JSON
{"id": "trial"
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
    ("guide.json", "\"core\": 3", "\"core\": 40"),
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
    ("cautions.json", "\"id\": \"fixed-pages\"", "\"id\": \"admin-none\""),
    ("cautions.json", "\"says\": \"a small site without data\"", "\"says\": \"\""),
    ("cautions.json", "\"prototype\", \"small\"", "\"prototype\", \"smal\""),
];

fn plant(rules: &Path, faults: &[(&str, &str, &str)]) {
    for (file, sound, faulty) in faults {
        change(rules, file, sound, faulty);
    }
}

#[test]
fn twelve_faults_give_twelve_reports_and_with_one_mended_eleven() {
    let rules = small_rules();
    plant(rules.path(), &FAULTS);
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./guide.json:4:21: a framework has no key `lable`
    {"id": "flask", "lable": "Flask"},
                    ^ did you mean `label`?
./guide.json:8:11: core questions are whole numbers from 1 to 5
  "core": 40,
          ^ write 5
./questions/size.json:10:16: `means` is a text
      "means": 7
               ^ write it in double quotes
./questions/size.json:44:16: no answer `big` in question `size`
      "when": ["big"],
               ^ did you mean `large`?
./questions/size.json:45:17: no framework `djang`
      "favors": "djang",
                ^ did you mean `django`?
./questions/admin.json:24:65: no claim `flask-logout-package`
…lask", "add": "Flask-Login", "claims": ["flask-logout-package"]}
                                         ^ did you mean `flask-login-package`?
./questions/admin.json:49:17: points are whole numbers from 1 to 5
      "points": 2.5,
                ^ write 2 or 3
./claims/choosing.json:17:14: no topic `lerning`
    "topic": "lerning",
             ^ did you mean `learning`?
./claims/choosing.json:18:14: frameworks are missing
    "about": [],
             ^ name at least one
./cautions.json:3:11: id `admin-none` is there twice
    "id": "admin-none",
          ^ the first is in ./questions/admin.json, line 30; rename one
./cautions.json:5:53: no answer `smal` in question `size`
…tion": "size", "answers": ["prototype", "smal"]},
                                         ^ did you mean `small`?
./cautions.json:8:13: `says` is empty
    "says": "",
            ^ write a text
12 problems in 5 files; nothing was loaded

"#]]);
    for (mended, fault) in FAULTS.iter().enumerate() {
        let rules = small_rules();
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
    let rules = small_rules();
    plant(rules.path(), &FAULTS[5..6]);
    tool("rules check . --format json").in_folder(rules.path()).finds(str![[r#"
{
  "schema": 1,
  "problems": [
    {
      "file": "./questions/admin.json",
      "line": 49,
      "column": 17,
      "message": "points are whole numbers from 1 to 5",
      "help": "write 2 or 3"
    }
  ]
}

"#]]);
    let page = tool("rules check . --format markdown").in_folder(rules.path()).report();
    assert!(page.starts_with("```text\n./questions/admin.json:49:17: points are"), "{page}");
    assert!(page.ends_with("nothing was loaded\n```\n"), "{page}");
}
