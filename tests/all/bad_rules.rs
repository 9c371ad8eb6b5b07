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
    assert!(line.starts_with("error: expected a whole number from 1 to 5, found "), "{text}");
    let help = text.lines().find_map(|line| line.trim_start().strip_prefix("= help: "));
    help.unwrap().to_owned()
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
error: unknown answer `mediun` for question `size`
  --> ./questions/size.json:44:16
   |
44 |       "when": ["mediun"],
   |                ^^^^^^^^
   |
   = help: did you mean `medium`?

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"when\": [\"medium\"]",
        "\"when\": [\"zzz\"]",
        str![[r#"
error: unknown answer `zzz` for question `size`
  --> ./questions/size.json:44:16
   |
44 |       "when": ["zzz"],
   |                ^^^^^
   |
   = help: expected one of: prototype, small, medium, large

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "questions/database.json",
        "\"favors\": \"django\"",
        "\"favors\": \"djanga\"",
        str![[r#"
error: unknown framework `djanga`
  --> ./questions/database.json:40:17
   |
40 |       "favors": "djanga",
   |                 ^^^^^^^^
   |
   = help: did you mean `django`?

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "questions/database.json",
        "\"django-migrations\"",
        "\"django-migration\"",
        str![[r#"
error: unknown claim `django-migration`
  --> ./questions/database.json:43:18
   |
43 |       "claims": ["django-migration"]
   |                  ^^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `django-migrations`?

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "questions/admin.json",
        "\"question\": \"database\"",
        "\"question\": \"databse\"",
        str![[r#"
error: unknown question `databse`
  --> ./questions/admin.json:57:22
   |
57 |         {"question": "databse", "answers": ["none", "other"]}
   |                      ^^^^^^^^^
   |
   = help: did you mean `database`?

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "claims/notes.json",
        "\"topic\": \"routing\"",
        "\"topic\": \"routin\"",
        str![[r#"
error: unknown topic `routin`
  --> ./claims/notes.json:71:14
   |
71 |     "topic": "routin",
   |              ^^^^^^^^
   |
   = help: did you mean `routing`?

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
error: duplicate id `admin-none`
  --> ./questions/admin.json:30:13
   |
30 |       "id": "admin-none",
   |             ^^^^^^^^^^^^
   |
  ::: ./questions/size.json:43:13
   |
43 |       "id": "admin-none",
   |             ------------ first used here
   |
   = help: rename one of them

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"id\": \"medium\"",
        "\"id\": \"small\"",
        str![[r#"
error: duplicate id `small`
  --> ./questions/size.json:17:13
   |
17 |       "id": "small",
   |             ^^^^^^^
   |
  ::: ./questions/size.json:13:13
   |
13 |       "id": "small",
   |             ------- first used here
   |
   = help: rename one of them

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        "guide.json",
        "\"later\": [\"trial\"]",
        "\"later\": [\"trial\", \"size\"]",
        str![[r#"
error: duplicate id `size`
  --> ./guide.json:15:22
   |
15 |   "later": ["trial", "size"],
   |                      ^^^^^^
   |
  ::: ./guide.json:13:28
   |
13 |   "questions": ["control", "size", "admin", "database", "experience"],
   |                            ------ first used here
   |
   = help: rename one of them

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
error: invalid id `Size Medium`
  --> ./questions/size.json:43:13
   |
43 |       "id": "Size Medium",
   |             ^^^^^^^^^^^^^
   |
   = help: write `size-medium`

1 problem in 1 file; nothing was loaded

"#]],
    );
    for (id, help) in [
        ("even", "choose another id; in results, it means a tie"),
        ("against", "choose another id; in JSON, it is a key beside frameworks"),
        ("both", "choose another id; among real choices, it means more than one"),
    ] {
        let rules = small_rules();
        let renamed = format!("{{\"id\": \"{id}\", \"label\"");
        change(rules.path(), "guide.json", "{\"id\": \"flask\", \"label\"", &renamed);
        let report = tool("rules check .").in_folder(rules.path()).report();
        let first = format!("error: `{id}` is reserved\n --> ./guide.json:4:12\n");
        assert!(report.starts_with(&first) && report.contains(help), "{report}");
    }
    reports(
        "questions/control.json",
        "\"id\": \"balanced\"",
        "\"id\": \"not-sure\"",
        str![[r#"
error: `not-sure` is reserved
  --> ./questions/control.json:13:13
   |
13 |       "id": "not-sure",
   |             ^^^^^^^^^^
   |
   = help: choose another id; it leaves any question open

1 problem in 1 file; nothing was loaded

"#]],
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
error: a question cannot be called `format`
  --> ./guide.json:15:13
   |
15 |   "later": ["format"],
   |             ^^^^^^^^
   |
   = help: rename it; the name is reserved for an option of the program

1 problem in 1 file; nothing was loaded

"#]]);
    let rules = small_rules();
    change(rules.path(), "guide.json", "\"trial\"", "\"none\"");
    let [old, new] = ["trial", "none"].map(|id| rules.path().join(format!("questions/{id}.json")));
    fs::rename(old, new).unwrap();
    change(rules.path(), "questions/none.json", "\"id\": \"trial\"", "\"id\": \"none\"");
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
error: a question cannot be called `none`
  --> ./guide.json:15:13
   |
15 |   "later": ["none"],
   |             ^^^^^^
   |
   = help: rename it; the name is reserved for a value of `--fixed`

1 problem in 1 file; nothing was loaded

"#]]);
}

#[test]
fn names_of_coming_options_and_their_values_are_taken() {
    for (id, what) in [
        ("first", "an option of the program"),
        ("fixed", "an option of the program"),
        ("switch-from", "an option of the program"),
        ("none", "a value of `--fixed`"),
    ] {
        let rules = small_rules();
        let file = |id: &str| rules.path().join(format!("questions/{id}.json"));
        change(rules.path(), "guide.json", "\"trial\"", &format!("\"{id}\""));
        fs::rename(file("trial"), file(id)).unwrap();
        let named = format!("\"id\": \"{id}\"");
        change(rules.path(), &format!("questions/{id}.json"), "\"id\": \"trial\"", &named);
        let report = tool("rules check .").in_folder(rules.path()).report();
        assert!(report.starts_with(&format!("error: a question cannot be called `{id}`\n")));
        assert!(report.contains(&format!("the name is reserved for {what}\n")), "{report}");
        assert!(report.ends_with("1 problem in 1 file; nothing was loaded\n"), "{report}");
    }
}

#[test]
fn records_have_their_keys_and_no_others() {
    reports(
        SIZE,
        "\"asks\"",
        "\"ask\"",
        str![[r#"
error: unknown key `ask` in a question
 --> ./questions/size.json:4:3
  |
4 |   "ask": "How big will the project get?",
  |   ^^^^^
  |
  = help: did you mean `asks`?

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"why\"",
        "\"comment\": 1, \"why\"",
        str![[r#"
error: unknown key `comment` in a question
 --> ./questions/size.json:5:3
  |
5 |   "comment": 1, "why": "A small project asks for a quick start, a large o...
  |   ^^^^^^^^^
  |
  = help: expected one of: id, label, asks, why, about, rising, fixed,
          answers, rules

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"label\": \"Size\",",
        "",
        str![[r#"
error: missing key `label` in a question
 --> ./questions/size.json:1:1
  |
1 | {
  | ^
  |
  = help: add "label": …

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"label\": \"Size\",",
        "\"label\": \"Size\", \"label\": \"Sizes\",",
        str![[r#"
error: duplicate key `label`
 --> ./questions/size.json:3:20
  |
3 |   "label": "Size", "label": "Sizes",
  |   -------          ^^^^^^^
  |   |
  |   first used here
  |
  = help: remove one of them

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"label\": \"Size\",",
        "\"label\": [\"Size\"],",
        str![[r#"
error: expected a string, found a list
 --> ./questions/size.json:3:12
  |
3 |   "label": ["Size"],
  |            ^
  |
  = help: write a text in double quotes

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"when\": [\"medium\"]",
        "\"when\": []",
        str![[r#"
error: list is empty
  --> ./questions/size.json:44:15
   |
44 |       "when": [],
   |               ^
   |
   = help: add at least one item

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "\"when\": [\"medium\"]",
        "\"when\": \"medium\"",
        str![[r#"
error: expected a list, found a string
  --> ./questions/size.json:44:15
   |
44 |       "when": "medium",
   |               ^^^^^^^^
   |
   = help: write its items in `[` … `]`

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
error: text is too long (86 characters)
  --> ./questions/size.json:47:18
   |
47 | ...": "The second area gets an app of its own, and so does every other area that comes later.",
   |       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: shorten it to at most 72

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "an app of its own.",
        "an \\u001b[31mapp\\u001b[0m of its own.",
        str![[r#"
error: text contains the control character U+001B
  --> ./questions/size.json:47:18
   |
47 | ...e": "The second area gets an /u001b[31mapp/u001b[0m of its own.",
   |        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: remove it

1 problem in 1 file; nothing was loaded

"#]],
    );
    reports(
        SIZE,
        "an app of its own.",
        "an \u{202e}app of its own.",
        str![[r#"
error: text contains the control character U+202E
  --> ./questions/size.json:47:18
   |
47 |       "because": "The second area gets an �app of its own.",
   |                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: remove it

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
error: labels of frameworks must be unique
 --> ./guide.json:5:31
  |
5 |     {"id": "django", "label": "Flask"}
  |                               ^^^^^^^
  |
  = help: change one of them

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
error: answer `medium` is marked neutral, but a rule uses it
  --> ./questions/size.json:18:38
   |
18 |       "means": "several", "neutral": true
   |                                      ^^^^
   |
   = help: remove `neutral`

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
error: this file is not listed in guide.json
--> ./claims/inner.json
 = help: list it there, or move it elsewhere

error: this file is not listed in guide.json
--> ./extra
 = help: list it there, or move it elsewhere

error: this file is not listed in guide.json
--> ./questions/dangling.json
 = help: list it there, or move it elsewhere

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
error: cannot read `./questions/size.json`: it is not a regular file
  --> ./guide.json:13:28
   |
13 |   "questions": ["control", "size", "admin", "database", "experience"],
   |                            ^^^^^^
   |
   = help: put a file in its place, or remove the id here

1 problem in 1 file; nothing was loaded

"#]]);
}

#[test]
fn after_a_hundred_problems_in_a_file_the_rest_is_summed_up() {
    let rules = small_rules();
    fs::write(rules.path().join("cautions.json"), format!("[{}0]", "0,".repeat(300_000))).unwrap();
    let report = tool_with("rules check", rules.path()).report();
    // A hundred of the file, and one for the rest.
    assert_eq!(report.matches("error: ").count(), 101);
    assert!(report.contains("error: 299901 more problems in this file"), "{report}");
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
error: joined rules tie control, size, admin, trial, database and experience
       together in 6,400 combinations
  --> ./questions/experience.json:38:14
   |
38 |       "and": [
   |              ^
   |
   = help: remove some of these rules; at most 4,096 are allowed

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
error: cannot read `./questions/size.json`: it is not UTF-8 text
  --> ./guide.json:13:28
   |
13 |   "questions": ["control", "size", "admin", "database", "experience"],
   |                            ^^^^^^
   |
   = help: save it as UTF-8, or remove the id here

error: cannot read `./questions/experience.json`: no such file
  --> ./guide.json:13:57
   |
13 |   "questions": ["control", "size", "admin", "database", "experience"],
   |                                                         ^^^^^^^^^^^^
   |
   = help: check the name, or remove the id here

error: cannot read `./claims/choosing.json`: no such file
  --> ./guide.json:20:12
   |
20 |     {"id": "choosing", "label": "How to choose"},
   |            ^^^^^^^^^^
   |
   = help: check the name, or remove the id here

error: invalid JSON: an object that is not closed
 --> ./questions/trial.json:1:1
  |
1 | {"id": "trial"
  | ^
  |
  = help: close it with `}`

error: no such file
--> ./cautions.json
 = help: check the name

error: this file is not listed in guide.json
--> ./questions/extra.json
 = help: list it there, or move it elsewhere

6 problems in 4 files; nothing was loaded

"#]]);
}

#[test]
fn a_directory_without_a_rule_set() {
    let folder = folder();
    for line in ["rules check .", "rules format .", "rules audit .", "--size small --rules ."] {
        tool(line).in_folder(folder.path()).fails(str![[r#"
error: no guide.json in `.`
  name the directory that has it, or create one with `flask-or-django rules export DIR`

"#]]);
    }
    fs::write(folder.path().join("file"), "").unwrap();
    tool("rules check file").in_folder(folder.path()).fails(str![[r#"
error: `file` is not a directory
  name the directory that has guide.json

"#]]);
    tool("rules check missing").in_folder(folder.path()).fails(str![[r#"
error: no such directory: `missing`
  create one with `flask-or-django rules export DIR`

"#]]);
    tool("--size small --rules missing").in_folder(folder.path()).fails(str![[r#"
error: no such directory: `missing`
  create one with `flask-or-django rules export DIR`

"#]]);
    for text in ["", "[]", "{", "null", "{\"schema\": 2}"] {
        fs::write(folder.path().join("guide.json"), text).unwrap();
        assert_eq!(tool_with("--size small --rules", folder.path()).failure().0, 2, "{text}");
    }
}

/// Twelve faults in five files, three of them in one file.
const FAULTS: [(&str, &str, &str); 12] = [
    (
        "guide.json",
        r#""size", "admin"],
  "later""#,
        r#""size", "admon"],
  "later""#,
    ),
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
error: unknown key `lable` in a framework
 --> ./guide.json:4:21
  |
4 |     {"id": "flask", "lable": "Flask"},
  |                     ^^^^^^^
  |
  = help: did you mean `label`?

error: unknown question `admon`
  --> ./guide.json:14:31
   |
14 |   "core": ["control", "size", "admon"],
   |                               ^^^^^^^
   |
   = help: did you mean `admin`?

error: expected a string, found a number
  --> ./questions/size.json:10:16
   |
10 |       "means": 7
   |                ^
   |
   = help: write a text in double quotes

error: unknown answer `big` for question `size`
  --> ./questions/size.json:44:16
   |
44 |       "when": ["big"],
   |                ^^^^^
   |
   = help: expected one of: prototype, small, medium, large

error: unknown framework `djang`
  --> ./questions/size.json:45:17
   |
45 |       "favors": "djang",
   |                 ^^^^^^^
   |
   = help: did you mean `django`?

error: unknown claim `flask-logout-package`
  --> ./questions/admin.json:24:65
   |
24 | ...ask-Login", "claims": ["flask-logout-package"]}
   |                           ^^^^^^^^^^^^^^^^^^^^^^
   |
   = help: did you mean `flask-login-package`?

error: expected a whole number from 1 to 5, found `2.5`
  --> ./questions/admin.json:49:17
   |
49 |       "points": 2.5,
   |                 ^^^
   |
   = help: write 2 or 3

error: unknown topic `lerning`
  --> ./claims/choosing.json:17:14
   |
17 |     "topic": "lerning",
   |              ^^^^^^^^^
   |
   = help: did you mean `learning`?

error: list is empty
  --> ./claims/choosing.json:18:14
   |
18 |     "about": [],
   |              ^
   |
   = help: add at least one item

error: duplicate id `admin-none`
  --> ./cautions.json:3:11
   |
 3 |     "id": "admin-none",
   |           ^^^^^^^^^^^^
   |
  ::: ./questions/admin.json:30:13
   |
30 |       "id": "admin-none",
   |             ------------ first used here
   |
   = help: rename one of them

error: unknown answer `smal` for question `size`
 --> ./cautions.json:5:53
  |
5 |       {"question": "size", "answers": ["prototype", "smal"]},
  |                                                     ^^^^^^
  |
  = help: did you mean `small`?

error: text is empty
 --> ./cautions.json:8:13
  |
8 |     "says": "",
  |             ^^
  |
  = help: write at least one word

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
      "message": "expected a whole number from 1 to 5, found `2.5`",
      "help": "write 2 or 3"
    }
  ],
  "due": [],
  "old": []
}

"#]]);
    let page = tool("rules check . --format markdown").in_folder(rules.path()).report();
    assert!(page.contains("\n```text\nerror: expected a whole number from 1 to 5"), "{page}");
    assert!(page.contains("\n1 problem in 1 file; nothing was loaded\n```\n"), "{page}");
}

/// A file that cannot be read is one problem and draws no others.
#[test]
fn a_truncated_file_is_one_problem() {
    for file in ["claims/notes.json", "questions/size.json", "cautions.json", "guide.json"] {
        let rules = small_rules();
        let path = rules.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.trim_end().strip_suffix(['}', ']']).unwrap()).unwrap();
        let report = tool_with("rules check", rules.path()).report();
        assert!(
            report.ends_with("\n1 problem in 1 file; nothing was loaded\n"),
            "{file}: {report}"
        );
    }
}

/// So is a record with a value of the wrong type; what refers to it is not reported.
#[test]
fn a_claim_that_cannot_be_read_is_one_problem() {
    for (from, to) in [
        ("\"verdict\": \"holds\"", "\"verdict\": \"sometimes\""),
        ("\"topic\": \"packages\",", ""),
        ("\"id\": \"flask-login-package\"", "\"id\": 7"),
    ] {
        let rules = small_rules();
        let path = rules.path().join("claims/own.json");
        let text = fs::read_to_string(&path).unwrap();
        let claim = text.find("\"id\": \"flask-login-package\"").unwrap();
        let (before, after) = text.split_at(claim);
        fs::write(&path, before.to_owned() + &after.replacen(from, to, 1)).unwrap();
        let report = tool_with("rules check", rules.path()).report();
        assert!(report.ends_with("\n1 problem in 1 file; nothing was loaded\n"), "{to}: {report}");
    }
}

#[test]
fn a_byte_order_mark_a_schema_and_joiners_in_words_are_accepted() {
    let rules = small_rules();
    let persian = "می\u{200c}خواهم";
    change(rules.path(), SIZE, "\"How big will the project get?\"", &format!("\"{persian}\""));
    change(rules.path(), SIZE, "\"label\": \"Size\"", "\"label\": \"\u{1f468}\u{200d}\u{1f469}\"");
    change(rules.path(), SIZE, "{\n  \"id\"", "{\n  \"$schema\": \"question.json\",\n  \"id\"");
    change(
        rules.path(),
        "guide.json",
        "{\n  \"schema\"",
        "\u{feff}{\"$schema\": \"x\", \"schema\"",
    );
    assert!(tool_with("rules check", rules.path()).text().starts_with("ok: "));
    let questions = tool_with("questions --rules", rules.path()).text();
    assert!(questions.contains(persian), "{questions}");
    // Elsewhere a joiner is invisible, so it could only deceive.
    for hidden in ["Si\u{200d}ze", "\u{200c}Size", "é \u{200d}"] {
        let rules = small_rules();
        change(rules.path(), SIZE, "\"label\": \"Size\"", &format!("\"label\": \"{hidden}\""));
        let report = tool_with("rules check", rules.path()).report();
        assert!(report.contains("text contains the control character U+200"), "{report}");
    }
}

/// A folder that is missing or cannot be listed is one problem, not one for every file in it.
#[test]
fn a_missing_folder_is_one_problem() {
    let rules = small_rules();
    fs::remove_dir_all(rules.path().join("claims")).unwrap();
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
error: cannot list this folder: no such file or directory
--> ./claims
 = help: check its name and its permissions

1 problem in 1 file; nothing was loaded

"#]]);
    tool("rules format .").in_folder(rules.path()).fails(str![[r#"
error: cannot list this folder: no such file or directory
--> ./claims
 = help: check its name and its permissions

1 problem in 1 file; nothing was loaded

"#]]);
}

/// What cannot be read as an id is not looked up, and nothing that refers to it is reported.
#[test]
fn an_invalid_id_is_one_problem() {
    let favors = "\"favors\": \"django\",\n      \"points\": 1";
    let login = "\"id\": \"flask-login-package\"";
    for (file, from, to) in [
        (SIZE, favors, favors.replace("django", "Django")),
        (SIZE, "\"when\": [\"medium\"]", "\"when\": [null]".to_owned()),
        (SIZE, "\"id\": \"medium\"", "\"id\": \"Medium\"".to_owned()),
        ("claims/own.json", login, login.replace("flask", "Flask")),
        ("claims/own.json", login, login.replace("id", "name")),
    ] {
        let rules = small_rules();
        change(rules.path(), file, from, &to);
        let report = tool_with("rules check", rules.path()).report();
        assert!(report.ends_with("\n1 problem in 1 file; nothing was loaded\n"), "{to}: {report}");
    }
}
