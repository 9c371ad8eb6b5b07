//! What the program says would change a result does, and what it says cannot does not.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use snapbox::str;

use crate::model::{Model, Random};
use crate::tool::{change, small, small_rules, tool, tool_with};

const SHEETS: u64 = 60;
/// For each sheet, so many ways to answer what does not matter.
const TRIES: usize = 500;

/// A given sheet with what the program says of it.
struct Said {
    sheet: Vec<Option<usize>>,
    leader: usize,
    decision: Value,
}

/// Sheets in which somebody leads.
fn said(model: &Model) -> Vec<Said> {
    let of = |seed| {
        let sheet = model.some_sheet(seed);
        let decision = small(&model.flags(&sheet)).json();
        let leader =
            model.frameworks.iter().position(|id| decision["recommendation"] == id.as_str())?;
        Some(Said { sheet, leader, decision })
    };
    (0..SHEETS).filter_map(of).collect()
}

/// By how much the leader is ahead.
fn lead(model: &Model, sheet: &[Option<usize>], leader: usize) -> i64 {
    let points = model.points(sheet);
    points[leader] - points[1 - leader]
}

fn answer(model: &Model, question: usize, id: &Value) -> usize {
    model.questions[question].answers.iter().position(|answer| *id == answer.as_str()).unwrap()
}

#[test]
fn flips_that_are_shown_let_the_other_overtake() {
    let model = Model::small();
    let mut sizes: BTreeMap<usize, usize> = BTreeMap::new();
    for Said { sheet, leader, decision } in said(&model) {
        for flips in decision["what_if"]["flips"].as_array().unwrap() {
            let mut other = sheet.clone();
            for flip in flips.as_array().unwrap() {
                let question = model.question(flip["question"].as_str().unwrap());
                assert_eq!(answer(&model, question, &flip["from"]), sheet[question].unwrap());
                other[question] = Some(answer(&model, question, &flip["to"]));
            }
            let rival = model.frameworks[1 - leader].as_str();
            assert_eq!(
                small(&model.flags(&other)).json()["recommendation"],
                rival,
                "{}",
                model.flags(&sheet)
            );
            *sizes.entry(flips.as_array().unwrap().len()).or_default() += 1;
        }
    }
    assert!(sizes.contains_key(&1) && sizes.keys().any(|size| *size > 1), "{sizes:?}");
}

#[test]
fn no_single_answer_flips_a_result_unless_it_is_shown() {
    let model = Model::small();
    for Said { sheet, leader, decision } in said(&model) {
        let single = |question: usize, to: usize| {
            let mut other = sheet.clone();
            other[question] = Some(to);
            lead(&model, &other, leader) < 0
        };
        let given = (0..sheet.len()).filter(|question| sheet[*question].is_some());
        let all =
            given.flat_map(|at| (0..model.questions[at].answers.len()).map(move |to| (at, to)));
        let flips = decision["what_if"]["flips"].as_array().unwrap();
        let shown = flips.iter().filter(|flips| flips.as_array().unwrap().len() == 1).count();
        assert_eq!(
            all.filter(|(at, to)| single(*at, *to)).count(),
            shown,
            "{}",
            model.flags(&sheet)
        );
    }
}

#[test]
fn what_is_settled_stays_whatever_becomes_of_everything_else() {
    let model = Model::small();
    let mut random = Random(7);
    let mut settled = 0;
    for Said { sheet, leader, decision } in said(&model) {
        let Some(kept) = decision["what_if"]["settled_by"].as_array() else { continue };
        settled += 1;
        let kept: Vec<usize> =
            kept.iter().map(|kept| model.question(kept["question"].as_str().unwrap())).collect();
        for _ in 0..TRIES {
            let mut other = sheet.clone();
            let counts = |question: &usize| *question < model.asked || sheet[*question].is_some();
            for question in
                (0..sheet.len()).filter(counts).filter(|question| !kept.contains(question))
            {
                let answers = model.questions[question].answers.len();
                other[question] =
                    Some(random.below(answers + 1)).filter(|answer| *answer < answers);
            }
            assert!(lead(&model, &other, leader) > 0, "{} {other:?}", model.flags(&sheet));
        }
    }
    assert!(settled > 5, "{settled}");
}

/// Its only flips are of `experience`.
const EXPERIENCED: &str = "--size small --experience django";
/// Stands once in `questions/experience.json`.
const ABOUT: &str = "\"about\": \"people\"";

#[test]
fn what_cannot_be_chosen_is_no_advice() {
    small(EXPERIENCED).and("--fixed experience --explain").prints(str![[r#"
Too close to call so far: Django 3, Flask 1

  Answer next  --control could shift the score by 8 points, --admin by 6 and
               --database by 5
               --database decides whether to look outside these two, at Pelican,
               Nikola or Sphinx
  answer what is open:
    flask-or-django -i --rules tests/small-rules --explain --size small --experience django --fixed experience

  Django  ████████████████████████████████████████  3
  Flask   █████████████▎                            1

  Question     Answer  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Experience   django              3  The team knows Django and would have to
                                      learn Flask first.
  You give up
  Size         small       1          A small app has no files that it does not
                                      need.

  What changes it  only what you can't choose: experience new, experience flask,
                   experience both
  How sure         Django leads in 75% of the weightings of these questions, and
                   in 59% of the ways to answer the 3 open ones
  next, build the same small app in both: flask-or-django trial DIR

  Where the points come from
    3 points for Django: experience is django [experience-django]
      "The team knows Django and would have to learn Flask first."
      holds: The two tutorials teach different ways to do the same things.
      [tutorials-differ]
    1 point for Flask: size is small [size-small]
      "A small app has no files that it does not need."
      holds: Flask asks for no layout of files. [flask-free-layout]

  What the ratings mean
    holds: true as written

  What could still change
    the open questions could still change the leader
    of all ways to weight the 2 questions that gave points, Django leads in 75%
    (exactly 3/4)
    the open questions can be answered in 27 ways: Flask wins in 11 (40.7%),
    Django in 16 (59.2%), and none is a tie
    each open question could still move the score by so many points, between its
    best answer for one side and for the other
      control 8
      admin 6
      database 5
    answers that would change the leader, though you can't choose them
      experience new
      experience flask
      experience both
    a weight multiplies the points of a question; with one of these, it would be
    a tie
      size 3 instead of 1
      experience 1/3 instead of 1
    points that the answers you didn't choose would have given
      size prototype: Flask 2
      size medium: Django 1; Django 2, if experience is new
      size large: Django 3; Django 2, if experience is new
      experience new: Flask 2; Django 2, if size is medium or large
      experience flask: Flask 3
      experience both: no points

see the sources and probes of a reason:
  flask-or-django --rules tests/small-rules why experience-django

"#]]);
}

#[test]
fn the_data_fixes_questions_and_the_user_frees_them() {
    let rules = small_rules();
    change(rules.path(), "questions/experience.json", ABOUT, &format!("{ABOUT}, \"fixed\": true"));
    let what_if = |flags: &str| {
        let line = format!("{EXPERIENCED} {flags} --rules");
        tool_with(&line, rules.path()).json()["what_if"].clone()
    };
    let flips = json!([
        [{"question": "experience", "from": "django", "to": "new"}],
        [{"question": "experience", "from": "django", "to": "flask"}],
        [{"question": "experience", "from": "django", "to": "both"}]
    ]);
    let fixed = json!({"flips": [], "flips_fixed": flips, "settled_by": null});
    let free = json!({"flips": flips, "flips_fixed": [], "settled_by": null});
    assert_eq!(what_if(""), fixed);
    assert_eq!(what_if("--fixed none"), free);
    assert_eq!(what_if("--fixed experience --fixed none"), free);
    assert_eq!(what_if("--fixed none --fixed size"), free);
    assert_eq!(what_if("--fixed none --fixed experience"), fixed);
}

#[test]
fn the_help_names_the_questions_that_the_data_fixes() {
    let help = tool("--help").width(100).text();
    assert!(help.contains("Already fixed: experience, house, team and trial."), "{help}");
}

/// What Markdown has on one line behind "What changes it".
fn would_change(line: &str) -> String {
    let text = small(line).and("--format markdown").text();
    let line = text.lines().find_map(|line| line.strip_prefix("- **What changes it:** "));
    line.unwrap_or_else(|| panic!("{text}")).to_owned()
}

#[test]
fn what_changes_it_names_fixed_questions_only_if_nothing_else_does() {
    for (line, expected) in [
        ("--size small --admin helpful --fixed size", "one different answer: admin none"),
        (
            "--trial django --fixed trial --size medium --admin none --database relational",
            "size prototype and database none together; no single answer that you can choose does",
        ),
        (
            "--size medium --database none --experience django --fixed size --fixed experience",
            "only what you can't choose, such as size prototype, size small, experience new",
        ),
        (
            "--control conventional --size large --admin helpful --fixed control",
            "nothing, as long as control stays as it is",
        ),
        (
            "--control conventional --size large --admin essential --fixed size --fixed admin",
            "nothing, as long as size and admin stay as they are",
        ),
        (
            "--control conventional --size large --admin helpful --fixed control --fixed none",
            "control fine and size prototype together; no single answer does",
        ),
    ] {
        assert_eq!(would_change(line), expected, "{line}");
    }
}
