//! Rule sets in directories: written out, changed, and of other frameworks and questions.

use std::fs;

use serde_json::{Value, json};
use snapbox::str;

use crate::tool::{SMALL, change, exported, folder, small, small_rules, tool, tool_with};

#[test]
fn the_exported_rule_set_gives_the_same_result() {
    let rules = exported();
    let four = "--control fine --api rich --size large --admin essential";
    assert_eq!(tool_with(&format!("{four} --rules"), rules.path()).json(), tool(four).json());
    let before = format!("--rules={}", rules.path().display());
    assert_eq!(tool(&before).and(four).json(), tool(four).json());
}

#[test]
fn a_changed_rule_counts() {
    let rules = small_rules();
    change(rules.path(), "questions/database.json", "\"points\": 2", "\"points\": 4");
    let answers = "--database relational";
    assert_eq!(small(answers).json()["points"]["django"], 2);
    let changed = tool_with(&format!("{answers} --rules"), rules.path()).json();
    assert_eq!(changed["points"]["django"], 4);
}

#[test]
fn an_exported_rule_set_is_sound() {
    let folder = folder();
    let told = tool("rules export new/deep").in_folder(folder.path()).text();
    let steps = told.split_once(" files of the built-in rule set\n").unwrap().1;
    let check = "flask-or-django rules check new/deep        report every problem in them";
    let list = "flask-or-django --rules new/deep questions  list their questions";
    assert_eq!(steps, format!("  {check}\n  {list}\n"));
    let checked = tool("rules check new/deep").in_folder(folder.path()).text();
    assert!(checked.starts_with("ok: "), "{checked}");
}

#[test]
fn a_sound_rule_set_is_counted() {
    tool_with("rules check", SMALL).prints(str![[r#"
ok: no problems in 6 questions, 23 rules and 33 claims

"#]]);
}

#[test]
fn a_question_needs_no_rust() {
    let rules = small_rules();
    change(rules.path(), "guide.json", "\"experience\"]", "\"experience\", \"taste\"]");
    let question = r#"{"id": "taste", "label": "Taste", "asks": "Sweet or sour?", "why": "Because.",
        "answers": [{"id": "sweet", "means": "like sugar"}, {"id": "sour", "means": "like lemons", "neutral": true}],
        "rules": [{"id": "taste-sweet", "when": ["sweet"], "favors": "flask", "points": 2, "because": "Flasks hold syrup.",
                   "claims": ["flask-prototype"]}]}"#;
    fs::write(rules.path().join("questions/taste.json"), question).unwrap();
    let decision = tool_with("--taste sweet --rules", rules.path()).json();
    assert_eq!(decision["points"]["flask"], 2);
    let help = tool_with("--help --rules", rules.path()).text();
    assert!(help.contains("--taste <ANSWER>") && help.contains("like sugar"), "{help}");
    tool_with("--taste salty --rules", rules.path()).fails(str![[r#"
error: invalid value 'salty' for '--taste <ANSWER>'
  [possible values: sweet, sour, not-sure]

For more information, try '--help'.

"#]]);
}

/// Three frameworks and two questions of their own.
pub fn three() -> tempfile::TempDir {
    let folder = folder();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    write(
        "guide.json",
        r#"{"schema": 1,
        "frameworks": [{"id": "red", "label": "Red"}, {"id": "green", "label": "Green"}, {"id": "blue", "label": "Blue"}],
        "questions": ["mood", "light"], "core": ["mood"],
        "outside": [{"id": "lamp", "label": "a lamp"}], "sections": [{"id": "own", "label": "Own"}],
        "topics": [{"id": "eyes", "label": "Eyes"}],
        "verdict": {"clear": {"weightings": {"share": 9, "over": 10}, "lead": 6}, "close": {"weightings": {"share": 2, "over": 3}, "lead": 2}}}"#,
    );
    write(
        "cautions.json",
        r#"[{"id": "dark", "when": [{"question": "light", "answers": ["none"]}], "says": "darkness", "instead": ["lamp"]}]"#,
    );
    write(
        "claims/own.json",
        r#"[{"id": "eyes-see", "topic": "eyes", "about": ["red", "green", "blue"], "says": "Eyes see.", "from": "project",
        "verdict": "holds", "sources": [{"title": "A book", "url": "https://example.org/"}], "checked": {"on": "2026-11-22"}}]"#,
    );
    let rule = |id: &str, when: &str, favors: &str, points: u8| {
        format!(
            r#"{{"id": "{id}", "when": ["{when}"], "favors": "{favors}", "points": {points}, "because": "It is {favors}.", "claims": ["eyes-see"]}}"#
        )
    };
    let question = |id: &str, answers: &str, rules: &[String]| {
        format!(
            r#"{{"id": "{id}", "label": "{id}", "asks": "{id}?", "why": "Why not.", "answers": [{answers}], "rules": [{}]}}"#,
            rules.join(", ")
        )
    };
    let moods = r#"{"id": "calm", "means": "calm"}, {"id": "wild", "means": "wild"}"#;
    write(
        "questions/mood.json",
        &question(
            "mood",
            moods,
            &[
                rule("calm-blue", "calm", "blue", 5),
                rule("calm-green", "calm", "green", 2),
                rule("wild-red", "wild", "red", 4),
            ],
        ),
    );
    let lights = r#"{"id": "none", "means": "dark"}, {"id": "day", "means": "light"}"#;
    write(
        "questions/light.json",
        &question(
            "light",
            lights,
            &[rule("day-red", "day", "red", 4), rule("day-green", "day", "green", 1)],
        ),
    );
    folder
}

#[test]
fn three_frameworks_have_three_columns() {
    let rules = three();
    tool_with("rules check", rules.path()).prints(str![[r#"
ok: no problems in 2 questions, 5 rules and 1 claim

"#]]);
    tool("--mood calm --light day --rules .").in_folder(rules.path()).prints(str![[r#"
Too close to call: Blue 5, Red 4, Green 3

  Blue   ████████████████████████████████████████  5
  Red    ████████████████████████████████          4
  Green  ████████████████████████                  3

  Question     Answer  Red  Green  Blue  Why
  ──────────────────────────────────────────────────────────────────────────────
  mood         calm                   5  It is blue.
  You give up
  light        day       4               It is red.
  mood         calm             2        It is green.
  light        day              1        It is green.

  What changes it  one different answer: mood wild
  How sure         Blue leads Red in 55% of the weightings of these questions
  for the evidence, add --explain or run:
    flask-or-django --rules . why calm-blue

"#]]);
    let dark = tool("--mood calm --light none --weight mood=2 --rules .");
    dark.in_folder(rules.path()).prints(str![[r#"
None of these is built for darkness
  Look at a lamp first.

Among these, Blue is the better fit: 10 points to 4 and 0 (verdict: lean)

  Blue   ████████████████████████████████████████  10
  Green  ████████████████                           4
  Red                                               0

  Question     Answer  Red  Green  Blue  Why
  ──────────────────────────────────────────────────────────────────────────────
  mood         calm                  10  It is blue.
  You give up
  mood         calm             4        It is green.

  What changes it  one different answer: mood wild
  How sure         Blue leads Red however you weight these questions
  for the evidence, add --explain or run:
    flask-or-django --rules . why calm-blue

"#]]);
    tool_with("--mood wild --rules", rules.path()).and("--format json").prints(str![[r#"
{
  "schema": 1,
  "version": "0.2.0",
  "recommendation": "red",
  "verdict": "lean",
  "points": {
    "red": 4,
    "green": 0,
    "blue": 0
  },
  "answers": {
    "mood": "wild"
  },
  "weights": {},
  "open": [
    "light"
  ],
  "not_sure": [],
  "reasons": [
    {
      "rule": "wild-red",
      "question": "mood",
      "answer": "wild",
      "with": {},
      "favors": "red",
      "points": 4,
      "because": "It is red.",
      "claims": [
        "eyes-see"
      ]
    }
  ],
  "set_aside": [],
  "cautions": [],
  "open_cautions": [],
  "needs": {
    "red": [],
    "green": [],
    "blue": []
  },
  "robustness": {
    "weightings": "1",
    "weightings_percent": 100,
    "settled": true,
    "outlook": {
      "against": {
        "green": {
          "red": 2,
          "green": 0,
          "even": 0
        },
        "blue": {
          "red": 2,
          "blue": 0,
          "even": 0
        }
      }
    },
    "switch_points": [],
    "pull": {
      "light": 4
    }
  },
  "what_if": {
    "flips": [
      [
        {
          "question": "mood",
          "from": "wild",
          "to": "calm"
        }
      ]
    ],
    "flips_fixed": [],
    "settled_by": null
  },
  "cases": []
}

"#]]);
}

#[test]
fn what_a_broken_rule_set_says_is_the_same_wherever_it_is_used() {
    let rules = small_rules();
    change(rules.path(), "questions/database.json", "\"points\": 2", "\"points\": 20");
    let checked = tool_with("rules check", rules.path());
    let (code, report) = tool_with("--size small --rules", rules.path()).failure();
    assert_eq!(code, 2);
    checked.finds(report);
}

#[test]
fn a_tie_of_two_among_three_names_them_and_says_what_is_missing() {
    let rules = three();
    change(
        rules.path(),
        "questions/light.json",
        "\"favors\": \"green\", \"points\": 1",
        "\"favors\": \"green\", \"points\": 4",
    );
    tool("--light day --rules .").in_folder(rules.path()).prints(str![[r#"
It's a tie between Red and Green, with 4 points each

  Answer next  --mood could shift the score by 9 points
  answer what is open: flask-or-django -i --rules . --light day

  Red    ████████████████████████████████████████  4
  Green  ████████████████████████████████████████  4
  Blue                                             0

  Question     Answer  Red  Green  Blue  Why
  ──────────────────────────────────────────────────────────────────────────────
  light        day       4               It is red.
  light        day              4        It is green.

  What balances  Red: light 4
                 Green: light 4
  How sure       Red and Green share first place; the other numbers need a
                 single leader
  for the evidence, add --explain or run: flask-or-django --rules . why day-red

"#]]);
    let decision = tool_with("--light day --rules", rules.path()).json();
    assert_eq!(decision["verdict"], "even");
    assert_eq!(decision["recommendation"], Value::Null);
    assert_eq!(decision["what_if"], json!({"flips": [], "flips_fixed": [], "settled_by": null}));
    let robustness = &decision["robustness"];
    for number in ["weightings", "weightings_percent", "settled", "outlook"] {
        assert_eq!(robustness[number], Value::Null, "{number}");
    }
    assert_eq!(robustness["switch_points"], json!([]));
    assert_eq!(robustness["pull"], json!({"mood": 9}), "a swing needs no leader");
}

#[test]
fn what_is_settled_is_said_of_three_frameworks_too() {
    let rules = three();
    let text = tool_with("--mood calm --explain --rules", rules.path()).text();
    assert!(text.contains("Blue stays ahead, whatever else you answer"), "{text}");
    let (_, _, said) =
        tool_with("-i --plain --mood calm --rules", rules.path()).stdin("1\n").talk();
    assert!(
        said.contains(
            "Blue leads 5 to 2 to 0; this can move 4 points and may show that none fits."
        ),
        "{said}"
    );
    let text = tool_with("--light day --explain --rules", rules.path()).text();
    assert!(text.contains("    the open questions could still change the leader\n"), "{text}");
}
