//! What a decision looks like.

use std::fs;

use std::collections::BTreeSet;

use serde_json::json;
use snapbox::str;

use crate::tool::{change, exported, small, tool, tool_with, widest};

const FOUR: &str = "--control fine --size large --admin essential --database relational";
/// A rule that joins two questions fires.
const JOINED: &str = "--control conventional --size large --admin essential --experience new";

#[test]
fn four_answers_fit_on_one_screen() {
    small(FOUR).prints(str![[r#"
Django is the better fit, whatever else you answer: 10 to 4 (verdict: lean)

  Django  ████████████████████████████████████████  10
  Flask   ████████████████                           4

  Question     Answer      Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Staff site   essential               5  The staff site is made from your
                                          models; for Flask you have to add one.
  Size         large                   3  Every area has the same files, so
                                          newcomers find their way.
  Database     relational              2  Models and migrations fit together
                                          from the start.
  You give up
  Control      fine            4          You choose each part yourself.

  What changes it  any one of these answers: database none, database other
  How sure         Django leads in 83% of the weightings of these questions, and
                   whatever you answer to the open one
  Still open       1 question; none can change the leader
  You'd add        Flask: Flask-Admin, Flask-Login, SQLAlchemy, Alembic
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why admin-essential

"#]]);
    let lines = small(FOUR).text().lines().count();
    assert!(lines <= 23, "{lines} lines leave no room for the prompt on a screen of 24");
}

#[test]
fn a_wide_screen_has_longer_reasons() {
    small(FOUR).width(100).prints(str![[r#"
Django is the better fit, whatever else you answer: 10 to 4 (verdict: lean)

  Django  ████████████████████████████████████████  10
  Flask   ████████████████                           4

  Question     Answer      Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────────────────────────
  Staff site   essential               5  The staff site is made from your models; for Flask you
                                          have to add one.
  Size         large                   3  Every area has the same files, so newcomers find their
                                          way.
  Database     relational              2  Models and migrations fit together from the start.
  You give up
  Control      fine            4          You choose each part yourself.

  What changes it  any one of these answers: database none, database other
  How sure         Django leads in 83% of the weightings of these questions, and whatever you answer
                   to the open one
  Still open       1 question; none can change the leader
  You'd add        Flask: Flask-Admin, Flask-Login, SQLAlchemy, Alembic
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why admin-essential

"#]]);
}

#[test]
fn at_forty_columns_the_table_becomes_a_list() {
    small(JOINED).width(40).prints(str![[r#"
Django is the better fit, whatever else
you answer: 14 to 2 (verdict: clear)

  Django  ████████████████████████  14
  Flask   ███▍                       2

  Staff site: essential         Django 5
    The staff site is made from your
    models; for Flask you have to add
    one.
  Control: conventional         Django 4
    Database layer, forms and sign-in
    are there from the first day on.
  Size: large                   Django 3
    Every area has the same files, so
    newcomers find their way.
  Experience: new + Size: large
                                Django 2
    On a big project newcomers do better
    with a given layout.
  You give up
  Experience: new                Flask 2
    There is less to learn before the
    first page works.

  What changes it
    control fine and size prototype
    together; no single answer does
  How sure
    Django leads however you weight
    these questions, and whatever you
    answer to the open one
  Still open
    1 question; none can change the
    leader
  You'd add
    Flask: Flask-Admin, Flask-Login
  for the evidence, add --explain or
  run:
    flask-or-django --rules tests/small-rules why admin-essential

"#]]);
}

#[test]
fn plain_lines_have_no_drawings() {
    small(JOINED).and("--plain").prints(str![[r#"
Django is the better fit, whatever else you answer: 14 to 2 (verdict: clear)

  Staff site: essential. Django 5.
    The staff site is made from your models; for Flask you have to add one.
  Control: conventional. Django 4.
    Database layer, forms and sign-in are there from the first day on.
  Size: large. Django 3.
    Every area has the same files, so newcomers find their way.
  Experience: new + Size: large. Django 2.
    On a big project newcomers do better with a given layout.
  You give up
  Experience: new. Flask 2.
    There is less to learn before the first page works.

  What changes it: control fine and size prototype together; no single answer
                   does
  How sure: Django leads however you weight these questions, and whatever you
            answer to the open one
  Still open: 1 question; none can change the leader
  You'd add: Flask: Flask-Admin, Flask-Login
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why admin-essential

"#]]);
}

#[test]
fn every_width_keeps_its_lines_inside() {
    for width in [20, 40, 59, 60, 72, 80, 100] {
        for extra in [
            "--size large",
            "--size small --database none",
            "--plain --size large --database other --experience new",
        ] {
            let line = format!("--control fine --admin essential {extra}");
            let text = small(&line).width(width).text();
            let widest = widest(&text);
            assert!(widest <= width, "{widest} columns of {width}:\n{text}");
        }
    }
}

#[test]
fn a_close_result_says_so_and_what_to_do_next() {
    small("--size small --admin essential --database other").prints(str![[r#"
Too close to call so far: Flask 6, Django 5

  Flask   ████████████████████████████████████████  6
  Django  █████████████████████████████████▎        5

  Question       Answer       Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Database       other            3          Flask works with any storage;
                                             Django's own backends are
                                             relational.
  Staff site     essential        2          Django's staff site edits Django
  + Database     + other                     models and nothing else.
  Size           small            1          A small app has no files that it
                                             does not need.
  You give up
  Staff site     essential                5  The staff site is made from your
                                             models; for Flask you have to add
                                             one.

  What changes it  any one of these answers: size medium, size large, database
                   relational
  How sure         Flask leads in 62% of the weightings of these questions, and
                   in 58% of the ways to answer the 2 open ones
  Answer next      --control could shift the score by 8 points
  You'd add        Flask: Flask-Admin, Flask-Login, PyMongo
                   Django: django-mongodb-backend
  next, build the same small app in both: flask-or-django trial DIR
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why database-other

"#]]);
}

#[test]
fn equal_points_are_even() {
    small("--admin essential --database other").prints(str![[r#"
It's a tie: 5 points each

  Answer next  --control could shift the score by 8 points, --experience by 6
               and --size by 5
  answer what is open:
    flask-or-django -i --rules tests/small-rules --admin essential --database other

  Flask   ████████████████████████████████████████  5
  Django  ████████████████████████████████████████  5

  Question       Answer       Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Staff site     essential                5  The staff site is made from your
                                             models; for Flask you have to add
                                             one.
  Database       other            3          Flask works with any storage;
                                             Django's own backends are
                                             relational.
  Staff site     essential        2          Django's staff site edits Django
  + Database     + other                     models and nothing else.

  What balances  Flask: database 3, admin 2
                 Django: admin 5
  How sure       Flask wins in 45% and Django in 45% of the ways to answer the 3
                 open questions
  You'd add      Flask: Flask-Admin, Flask-Login, PyMongo
                 Django: django-mongodb-backend
  next, build the same small app in both: flask-or-django trial DIR
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why admin-essential

"#]]);
}

#[test]
fn answers_that_score_nothing_tell_nothing_apart() {
    small("--control balanced --experience both").prints(str![[r#"
None of your answers favours one over the other

  Answer next  --admin could shift the score by 6 points, --size by 5 and
               --database by 5
  answer what is open:
    flask-or-django -i --rules tests/small-rules --control balanced --experience both

  see what each answer counts:
    flask-or-django --rules tests/small-rules questions --explain

"#]]);
}

#[test]
fn what_neither_is_built_for_is_said_first() {
    small("--size small --database none --experience django").prints(str![[r#"
Neither is built for a small site without data
  Look at Pelican, Nikola or Sphinx first.

Between these two, it is too close to call so far: Flask 4, Django 3

  Flask   ████████████████████████████████████████  4
  Django  ██████████████████████████████            3

  Question     Answer  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Database     none        3          Without a database, Django's models and
                                      migrations lie idle.
  Size         small       1          A small app has no files that it does not
                                      need.
  You give up
  Experience   django              3  The team knows Django and would have to
                                      learn Flask first.

  What changes it  any one of these answers: size medium, size large, database
                   relational
  How sure         Flask leads in 62% of the weightings of these questions, and
                   in 55% of the ways to answer the 2 open ones
  Answer next      --control could shift the score by 8 points
                   --admin decides whether to look outside these two, at plain
                   HTML
  next, build the same small app in both: flask-or-django trial DIR
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why database-none

"#]]);
}

#[test]
fn a_result_is_at_most_lean_while_a_caution_looks_outside_or_is_one_answer_away() {
    let verdict = |admin: &str| {
        let flags = "--control fine --experience flask --size medium --database none";
        small(flags).and(admin).json()["verdict"].clone()
    };
    assert_eq!(verdict("--admin helpful"), "clear");
    assert_eq!(verdict("--admin none"), "lean");
    assert_eq!(verdict(""), "lean");
}

#[test]
fn contradictory_answers_are_questioned() {
    small("--admin helpful --database none").prints(str![[r#"
Flask is the better fit so far: 5 points to 2 (verdict: lean)

  Answer next  --control could shift the score by 8 points, --experience by 6
               and --size by 5
               --size decides whether to look outside these two, at Pelican,
               Nikola or Sphinx
  answer what is open:
    flask-or-django -i --rules tests/small-rules --admin helpful --database none

  Flask   ████████████████████████████████████████  5
  Django  ████████████████                          2

  Question       Answer     Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Database       none           3          Without a database, Django's models
                                           and migrations lie idle.
  Staff site     helpful        2          Django's staff site edits Django
  + Database     + none                    models and nothing else.
  You give up
  Staff site     helpful                2  A few lines put your data on the
                                           staff site.

  What changes it  one different answer: database relational
  How sure         Flask leads however you weight these questions, and in 70% of
                   the ways to answer the 3 open ones
  You'd add        Flask: Flask-Admin
  Double-check     Staff edit data, but nothing stores it: is the database
                   answer right?
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why database-none

"#]]);
}

#[test]
fn markdown_is_a_table_for_a_pull_request() {
    small(JOINED).and("--format markdown").prints(str![[r#"
# Django is the better fit, whatever else you answer: 14 to 2 (verdict: clear)

| Question | Answer | Flask | Django | Why |
| --- | --- | --: | --: | --- |
| Staff site | essential | | 5 | The staff site is made from your models; for Flask you have to add one. |
| Control | conventional | | 4 | Database layer, forms and sign-in are there from the first day on. |
| Size | large | | 3 | Every area has the same files, so newcomers find their way. |
| Experience + Size | new + large | | 2 | On a big project newcomers do better with a given layout. |
| *You give up* | | | | |
| Experience | new | 2 | | There is less to learn before the first page works. |
| **Total** | | **2** | **14** | |

- **What changes it:** control fine and size prototype together; no single answer does
- **How sure:** Django leads however you weight these questions, and whatever you answer to the open one
- **Still open:** 1 question; none can change the leader
- **You'd add:** Flask: Flask-Admin, Flask-Login

## Answers

- Control: conventional
- Size: large
- Staff site: essential
- Experience: new

Made by flask-or-django 0.2.0:

```sh
flask-or-django --rules tests/small-rules --format markdown --control conventional --size large --admin essential --experience new
```

"#]]);
}

#[test]
fn json_carries_everything() {
    let line = "--control fine --size large --admin essential --experience new";
    small(line).and("--weight admin=2 --format json").prints(str![[r#"
{
  "schema": 1,
  "version": "0.2.0",
  "recommendation": "django",
  "verdict": "lean",
  "points": {
    "flask": 6,
    "django": 15
  },
  "answers": {
    "control": "fine",
    "size": "large",
    "admin": "essential",
    "experience": "new"
  },
  "weights": {
    "admin": 2
  },
  "open": [
    "database"
  ],
  "not_sure": [],
  "reasons": [
    {
      "rule": "admin-essential",
      "question": "admin",
      "answer": "essential",
      "with": {},
      "favors": "django",
      "points": 10,
      "because": "The staff site is made from your models; for Flask you have to add one.",
      "claims": [
        "django-has-admin",
        "flask-no-admin"
      ]
    },
    {
      "rule": "control-fine",
      "question": "control",
      "answer": "fine",
      "with": {},
      "favors": "flask",
      "points": 4,
      "because": "You choose each part yourself.",
      "claims": [
        "choose-control-flask",
        "flask-leaves-choice"
      ]
    },
    {
      "rule": "size-large",
      "question": "size",
      "answer": "large",
      "with": {},
      "favors": "django",
      "points": 3,
      "because": "Every area has the same files, so newcomers find their way.",
      "claims": [
        "django-app-files",
        "flask-free-layout"
      ]
    },
    {
      "rule": "experience-new",
      "question": "experience",
      "answer": "new",
      "with": {},
      "favors": "flask",
      "points": 2,
      "because": "There is less to learn before the first page works.",
      "claims": [
        "flask-easy",
        "flask-prototype"
      ]
    },
    {
      "rule": "experience-new-large",
      "question": "experience",
      "answer": "new",
      "with": {
        "size": "large"
      },
      "favors": "django",
      "points": 2,
      "because": "On a big project newcomers do better with a given layout.",
      "claims": [
        "django-app-files"
      ]
    }
  ],
  "set_aside": [
    {
      "rule": "size-busy",
      "question": "size",
      "answer": "large",
      "with": {},
      "favors": "django",
      "points": 3,
      "because": "The busiest sites run on Django.",
      "claims": [
        "django-busy-sites"
      ]
    },
    {
      "rule": "control-alone",
      "question": "control",
      "answer": "fine",
      "with": {},
      "favors": "flask",
      "points": 2,
      "because": "Flask comes alone, so that nothing is chosen for you.",
      "claims": [
        "flask-alone",
        "flask-installs-alone"
      ]
    },
    {
      "rule": "experience-regex",
      "question": "experience",
      "answer": "new",
      "with": {},
      "favors": "flask",
      "points": 1,
      "because": "Routes in Django take regular expressions.",
      "claims": [
        "django-regex"
      ]
    }
  ],
  "cautions": [],
  "open_cautions": [],
  "needs": {
    "flask": [
      "Flask-Admin",
      "Flask-Login"
    ],
    "django": []
  },
  "robustness": {
    "weightings": "41/49",
    "weightings_percent": 83,
    "settled": true,
    "outlook": {
      "flask": 0,
      "django": 3,
      "even": 0
    },
    "switch_points": [
      {
        "question": "control",
        "weight": "13/4"
      },
      {
        "question": "admin",
        "weight": "1/5"
      }
    ],
    "pull": {
      "database": 9
    }
  },
  "what_if": {
    "flips": [
      [
        {
          "question": "admin",
          "from": "essential",
          "to": "none"
        }
      ]
    ],
    "flips_fixed": [],
    "settled_by": [
      {
        "question": "size",
        "answer": "large"
      },
      {
        "question": "admin",
        "answer": "essential"
      },
      {
        "question": "experience",
        "answer": "new"
      }
    ]
  },
  "cases": []
}

"#]]);
}

#[test]
fn a_weight_scales_the_rules_of_its_question() {
    let usual = small("--admin essential --control fine").json();
    let doubled = small("--admin essential --control fine --weight admin=2").json();
    let silenced = small("--admin essential --control fine --weight admin=0").json();
    assert_eq!(usual["points"]["django"], 5);
    assert_eq!(doubled["points"]["django"], 10);
    assert_eq!(silenced["points"]["django"], 0);
    assert_eq!(silenced["recommendation"], "flask");
    assert_eq!(silenced["reasons"].as_array().unwrap().len(), 1);
}

#[test]
fn the_trial_decides_like_any_answer_but_never_counts_as_open() {
    let decision = small("--trial flask").json();
    assert_eq!(decision["recommendation"], "flask");
    assert_eq!(decision["open"].as_array().unwrap().len(), 5);
    assert!(!small("--size small").json()["open"].as_array().unwrap().contains(&"trial".into()));
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let text = small(FOUR).text();
    let turned = "--database relational --admin essential --size large --control fine";
    assert_eq!(small(turned).text(), text);
    assert_eq!(small(FOUR).env("LANG", "C.UTF-8").env("TERM", "dumb").text(), text);
}

#[test]
fn without_utf_8_bars_and_lines_are_ascii() {
    for locale in ["LC_ALL", "LANG"] {
        let text = small(FOUR).env(locale, "C").text();
        assert!(text.is_ascii() && text.contains("Django  ####"), "{text}");
        assert!(text.contains("\n  -----"), "{text}");
    }
}

#[test]
fn colour_only_when_asked_for_and_without_it_nothing_is_lost() {
    let colored = small(FOUR).and("--color always").text();
    assert!(colored.contains("\u{1b}[1m"));
    assert_eq!(uncolored(&colored), small(FOUR).text());
    assert_eq!(small(FOUR).and("--color always").env("NO_COLOR", "1").text(), colored);
    for (variables, is_colored) in [
        (&[("CLICOLOR_FORCE", "1")][..], true),
        (&[("CLICOLOR_FORCE", "yes"), ("TERM", "dumb")], true),
        (&[("CLICOLOR_FORCE", "1"), ("CLICOLOR", "0"), ("NO_COLOR", "")], true),
        (&[("CLICOLOR_FORCE", "1"), ("NO_COLOR", "1")], false),
        (&[("CLICOLOR_FORCE", "0"), ("CLICOLOR", "1")], false),
        (&[("CLICOLOR_FORCE", "")], false),
    ] {
        let run =
            variables.iter().fold(small(FOUR), |run, variable| run.env(variable.0, variable.1));
        let expected = if is_colored { &colored } else { &small(FOUR).text() };
        assert_eq!(&run.text(), expected, "{variables:?}");
    }
}

/// Bold, and colours that can be read on white and on black; nothing is dimmed.
#[test]
fn colours_can_be_read_on_any_background() {
    for line in [FOUR, "compare", "why admin-essential", "questions --explain"] {
        let text = small(line).and("--color always").text();
        let codes: BTreeSet<&str> =
            text.split("\u{1b}[").skip(1).map(|rest| rest.split_once('m').unwrap().0).collect();
        let allowed = ["0", "1", "1;31", "31", "32", "35"];
        assert!(codes.iter().all(|code| allowed.contains(code)), "{line}: {codes:?}");
    }
}

#[test]
fn without_utf_8_everything_is_ascii() {
    for line in
        [FOUR, "compare --sources", "why admin", "questions --explain", "rules audit", "--help"]
    {
        let text = tool(line).env("LC_ALL", "C").text();
        assert!(text.is_ascii(), "{line}: {text}");
    }
    let (_, message) =
        tool(&format!("--size {}", "x".repeat(100))).env("LC_ALL", "POSIX").failure();
    assert!(message.is_ascii(), "{message}");
}

#[test]
fn colour_is_decided_at_every_width() {
    let narrow = || small(FOUR).width(40);
    assert!(narrow().and("--color always").text().contains("\u{1b}[32m"));
    assert!(!narrow().and("--color never").env("CLICOLOR_FORCE", "1").text().contains('\u{1b}'));
}

#[test]
fn a_share_never_seems_to_reach_a_bound_that_it_does_not_reach() {
    let line =
        "--size prototype --admin none --database relational --experience django --trial django";
    let decision = small(line).json();
    let percent = decision["robustness"]["weightings_percent"].as_u64().unwrap();
    assert_eq!((decision["verdict"] == "clear", percent >= 90), (false, false), "{decision}");
}

fn uncolored(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| plain + part.split_once('m').map_or("", |(_, rest)| rest))
}

#[test]
fn a_package_that_another_one_brings_along_is_not_listed() {
    let both = "--accounts permissions --admin essential";
    let needs = |flags: &str| tool(flags).json()["needs"]["flask"].clone();
    assert_eq!(needs("--admin essential"), json!(["Flask-Admin", "Flask-Login"]));
    assert_eq!(needs(both), json!(["Flask-Admin", "Flask-Security"]));
    let rules = exported();
    let accounts = "questions/accounts.json";
    change(rules.path(), accounts, "\"Flask-Login\", \"Flask-WTF\"", "\"Flask-Security\"");
    let report = tool("rules check .").in_folder(rules.path()).report();
    assert!(report.starts_with("error: a package includes itself\n"), "{report}");
    change(
        rules.path(),
        accounts,
        "\"includes\": [\"Flask-Security\"]",
        "\"includes\": [\"Flask-Admin\"]",
    );
    let admin = "questions/admin.json";
    let text = fs::read_to_string(rules.path().join(admin)).unwrap();
    let mutual = "\"add\": \"Flask-Admin\", \"includes\": [\"Flask-Security\"], ";
    let text = text.replace("\"add\": \"Flask-Admin\", ", mutual);
    fs::write(rules.path().join(admin), text).unwrap();
    let needs = tool_with(&format!("{both} --rules"), rules.path()).json()["needs"].clone();
    assert_eq!(needs["flask"], json!(["Flask-Admin", "Flask-Login", "Flask-Security"]));
}
