//! What a rule set comes to over every answer sheet.

use serde_json::{Value, json};
use snapbox::str;

use crate::model::{Model, Rule};
use crate::rules::three;
use crate::tool::{SMALL, change, small_rules, tool, tool_with};

#[test]
fn the_rule_set_keeps_its_bounds() {
    tool("rules audit").prints(str![[r#"
35,831,808 answer sheets cover every way to answer 15 questions

  Leader      Sheets  Share  By 6 or more  By 2 or less
  ─────────────────────────────────────────────────────
  Flask   13,750,735  38.3%         15.7%         10.1%
  Django  20,144,141  56.2%         29.7%         10.9%
  tie      1,936,932   5.4%

  Question    Can flip  Points  Should rise towards
  ─────────────────────────────────────────────────
  trial          44.0%      10
  control        38.8%       8  Flask
  database       33.0%      10
  admin          31.8%       7  Django
  house          24.8%       6
  shape          17.1%       6
  experience     14.8%       4
  size           14.8%       5
  api            13.1%       4
  accounts       12.1%       4  Flask
  pages           7.4%       3  Flask
  security        5.4%       2  Django
  realtime        5.3%       2  Django
  horizon         3.6%       2  Flask
  languages       0.0%       1  Django
  team            0.0%       1

  share, by: percentages of all sheets
  can flip: sheets where changing this one answer lets a rival overtake
  points: the most this answer can shift the score, whatever the other answers
  should rise towards: from one answer to the next, this one never loses ground
  trial: open in the sheets, as no interview asks it; its row tries every answer
  rules: all 40 decide some sheets; api-rich-storage decides the fewest
  (287,402)

  ok: Flask leads in 13,750,735 sheets (38.3%); the limit is 21,499,084 (60.0%)
  ok: Django leads in 20,144,141 sheets (56.2%); the limit is 21,499,084 (60.0%)
  ok: ties in 1,936,932 sheets (5.4%); the limit is 3,583,180 (10.0%)
  ok: 0 unused rules; the limit is 0
  ok: rules that share "Django includes more than you use" give up to 8 points;
  the limit is 8
  ok: rules that share "people already know it" give up to 5 points; the limit
  is 5
  ok: rules that share "Django's ORM is made for relational databases" give up
  to 7 points; the limit is 7
  ok: control, accounts, pages and horizon rise towards Flask
  ok: admin, languages, security and realtime rise towards Django
  ok: all 15 limits kept

"#]]);
}

#[test]
fn narrow_screens_and_ears_get_a_line_for_each_row() {
    tool_with("rules audit --plain", SMALL).width(50).prints(str![[r#"
432 answer sheets cover every way to answer 5
questions

  Flask: Sheets 215, Share 49.7%, By 6 or more
  18.9%, By 2 or less 13.4%
  Django: Sheets 191, Share 44.2%, By 6 or more
  16.8%, By 2 or less 12.7%
  tie: Sheets 26, Share 6.0%

  trial: Can flip 53.3%, Points 10
  control: Can flip 50.9%, Points 8, Should rise
  towards Django
  database: Can flip 38.8%, Points 7
  experience: Can flip 33.1%, Points 6
  size: Can flip 26.1%, Points 7, Should rise
  towards Django
  admin: Can flip 22.9%, Points 6, Should rise
  towards Django

  share, by: percentages of all sheets
  can flip: sheets where changing this one answer
  lets a rival overtake
  points: the most this answer can shift the
  score, whatever the other answers
  should rise towards: from one answer to the
  next, this one never loses ground
  trial: open in the sheets, as no interview asks
  it; its row tries every answer
  rules: all 19 decide some sheets;
  experience-new-large decides the fewest (11)

  ok: Flask leads in 215 sheets (49.7%); the limit
  is 259 (60.0%)
  ok: Django leads in 191 sheets (44.2%); the
  limit is 259 (60.0%)
  ok: ties in 26 sheets (6.0%); the limit is 43
  (10.0%)
  ok: 0 unused rules; the limit is 0
  ok: control, size and admin rise towards Django
  ok: all 7 limits kept

"#]]);
}

#[test]
fn a_pull_request_gets_tables() {
    tool_with("rules audit --format markdown", SMALL).prints(str![[r#"
# 432 answer sheets cover every way to answer 5 questions

| Leader | Sheets | Share | By 6 or more | By 2 or less |
| --- | --: | --: | --: | --: |
| Flask | 215 | 49.7% | 18.9% | 13.4% |
| Django | 191 | 44.2% | 16.8% | 12.7% |
| tie | 26 | 6.0% | | |

| Question | Can flip | Points | Should rise towards |
| --- | --: | --: | --- |
| trial | 53.3% | 10 | |
| control | 50.9% | 8 | Django |
| database | 38.8% | 7 | |
| experience | 33.1% | 6 | |
| size | 26.1% | 7 | Django |
| admin | 22.9% | 6 | Django |

- share, by: percentages of all sheets
- can flip: sheets where changing this one answer lets a rival overtake
- points: the most this answer can shift the score, whatever the other answers
- should rise towards: from one answer to the next, this one never loses ground
- trial: open in the sheets, as no interview asks it; its row tries every answer
- rules: all 19 decide some sheets; experience-new-large decides the fewest (11)

- ok: Flask leads in 215 sheets (49.7%); the limit is 259 (60.0%)
- ok: Django leads in 191 sheets (44.2%); the limit is 259 (60.0%)
- ok: ties in 26 sheets (6.0%); the limit is 43 (10.0%)
- ok: 0 unused rules; the limit is 0
- ok: control, size and admin rise towards Django
- ok: all 7 limits kept

Made by flask-or-django 0.2.0:

```sh
flask-or-django rules audit --format markdown tests/small-rules
```

"#]]);
}

#[test]
fn the_counts_are_those_of_going_through_every_sheet() {
    let model = Model::embedded();
    let mut walk = Walk {
        sheet: vec![None; model.questions.len()],
        model: &model,
        counts: [[0; 3]; 2],
        even: 0,
        all: 0,
    };
    walk.from(0, [0, 0]);
    let audit = tool("rules audit").json();
    let wins = |[sheets, clear, close]: [u32; 3]| json!({"sheets": sheets, "clear_lead": clear, "close_lead": close});
    let [flask, django] = walk.counts.map(wins);
    assert_eq!(audit["wins"], json!({"flask": flask, "django": django}));
    assert_eq!((&audit["even"], &audit["sheets"]), (&json!(walk.even), &json!(walk.all)));
}

/// Goes through every way to answer all questions that are asked.
struct Walk<'m> {
    model: &'m Model,
    sheet: Vec<Option<usize>>,
    /// By framework: the sheets in which it leads, by 6 points or more, by 2 or less.
    counts: [[u32; 3]; 2],
    even: u32,
    all: u32,
}

impl Walk<'_> {
    /// Rules are scored as soon as the last of their questions is answered.
    fn from(&mut self, question: usize, points: [i64; 2]) {
        if question == self.model.asked {
            return self.count(points);
        }
        for answer in 0..self.model.questions[question].answers.len() {
            self.sheet[question] = Some(answer);
            let mut sum = points;
            let complete =
                |rule: &&Rule| rule.conditions.iter().all(|(other, _)| *other <= question);
            let new = |rule: &&Rule| rule.conditions.iter().any(|(other, _)| *other == question);
            for rule in self
                .model
                .rules
                .iter()
                .filter(new)
                .filter(complete)
                .filter(|rule| rule.fires(&self.sheet))
            {
                sum[rule.favors] += rule.points;
            }
            self.from(question + 1, sum);
        }
        self.sheet[question] = None;
    }

    fn count(&mut self, [flask, django]: [i64; 2]) {
        self.all += 1;
        let lead = (flask - django).abs();
        if lead == 0 {
            self.even += 1;
            return;
        }
        let counts = &mut self.counts[usize::from(django > flask)];
        counts[0] += 1;
        counts[1] += u32::from(lead >= 6);
        counts[2] += u32::from(lead <= 2);
    }
}

/// The audit of the small rule set with one change, as the last lines of the page and as JSON.
fn broken(file: &str, from: &str, to: &str) -> (String, Value) {
    let rules = small_rules();
    change(rules.path(), file, from, to);
    let page = tool_with("rules audit", rules.path()).width(100).report();
    let json = serde_json::from_str(&tool_with("rules audit --format json", rules.path()).report())
        .unwrap();
    (page, json)
}

fn bound<'a>(audit: &'a Value, name: &str, of: &Value) -> &'a Value {
    let mut bounds = audit["bounds"].as_array().unwrap().iter();
    bounds.find(|bound| bound["bound"] == name && bound["of"] == *of).unwrap()
}

#[test]
fn a_tilt_out_of_bounds_is_an_expectation_not_met() {
    let (page, audit) = broken(
        "guide.json",
        r#""wins": {"share": 3, "over": 5}"#,
        r#""wins": {"share": 9, "over": 20}"#,
    );
    assert!(
        page.contains("exceeded: Flask leads in 215 sheets (49.7%); the limit is 194 (45.0%)"),
        "{page}"
    );
    assert!(page.ends_with("  1 of 7 limits exceeded\n"), "{page}");
    assert_eq!(
        *bound(&audit, "wins", &json!("flask")),
        json!({"bound": "wins", "of": "flask", "most": "9/20", "gives": null, "kept": false})
    );
    assert_eq!(bound(&audit, "wins", &json!("django"))["kept"], true);
    let (page, audit) = broken(
        "guide.json",
        r#""even": {"share": 1, "over": 10}"#,
        r#""even": {"share": 5, "over": 100}"#,
    );
    assert!(page.contains("exceeded: ties in 26 sheets (6.0%); the limit is 21 (5.0%)"), "{page}");
    assert_eq!(bound(&audit, "even", &Value::Null)["kept"], false);
}

#[test]
fn three_frameworks_are_counted_by_pairs() {
    let rules = three();
    let bounds = r#""core": ["mood"], "audit": {
        "wins": {"share": 1, "over": 2}, "even": {"share": 1, "over": 4}}"#;
    change(rules.path(), "guide.json", r#""core": ["mood"]"#, bounds);
    tool_with("rules audit", rules.path()).finds(str![[r#"
4 answer sheets cover every way to answer 2 questions

  Leader          Sheets  Share  By 6 or more  By 2 or less
  ─────────────────────────────────────────────────────────
  Red and Green
  Red                  3  75.0%         25.0%         25.0%
  Green                1  25.0%          0.0%         25.0%
  tie                  0   0.0%
  Red and Blue
  Red                  2  50.0%         25.0%          0.0%
  Blue                 2  50.0%          0.0%         25.0%
  tie                  0   0.0%
  Green and Blue
  Green                1  25.0%          0.0%         25.0%
  Blue                 2  50.0%          0.0%         25.0%
  tie                  1  25.0%

  Question  Can flip  Points  Should rise towards
  ───────────────────────────────────────────────
  mood        100.0%       9
  light        50.0%       4

  share, by: percentages of all sheets
  can flip: sheets where changing this one answer lets a rival overtake
  points: the most this answer can shift the score, whatever the other answers
  should rise towards: from one answer to the next, this one never loses ground
  each two are compared as if there were no others; can flip and points are the
  largest of any two
  rules: all 5 decide some sheets; calm-green decides the fewest (1)

  exceeded: Red leads Green in 3 sheets (75.0%); the limit is 2 (50.0%)
  ok: Green leads Blue in 1 sheets (25.0%); the limit is 2 (50.0%)
  ok: Blue leads Green in 2 sheets (50.0%); the limit is 2 (50.0%)
  ok: Green and Blue tie in 1 sheets (25.0%); the limit is 1 (25.0%)
  1 of 4 limits exceeded

"#]]);
    let audit = tool_with("rules audit --format json", rules.path()).report();
    let mut audit: Value = serde_json::from_str(&audit).unwrap();
    assert_eq!(audit["wins"], Value::Null);
    assert_eq!(audit["even"], Value::Null);
    let pairs = audit["pairs"].take();
    assert_eq!(
        pairs[2],
        json!({
            "of": ["green", "blue"],
            "wins": {
                "green": {"sheets": 1, "clear_lead": 0, "close_lead": 1},
                "blue": {"sheets": 2, "clear_lead": 0, "close_lead": 1}
            },
            "even": 1
        })
    );
    assert_eq!(pairs.as_array().unwrap().len(), 3);
}

#[test]
fn rules_that_change_nothing_are_named() {
    let rules = three();
    change(rules.path(), "questions/mood.json", "\"favors\": \"green\"", "\"favors\": \"blue\"");
    let page = tool_with("rules audit", rules.path()).text();
    assert!(
        page.ends_with("rules: 1 of 5 never change the leader: calm-green\n"),
        "no bounds, nothing to keep: {page}"
    );
    change(
        rules.path(),
        "guide.json",
        r#""core": ["mood"]"#,
        r#""core": ["mood"], "audit": {"idle": 0}"#,
    );
    let page = tool_with("rules audit", rules.path()).report();
    assert!(
        page.ends_with("  exceeded: 1 unused rule; the limit is 0\n  1 of 1 limit exceeded\n"),
        "{page}"
    );
    let audit: Value =
        serde_json::from_str(&tool_with("rules audit --format json", rules.path()).report())
            .unwrap();
    let idle = &audit["rules"][1];
    assert_eq!(*idle, json!({"rule": "calm-green", "fires": 2, "decides": 0}));
}

#[test]
fn an_answer_that_falls_is_shown_with_what_makes_it_fall() {
    let size = "questions/size.json";
    let fall = |audit: &Value| {
        let mut questions = audit["questions"].as_array().unwrap().iter();
        questions.find(|of| of["question"] == "size").unwrap()["fall"].clone()
    };
    let [favors, points] = ["\"favors\": \"flask\",", "\"points\": 3,"];
    let (page, audit) = broken(
        size,
        "\"favors\": \"django\",\n      \"points\": 1,",
        &format!("{favors}\n      {points}"),
    );
    assert!(
        page.contains("not met: size should rise towards Django, but its lead drops by 2 points between small and medium\n"),
        "{page}"
    );
    assert_eq!(fall(&audit), json!({"from": "small", "to": "medium", "points": 2, "with": {}}));
    assert_eq!(bound(&audit, "rising", &json!("size"))["kept"], false);
    let [before, after] = [("django", 2), ("flask", 4)]
        .map(|(favors, points)| format!("\"favors\": \"{favors}\",\n      \"points\": {points}"));
    let (page, audit) = broken("questions/experience.json", &before, &after);
    let says =
        "not met: size should rise towards Django, but its lead drops by 2 points between small";
    assert!(page.contains(says) && page.contains("experience new"), "{page}");
    assert_eq!(fall(&audit)["with"], json!({"experience": "new"}));
}

#[test]
fn a_rule_set_that_cannot_be_used_is_not_audited() {
    let rules = small_rules();
    change(rules.path(), "guide.json", "\"idle\": 0", "\"idle\": \"none\", \"evn\": 1");
    tool("rules audit .").in_folder(rules.path()).fails(str![[r#"
error: expected a whole number from 0 to 1000, found a string
  --> ./guide.json:41:13
   |
41 |     "idle": "none", "evn": 1
   |             ^^^^^^
   |
   = help: write a number, without quotes

error: unknown key `evn` in the audit
  --> ./guide.json:41:21
   |
41 |     "idle": "none", "evn": 1
   |                     ^^^^^
   |
   = help: did you mean `even`?

2 problems in 1 file; nothing was loaded

"#]]);
    change(rules.path(), "guide.json", "\"idle\": \"none\", \"evn\": 1", "\"idle\": 0");
    change(rules.path(), "questions/size.json", "\"rising\": \"django\"", "\"rising\": \"djngo\"");
    tool("rules audit .").in_folder(rules.path()).fails(str![[r#"
error: unknown framework `djngo`
 --> ./questions/size.json:6:13
  |
6 |   "rising": "djngo",
  |             ^^^^^^^
  |
  = help: did you mean `django`?

1 problem in 1 file; nothing was loaded

"#]]);
    tool("rules audit nowhere").fails(str![[r#"
error: no such directory: `nowhere`
  create one with `flask-or-django rules export DIR`

"#]]);
}
