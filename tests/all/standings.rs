//! What the standings of claims do to rules, and what a claim has to say of itself.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use snapbox::str;
use tempfile::TempDir;

use crate::model::read;
use crate::tool::{change, small, small_rules, tool, tool_with};

/// Changes a file of a rule set as data.
fn edit(rules: &Path, file: &str, change: impl FnOnce(&mut Value)) {
    let mut data = read(&rules.join(file));
    change(&mut data);
    fs::write(rules.join(file), serde_json::to_string_pretty(&data).unwrap()).unwrap();
}

/// A rule set in which the first rule of a question cites claims with these standings.
fn resting_on(question: &str, standings: &[&str], set_aside: bool) -> TempDir {
    let rules = small_rules();
    let mut ids = Vec::new();
    edit(rules.path(), "claims/own.json", |claims| {
        for (at, standing) in standings.iter().enumerate() {
            let mut claim = claims[0].clone();
            ids.push(format!("made-up-{at}"));
            claim["id"] = json!(ids[at]);
            claim["verdict"] = json!(standing);
            claim["today"] = json!("It is as it is.");
            claims.as_array_mut().unwrap().push(claim);
        }
    });
    edit(rules.path(), &format!("questions/{question}.json"), |question| {
        question["rules"][0]["claims"] = json!(ids);
        question["rules"][0]["set_aside"] = json!(set_aside);
    });
    rules
}

/// What checking a rule set prints, whether it is sound or not.
fn checked(rules: &Path) -> String {
    let output = std::process::Command::new(env!("CARGO_BIN_EXE_flask-or-django"))
        .args(["rules", "check"])
        .arg(rules)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn a_rule_scores_only_with_a_fact_that_stands() {
    let scores = "none of this rule's facts holds up, but it still scores";
    let stands = "this rule is set aside, but one of its facts holds up";
    let opinions = "this rule is based on opinions alone";
    let fell_not = "this rule is set aside, but none of its facts failed";
    let cases: [(&str, &[&str], bool, Option<&str>); 16] = [
        ("database", &["holds"], false, None),
        ("database", &["partly", "wrong"], false, None),
        ("database", &["holds", "opinion"], false, None),
        ("database", &["holds"], true, Some(stands)),
        ("database", &["wrong", "holds"], true, Some(stands)),
        // Each of the three ways to fall.
        ("database", &["wrong"], false, Some(scores)),
        ("database", &["outdated"], false, Some(scores)),
        ("database", &["unverifiable"], false, Some(scores)),
        ("database", &["wrong", "outdated"], true, None),
        // An opinion neither carries a rule nor saves one.
        ("database", &["opinion"], false, Some(opinions)),
        ("database", &["opinion"], true, Some(opinions)),
        ("database", &["opinion", "wrong"], false, Some(scores)),
        ("database", &["opinion", "wrong"], true, None),
        // People's own word carries the rules of the questions about them.
        ("experience", &["opinion"], false, None),
        ("experience", &["opinion"], true, Some(fell_not)),
        ("experience", &[], false, None),
    ];
    for (question, standings, set_aside, expected) in cases {
        let rules = resting_on(question, standings, set_aside);
        let text = checked(rules.path());
        match expected {
            None => assert!(text.starts_with("ok: "), "{standings:?} {set_aside}: {text}"),
            Some(message) => {
                assert!(text.contains(message), "{standings:?} {set_aside}: {text}");
                assert!(text.ends_with("\n1 problem in 1 file; nothing was loaded\n"), "{text}");
            }
        }
    }
}

#[test]
fn what_is_set_aside_counts_nothing_but_for_the_guides_own_word() {
    let rules = resting_on("database", &["wrong"], true);
    let answers = "--database none --size medium --rules";
    let decision = tool_with(answers, rules.path()).json();
    assert_eq!(decision["points"], json!({"flask": 0, "django": 1}));
    assert_eq!(decision["set_aside"][0]["rule"], "database-none");
    assert!(decision.get("as_written").is_none() && decision.get("claims").is_none());
    // The claims made up here are the project's, so they are no word of the guide.
    let written = tool_with(answers, rules.path()).and("--guide-as-written").json();
    assert_eq!(
        (&written["points"], &written["reasons"]),
        (&decision["points"], &decision["reasons"])
    );
    assert_eq!(written["as_written"]["points"], json!({"flask": 0, "django": 0}));
    assert_eq!(written["as_written"]["verdict"], "unknown");
    edit(rules.path(), "claims/own.json", |claims| {
        let made_up = claims.as_array_mut().unwrap().last_mut().unwrap();
        made_up["from"] = json!("guide");
    });
    let written = tool_with(answers, rules.path()).and("--guide-as-written").json();
    assert_eq!(written["as_written"]["points"], json!({"flask": 3, "django": 0}));
    assert_eq!(written["as_written"]["recommendation"], "flask");
    assert_eq!(written["as_written"]["reasons"][0]["rule"], "database-none");
    assert_eq!(
        written["claims"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|claim| claim["verdict"] == "wrong")
            .count(),
        1
    );
}

#[test]
fn the_guides_own_word_is_every_rule_that_cites_it_and_no_other() {
    let model = crate::model::Model::small();
    let claims = small("compare").json();
    let of_guide = |id: &Value| {
        claims["claims"]
            .as_array()
            .unwrap()
            .iter()
            .any(|claim| claim["id"] == *id && claim["from"] == "guide")
    };
    for seed in 0..40 {
        let flags = model.flags(&model.some_sheet(seed));
        let written = small(&flags).and("--guide-as-written").json();
        let mut expected: Vec<(String, i64)> = Vec::new();
        for reason in written["reasons"]
            .as_array()
            .unwrap()
            .iter()
            .chain(written["set_aside"].as_array().unwrap())
        {
            if reason["claims"].as_array().unwrap().iter().any(of_guide) {
                expected.push((
                    reason["rule"].as_str().unwrap().to_owned(),
                    reason["points"].as_i64().unwrap(),
                ));
            }
        }
        let counted = written["as_written"]["reasons"].as_array().unwrap().iter();
        let mut counted: Vec<(String, i64)> = counted
            .map(|reason| {
                (reason["rule"].as_str().unwrap().to_owned(), reason["points"].as_i64().unwrap())
            })
            .collect();
        expected.sort();
        counted.sort();
        assert_eq!(counted, expected, "{flags}");
    }
}

#[test]
fn the_guide_as_written_stands_beside_what_is_true() {
    small("--control fine --size large --guide-as-written").prints(str![[r#"
Too close to call so far: Flask 4, Django 3

  Answer next  --admin could shift the score by 6 points, --experience by 6 and
               --database by 5
  answer what is open:
    flask-or-django -i --rules tests/small-rules --guide-as-written --control fine --size large

  Flask   ████████████████████████████████████████  4
  Django  ██████████████████████████████            3

  Question     Answer  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Control      fine        4          You choose each part yourself.
  You give up
  Size         large               3  Every area has the same files, so
                                      newcomers find their way.

  What changes it  any one of these answers: control balanced, control
                   conventional
  How sure         Flask leads in 57% of the weightings of these questions, and
                   in 63% of the ways to answer the 3 open ones
  next, build the same small app in both: flask-or-django trial DIR
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why control-fine

  Counting                    Flask  Django  Result
  ─────────────────────────────────────────────────────────────────────────
  only what holds up              4       3  too close to call
  the guide this tool checks      6       3  Flask is the better fit (lean)

  Not counted, because the claims don't hold up
    3 points for Django: size is large [size-busy]
      "The busiest sites run on Django."
      unverifiable: Most of the busiest sites run on Django. [django-busy-sites]
        note: No count of busy sites by their framework was found.
    2 points for Flask: control is fine [control-alone]
      "Flask comes alone, so that nothing is chosen for you."
      wrong: Flask needs no other package. [flask-alone]
      wrong: Nothing else is installed with Flask. [flask-installs-alone]
        note: Werkzeug, Jinja, Click and a few more are installed with it.

"#]]);
    small("--control fine --size large --guide-as-written --plain").prints(str![[r#"
Too close to call so far: Flask 4, Django 3

  Answer next: --admin could shift the score by 6 points, --experience by 6 and
               --database by 5
  answer what is open:
    flask-or-django -i --plain --rules tests/small-rules --guide-as-written --control fine --size large

  Control: fine. Flask 4.
    You choose each part yourself.
  You give up
  Size: large. Django 3.
    Every area has the same files, so newcomers find their way.

  What changes it: any one of these answers: control balanced, control
                   conventional
  How sure: Flask leads in 57% of the weightings of these questions, and in 63%
            of the ways to answer the 3 open ones
  next, build the same small app in both: flask-or-django trial DIR
  for the evidence, add --explain or run:
    flask-or-django --rules tests/small-rules why control-fine

  only what holds up: Flask 4, Django 3, Result too close to call
  the guide this tool checks: Flask 6, Django 3, Result Flask is the better fit
  (lean)

  Not counted, because the claims don't hold up
    3 points for Django: size is large [size-busy]
      "The busiest sites run on Django."
      unverifiable: Most of the busiest sites run on Django. [django-busy-sites]
        note: No count of busy sites by their framework was found.
    2 points for Flask: control is fine [control-alone]
      "Flask comes alone, so that nothing is chosen for you."
      wrong: Flask needs no other package. [flask-alone]
      wrong: Nothing else is installed with Flask. [flask-installs-alone]
        note: Werkzeug, Jinja, Click and a few more are installed with it.

"#]]);
    small("--control fine --size large --guide-as-written --format markdown").prints(str![[r##"
# Too close to call so far: Flask 4, Django 3

- **Answer next:** --admin could shift the score by 6 points, --experience by 6 and --database by 5

| Question | Answer | Flask | Django | Why |
| --- | --- | --: | --: | --- |
| Control | fine | 4 | | You choose each part yourself. |
| *You give up* | | | | |
| Size | large | | 3 | Every area has the same files, so newcomers find their way. |
| **Total** | | **4** | **3** | |

- **What changes it:** any one of these answers: control balanced, control conventional
- **How sure:** Flask leads in 57% of the weightings of these questions, and in 63% of the ways to answer the 3 open ones

| Counting | Flask | Django | Result |
| --- | --: | --: | --- |
| only what holds up | 4 | 3 | too close to call |
| the guide this tool checks | 6 | 3 | Flask is the better fit (lean) |

## Not counted, because the claims don't hold up

- 3 points for Django: size is large /[size-busy/]
  - "The busiest sites run on Django."
  - unverifiable: Most of the busiest sites run on Django. /[django-busy-sites/]
    - note: No count of busy sites by their framework was found.
- 2 points for Flask: control is fine /[control-alone/]
  - "Flask comes alone, so that nothing is chosen for you."
  - wrong: Flask needs no other package. /[flask-alone/]
  - wrong: Nothing else is installed with Flask. /[flask-installs-alone/]
    - note: Werkzeug, Jinja, Click and a few more are installed with it.

## Answers

- Control: fine
- Size: large

Made by flask-or-django 0.2.0:

```sh
flask-or-django --rules tests/small-rules --guide-as-written --format markdown --control fine --size large
```

"##]]);
}

#[test]
fn nothing_set_aside_changes_nothing() {
    let rules = small_rules();
    // No other answer to the question speaks for Flask.
    change(
        rules.path(),
        "questions/admin.json",
        "\"favors\": \"flask\",\n      \"points\": 1",
        "\"favors\": \"django\",\n      \"points\": 1",
    );
    tool("--admin helpful --guide-as-written --rules .").in_folder(rules.path()).prints(str![[
        r#"
Too close to call so far: Django 2, Flask 0

  Answer next  --control could shift the score by 8 points, --database by 7 and
               --experience by 6
  answer what is open:
    flask-or-django -i --rules . --guide-as-written --admin helpful

  Django  ████████████████████████████████████████  2
  Flask                                             0

  Question     Answer   Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Staff site   helpful              2  A few lines put your data on the staff
                                       site.

  What changes it  nothing: no other answers to these questions do
  How sure         Django leads however you weight these questions, and in 40%
                   of the ways to answer the 4 open ones
  You'd add        Flask: Flask-Admin
  next, build the same small app in both: flask-or-django trial DIR
  for the evidence, add --explain or run:
    flask-or-django --rules . why admin-helpful

  Counting                    Flask  Django  Result
  ────────────────────────────────────────────────────────────
  only what holds up              0       2  too close to call
  the guide this tool checks      0       2  too close to call

"#
    ]]);
}

#[test]
fn explained_it_shows_the_claims_under_every_argument() {
    small("--database other --explain").prints(str![[r#"
Flask is the better fit so far: 3 points to 0 (verdict: lean)

  Answer next  --control could shift the score by 8 points, --experience by 6
               and --size by 5
  answer what is open:
    flask-or-django -i --rules tests/small-rules --explain --database other

  Flask   ████████████████████████████████████████  3
  Django                                            0

  Question     Answer  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Database     other       3          Flask works with any storage; Django's own
                                      backends are relational.

  What changes it  one different answer: database relational
  How sure         Flask leads however you weight these questions, and in 64% of
                   the ways to answer the 4 open ones
  You'd add        Flask: PyMongo
                   Django: django-mongodb-backend

  Where the points come from
    3 points for Flask: database is other [database-other]
      "Flask works with any storage; Django's own backends are relational."
      partly: Flask works with any kind of database. [flask-any-database]
        note: Flask has no database code at all; a library does the work.
      opinion: It is easy to use a database in Flask. [flask-database-easy]
        note: That depends on the library, and on what you know.
      holds: Django's own database backends are all relational.
      [django-backends]

  Not counted, because the claims don't hold up
    4 points for Flask: database is other [database-one-kind]
      "Django is tied to one kind of database."
      wrong: Django knows only one kind of database. [django-one-database]
        note: It has backends for PostgreSQL, MySQL, MariaDB, Oracle and SQLite,
        and one project can use several.

  What the ratings mean
    holds: true as written
    partly: true only with its note
    wrong: not true
    opinion: a judgement or advice, which cannot be true or false

  What could still change
    the open questions could still change the leader
    Flask leads at any weight, because only one question gave points
    the open questions can be answered in 144 ways: Flask wins in 93 (64.5%),
    Django in 42 (29.1%), and 9 (6.2%) are ties
    each open question could still move the score by so many points, between its
    best answer for one side and for the other
      control 8
      size 5
      admin 4
      experience 6
    each of these answers, in place of yours, would alone change the leader
      database relational
    points that the answers you didn't choose would have given
      database none: Flask 3; Flask 2, if admin is helpful or essential
      database relational: Django 2

see the sources and probes of a reason:
  flask-or-django --rules tests/small-rules why database-other

"#]]);
}

#[test]
fn a_claim_says_how_it_stands_and_what_shows_it() {
    let good = "\"verdict\": \"holds\",\n    \"sources\": [\n      {\"title\": \"Flask documentation, Installation\"";
    let bad = |verdict: &str| good.replacen("\"verdict\": \"holds\"", verdict, 1);
    let cases = [
        (
            good,
            bad("\"verdict\": \"hold\""),
            str![[r#"
error: unknown verdict `hold`
  --> ./claims/own.json:20:16
   |
20 |     "verdict": "hold",
   |                ^^^^^^
   |
   = help: did you mean `holds`?

1 problem in 1 file; nothing was loaded

"#]],
        ),
        (
            good,
            bad("\"verdict\": \"wrong\""),
            str![[r#"
error: a claim that is not rated `holds` needs a note
  --> ./claims/own.json:15:11
   |
15 |     "id": "flask-packages",
   |           ^^^^^^^^^^^^^^^^
   |
   = help: add "today": … to say what is true

1 problem in 1 file; nothing was loaded

"#]],
        ),
        (
            good,
            good.replacen("\"verdict\": \"holds\",\n    ", "", 1),
            str![[r#"
error: missing key `verdict` in a claim
  --> ./claims/own.json:14:3
   |
14 |   {
   |   ^
   |
   = help: add "verdict": …

1 problem in 1 file; nothing was loaded

"#]],
        ),
    ];
    for (from, to, expected) in cases {
        let rules = small_rules();
        change(rules.path(), "claims/own.json", from, &to);
        tool("rules check .").in_folder(rules.path()).finds(expected);
    }
}

#[test]
fn the_day_and_the_probe_of_a_claim_can_be_read() {
    let rules = small_rules();
    edit(rules.path(), "claims/notes.json", |claims| {
        claims[0]["checked"]["on"] = json!("2026-22-11");
        claims[1]["checked"]["with"] = json!([]);
        claims[2]["sources"] = json!([]);
        claims[3]["probe"] = json!({"path": "tests/probes/choice.py"});
        claims[4].as_object_mut().unwrap().remove("checked");
    });
    let text = tool("rules check .").in_folder(rules.path());
    text.finds(str![[r#"
error: invalid date `2026-22-11`
 --> ./claims/notes.json:7:13
  |
7 |       "on": "2026-22-11",
  |             ^^^^^^^^^^^^
  |
  = help: use the form 2026-11-22

error: list is empty
  --> ./claims/notes.json:34:15
   |
34 |       "with": []
   |               ^
   |
   = help: add at least one item

error: list is empty
  --> ./claims/notes.json:59:16
   |
59 |     "sources": [],
   |                ^
   |
   = help: add at least one item

error: missing key `shows` in a probe
  --> ./claims/notes.json:73:14
   |
73 |     "probe": {
   |              ^
   |
   = help: add "shows": …

error: missing key `checked` in a claim
  --> ./claims/notes.json:87:3
   |
87 |   {
   |   ^
   |
   = help: add "checked": …

5 problems in 1 file; nothing was loaded

"#]]);
    for day in ["2028-02-29", "2026-12-31"] {
        let rules = small_rules();
        edit(rules.path(), "claims/notes.json", |claims| {
            claims[0]["checked"]["on"] = json!(day);
        });
        tool_with("rules check", rules.path()).text();
    }
}

#[test]
fn claims_and_what_shows_them_make_sense() {
    type Change = fn(&mut Value);
    let cases: [(&str, Change, &str); 8] = [
        (
            "differences",
            |claim| claim["about"] = json!(["flask", "flask"]),
            "duplicate framework `flask`",
        ),
        (
            "differences",
            |claim| claim["contradicts"] = json!(["flask-launch"]),
            "a claim refers to itself",
        ),
        (
            "differences",
            |claim| claim["repeats"] = json!(["django-launch"]),
            "claim `django-launch` does not list this one",
        ),
        (
            "differences",
            |claim| claim["checked"]["with"] = json!(["Flask 3", "Flask 3"]),
            "duplicate release `Flask 3`",
        ),
        (
            "differences",
            |claim| claim["checked"]["with"] = json!(["Flask"]),
            "invalid release `Flask`",
        ),
        (
            "differences",
            |claim| claim["sources"][0]["url"] = json!("http://example.org"),
            "invalid URL `http://example.org`",
        ),
        (
            "differences",
            |claim| claim["sources"][0]["url"] = json!("https://a.example/)|<b>"),
            "invalid character `)` in a URL",
        ),
        (
            "differences",
            |claim| claim["sources"][0]["url"] = json!("https://a.example/a b"),
            "invalid character ` ` in a URL",
        ),
    ];
    for (section, change, expected) in cases {
        let rules = small_rules();
        edit(rules.path(), &format!("claims/{section}.json"), |claims| change(&mut claims[0]));
        let text = checked(rules.path());
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let rules = small_rules();
    edit(rules.path(), "claims/overview.json", |claims| {
        let claim =
            claims.as_array_mut().unwrap().iter_mut().find(|claim| claim["id"] == "flask-alone");
        claim.unwrap()["verdict"] = json!("holds");
    });
    let text = checked(rules.path());
    assert!(
        text.contains("claim `flask-packages` contradicts this one, but both are rated `holds`"),
        "{text}"
    );
}

#[test]
fn only_claims_of_a_standing_are_compared() {
    small("compare database --verdict wrong,opinion").prints(str![[r#"
Differences                                           1 claim, 1 doesn't hold up
             Flask                             Django
  ──────────────────────────────────────────────────────────────────────────────
  Databases                                    x Django knows only one kind of
                                                 database.
                                                   It has backends for
                                                   PostgreSQL, MySQL, MariaDB,
                                                   Oracle and SQLite, and one
                                                   project can use several.
                                                   django-one-database

Notes on Flask                                                           1 claim
────────────────────────────────────────────────────────────────────────────────
  " It is easy to use a database in Flask.
      That depends on the library, and on what you know.
      flask-database-easy

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
2 claims from the guide this tool checks: 1 wrong, 1 opinion
see the evidence for a claim:
  flask-or-django --rules tests/small-rules why django-one-database

"#]]);
    small("compare stars --verdict holds").prints(str![[r#"
no claim here has that rating

"#]]);
    small("compare --verdict false").fails(str![[r#"
error: invalid value 'false' for '--verdict <RATING>'
  [possible values: holds, partly, wrong, outdated, opinion, unverifiable]

For more information, try '--help'.

"#]]);
    let json = small("compare --verdict outdated").json();
    let claims = json["claims"].as_array().unwrap();
    assert!(
        claims.len() == 3 && claims.iter().all(|claim| claim["verdict"] == "outdated"),
        "{json}"
    );
}

#[test]
fn sources_stand_under_each_claim_on_request() {
    small("compare launch --sources").prints(str![[r#"
Differences                                                             2 claims
────────────────────────────────────────────────────────────────────────────────
  First release
    + Flask came out in 2010.
        Its first release, 0.1, is of April 2010.
        source: Flask documentation, Changes
        https://flask.palletsprojects.com/en/stable/changes/#version-0-1
        probe: tests/probes/both_declared_stable.py: a licence of 2010 in the
        package
        passed with: Flask 3.1.3, 2026-11-22
        flask-launch
    + Django came out in 2005.
        source: Django documentation, FAQ
        https://docs.djangoproject.com/en/5.2/faq/general/#why-does-this-project-exist
        checked: Django 5.2.19, 2026-11-22
        django-launch

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
2 claims from the guide this tool checks: 2 hold
see the evidence for a claim:
  flask-or-django --rules tests/small-rules why flask-launch

"#]]);
    small("compare launch --sources --plain").width(40).prints(str![[r#"
Differences, 2 claims
  First release
    holds: Flask came out in 2010.
        today: Its first release, 0.1,
        is of April 2010.
        source: Flask documentation,
        Changes
        https://flask.palletsprojects.com/en/stable/changes/#version-0-1
        probe:
        tests/probes/both_declared_stabl
        e.py: a licence of 2010 in the
        package
        passed with: Flask 3.1.3,
        2026-11-22
        flask-launch
    holds: Django came out in 2005.
        source: Django documentation,
        FAQ
        https://docs.djangoproject.com/en/5.2/faq/general/#why-does-this-project-exist
        checked: Django 5.2.19,
        2026-11-22
        django-launch

2 claims from the guide this tool
checks: 2 hold
see the evidence for a claim:
  flask-or-django --rules tests/small-rules why flask-launch

"#]]);
    for run in [small, tool] {
        let all = run("compare --sources").text();
        for claim in run("compare").json()["claims"].as_array().unwrap() {
            for source in claim["sources"].as_array().unwrap() {
                assert!(all.contains(source["url"].as_str().unwrap()), "{source}");
            }
        }
    }
}
