//! What the standings of claims do to rules, and what a claim has to say of itself.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use snapbox::str;
use tempfile::TempDir;

use crate::model::read;
use crate::tool::{change, exported, tool, tool_with};

/// Changes a file of a rule set as data.
fn edit(rules: &Path, file: &str, change: impl FnOnce(&mut Value)) {
    let mut data = read(&rules.join(file));
    change(&mut data);
    fs::write(rules.join(file), serde_json::to_string_pretty(&data).unwrap()).unwrap();
}

/// A rule set in which the first rule of a question cites claims with these standings.
fn resting_on(question: &str, standings: &[&str], set_aside: bool) -> TempDir {
    let rules = exported();
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
    let scores = "the claims of this rule fell, and it still scores";
    let stands = "this rule is set aside, but a claim of it stands";
    let opinions = "nothing but opinions carries this rule";
    let fell_not = "this rule is set aside, but none of its claims fell";
    let cases: [(&str, &[&str], bool, Option<&str>); 16] = [
        ("shape", &["holds"], false, None),
        ("shape", &["partly", "wrong"], false, None),
        ("shape", &["holds", "opinion"], false, None),
        ("shape", &["holds"], true, Some(stands)),
        ("shape", &["wrong", "holds"], true, Some(stands)),
        // Each of the three ways to fall.
        ("shape", &["wrong"], false, Some(scores)),
        ("shape", &["outdated"], false, Some(scores)),
        ("shape", &["unverifiable"], false, Some(scores)),
        ("shape", &["wrong", "outdated"], true, None),
        // An opinion neither carries a rule nor saves one.
        ("shape", &["opinion"], false, Some(opinions)),
        ("shape", &["opinion"], true, Some(opinions)),
        ("shape", &["opinion", "wrong"], false, Some(scores)),
        ("shape", &["opinion", "wrong"], true, None),
        // People's own word carries the rules of the questions about them.
        ("experience", &["opinion"], false, None),
        ("experience", &["opinion"], true, Some(fell_not)),
        ("experience", &[], false, None),
    ];
    for (question, standings, set_aside, expected) in cases {
        let rules = resting_on(question, standings, set_aside);
        let text = checked(rules.path());
        match expected {
            None => assert!(text.starts_with("sound"), "{standings:?} {set_aside}: {text}"),
            Some(message) => {
                assert!(text.contains(message), "{standings:?} {set_aside}: {text}");
                assert!(text.ends_with("1 problem in 1 file; nothing was loaded\n"), "{text}");
            }
        }
    }
}

#[test]
fn what_is_set_aside_counts_nothing_but_for_the_guides_own_word() {
    let rules = resting_on("shape", &["wrong"], true);
    let answers = "--shape single --size medium --rules";
    let decision = tool_with(answers, rules.path()).json();
    assert_eq!(decision["points"], json!({"flask": 0, "django": 1}));
    assert_eq!(decision["set_aside"][0]["rule"], "shape-single");
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
    assert_eq!(written["as_written"]["points"], json!({"flask": 1, "django": 0}));
    assert_eq!(written["as_written"]["recommendation"], "flask");
    assert_eq!(written["as_written"]["reasons"][0]["rule"], "shape-single");
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
    let model = crate::model::Model::embedded();
    let claims = tool("compare").json();
    let of_guide = |id: &Value| {
        claims["claims"]
            .as_array()
            .unwrap()
            .iter()
            .any(|claim| claim["id"] == *id && claim["from"] == "guide")
    };
    for seed in 0..40 {
        let flags = model.flags(&model.some_sheet(seed));
        let written = tool(&flags).and("--guide-as-written").json();
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
    tool("--api some --pages few --guide-as-written").prints(str![[r#"
Too close to call: Flask 1, Django 0

  Flask   ████████████████████████████████████████  1
  Django                                            0

  Need         You said  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  API          some          1          A Flask view that returns a dict is a
                                        JSON endpoint already.
  Total                      1       0

  Would change it  any one of: api rich, pages many
  How sure         Flask stays ahead however you weigh these needs
  Open             11 needs; control alone can move 8 points: --control
  Set aside        2 arguments of the guide that do not stand
  Best next step   build the same small app in both: flask-or-django trial DIR

  Counting              Flask  Django  Result
  ──────────────────────────────────────────────────────
  what stands               1       0  too close to call
  the guide's own word      5       5  even

  Set aside, because it does not stand
    api-only-in-flask: Flask 5
      "Only Flask can serve an API at all."
      wrong: Django lacks any support for APIs. [django-offers-no-api]
      wrong: Django does not support APIs in any way. [django-no-api]
        today: Django alone takes JSON and answers with it. REST Framework, a
        package of its own, adds serializers, permissions and throttling.
    pages-only-in-django: Django 5
      "Only Django makes pages from data."
      wrong: Flask has no support for dynamic HTML pages.
      [flask-offers-no-dynamic-pages]
      wrong: Flask has no dynamic HTML pages. [flask-no-dynamic-pages]
        today: Jinja comes with Flask and fills HTML pages from data on each
        request. It has done so since 2010.

"#]]);
    tool("--api some --pages few --guide-as-written --plain").prints(str![[r#"
Too close to call: Flask 1, Django 0

  API: some. Flask 1.
    A Flask view that returns a dict is a JSON endpoint already.

  Would change it: any one of: api rich, pages many
  How sure: Flask stays ahead however you weigh these needs
  Open: 11 needs; control alone can move 8 points: --control
  Set aside: 2 arguments of the guide that do not stand
  Best next step: build the same small app in both: flask-or-django trial DIR

  what stands: Flask 1, Django 0, Result too close to call
  the guide's own word: Flask 5, Django 5, Result even

  Set aside, because it does not stand
    api-only-in-flask: Flask 5
      "Only Flask can serve an API at all."
      wrong: Django lacks any support for APIs. [django-offers-no-api]
      wrong: Django does not support APIs in any way. [django-no-api]
        today: Django alone takes JSON and answers with it. REST Framework, a
        package of its own, adds serializers, permissions and throttling.
    pages-only-in-django: Django 5
      "Only Django makes pages from data."
      wrong: Flask has no support for dynamic HTML pages.
      [flask-offers-no-dynamic-pages]
      wrong: Flask has no dynamic HTML pages. [flask-no-dynamic-pages]
        today: Jinja comes with Flask and fills HTML pages from data on each
        request. It has done so since 2010.

"#]]);
    tool("--api some --pages few --guide-as-written --format markdown").prints(str![[r###"
## Too close to call: Flask 1, Django 0

| Need | You said | Flask | Django | Why |
|---|---|--:|--:|---|
| API | some | 1 | | A Flask view that returns a dict is a JSON endpoint already. |
| **Total** | | **1** | **0** | |

- **Would change it:** any one of: api rich, pages many
- **How sure:** Flask stays ahead however you weigh these needs
- **Open:** 11 needs; control alone can move 8 points: --control
- **Set aside:** 2 arguments of the guide that do not stand
- **Best next step:** build the same small app in both: flask-or-django trial DIR

| Counting | Flask | Django | Result |
|---|--:|--:|---|
| what stands | 1 | 0 | too close to call |
| the guide's own word | 5 | 5 | even |

### Set aside, because it does not stand

- api-only-in-flask: Flask 5
  - "Only Flask can serve an API at all."
  - wrong: Django lacks any support for APIs. /[django-offers-no-api/]
  - wrong: Django does not support APIs in any way. /[django-no-api/]
    - today: Django alone takes JSON and answers with it. REST Framework, a package of its own, adds serializers, permissions and throttling.
- pages-only-in-django: Django 5
  - "Only Django makes pages from data."
  - wrong: Flask has no support for dynamic HTML pages. /[flask-offers-no-dynamic-pages/]
  - wrong: Flask has no dynamic HTML pages. /[flask-no-dynamic-pages/]
    - today: Jinja comes with Flask and fills HTML pages from data on each request. It has done so since 2010.

"###]]);
}

#[test]
fn nothing_set_aside_changes_nothing() {
    tool("--languages several --guide-as-written").prints(str![[r#"
Too close to call: Django 2, Flask 0

  Django  ████████████████████████████████████████  2
  Flask                                             0

  Need         You said  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Languages    several               2  Translated pages, dates and URLs are
                                        built in.
  Total                      0       2

  Would change it  no other answers to these questions
  How sure         Django stays ahead however you weigh these needs
  Open             12 needs; control alone can move 8 points: --control
  You would add    Flask: Flask-Babel
  Best next step   build the same small app in both: flask-or-django trial DIR

  Counting              Flask  Django  Result
  ──────────────────────────────────────────────────────
  what stands               0       2  too close to call
  the guide's own word      0       2  too close to call

"#]]);
}

#[test]
fn explained_it_shows_the_claims_under_every_argument() {
    tool("--database other --explain").prints(str![[r#"
Flask fits better: 3 points to 0 (lean)

  Flask   ████████████████████████████████████████  3
  Django                                            0

  Need         You said  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Database     other         3          Flask leaves storage to you; Django's
                                        own backends are relational.
  Total                      3       0

  Would change it  one answer: database relational
  How sure         Flask stays ahead however you weigh these needs
  Open             12 needs; control alone can move 8 points: --control
  Set aside        1 argument of the guide that does not stand

  What could be
    not settled: other answers to what is open can still turn it
    answers that alone would change it
      database relational
    of 839,808 ways to answer what is open, Flask wins 404,146, Django wins
    384,754 and 50,908 are even
    points that each open question alone can move
      control 8
      api 4
      size 5
      admin 4
      accounts 3
      pages 3
      languages 2
      experience 6
      horizon 3
      realtime 3
      shape 5
      team 2
    what other answers would count
      database none: Flask 3; Flask 2 with api rich; Flask 2 with admin helpful
      or essential; Flask 1 with accounts login or permissions; Flask 2 with
      pages many
      database relational: Django 2

  What the points rest on
    database-other: Flask 3
      "Flask leaves storage to you; Django's own backends are relational."
      holds: Flask can work with more than one kind of database.
      [flask-database-kinds]
        today: Flask leaves each to a library of its own. Django works with
        several kinds as well.
      opinion: Connecting a database to a Flask project is easy.
      [flask-database-easy]
        today: Flask has no database code of its own; its docs show sqlite3,
        SQLAlchemy and MongoEngine. How easy that is depends on what you know.
      holds: SQLAlchemy can map plain classes to tables that are declared apart
      from them. [sqlalchemy-data-mapper]
      holds: Django's own backends are PostgreSQL, MariaDB and MySQL, Oracle and
      SQLite, all of them relational. [django-backends-relational]
        today: Others come as packages, e.g. for SQL Server and CockroachDB, and
        for MongoDB, which is not relational, from MongoDB itself.

  Set aside, because it does not stand
    database-one-kind: Flask 4
      "Django can use no more than one kind of database."
      wrong: Django cannot work with more than one kind of database.
      [django-one-database-kind]
        today: PostgreSQL, MySQL, MariaDB, Oracle and SQLite are built in, other
        kinds come as packages, and one project can use several.

"#]]);
}

#[test]
fn a_claim_says_how_it_stands_and_what_shows_it() {
    let good = "\"verdict\": \"holds\",\n    \"sources\": [\n      {\"title\": \"Flask 3.1 documentation, Using async and await\"";
    let bad = |verdict: &str| good.replacen("\"verdict\": \"holds\"", verdict, 1);
    let cases = [
        (
            good,
            bad("\"verdict\": \"hold\""),
            str![[r#"
./claims/own.json:22:16: no verdict `hold`
    "verdict": "hold",
               ^ did you mean `holds`?
1 problem in 1 file; nothing was loaded

"#]],
        ),
        (
            good,
            bad("\"verdict\": \"wrong\""),
            str![[r#"
./claims/own.json:16:3: this claim does not plainly hold
  {
  ^ say what is true: add "today": …
1 problem in 1 file; nothing was loaded

"#]],
        ),
        (
            good,
            good.replacen("\"verdict\": \"holds\",\n    ", "", 1),
            str![[r#"
./claims/own.json:16:3: a claim lacks `verdict`
  {
  ^ add "verdict": …
1 problem in 1 file; nothing was loaded

"#]],
        ),
    ];
    for (from, to, expected) in cases {
        let rules = exported();
        change(rules.path(), "claims/own.json", from, &to);
        tool("rules check .").in_folder(rules.path()).finds(expected);
    }
}

#[test]
fn the_day_and_the_probe_of_a_claim_can_be_read() {
    let rules = exported();
    edit(rules.path(), "claims/choosing.json", |claims| {
        claims[0]["checked"]["on"] = json!("2026-02-29");
        claims[1]["checked"]["with"] = json!([]);
        claims[2]["sources"] = json!([]);
        claims[3]["probe"] = json!({"path": "tests/probes/choice.py"});
        claims[4].as_object_mut().unwrap().remove("checked");
    });
    let text = tool("rules check .").in_folder(rules.path());
    text.finds(str![[r#"
./claims/choosing.json:7:13: this is no day
      "on": "2026-02-29",
            ^ write it as in 2026-11-22
./claims/choosing.json:36:15: releases are missing
      "with": []
              ^ name at least one
./claims/choosing.json:72:16: sources are missing
    "sources": [],
               ^ name at least one
./claims/choosing.json:89:14: a probe lacks `shows`
    "probe": {
             ^ add "shows": …
./claims/choosing.json:107:3: a claim lacks `checked`
  {
  ^ add "checked": …
5 problems in 1 file; nothing was loaded

"#]]);
    for day in ["2024-02-29", "2026-12-31"] {
        let rules = exported();
        edit(rules.path(), "claims/choosing.json", |claims| {
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
            "attributes",
            |claim| claim["about"] = json!(["flask", "flask"]),
            "framework `flask` stands twice",
        ),
        (
            "attributes",
            |claim| claim["contradicts"] = json!(["flask-launch"]),
            "a claim names itself",
        ),
        (
            "attributes",
            |claim| claim["repeats"] = json!(["django-launch"]),
            "claim `django-launch` does not name this one",
        ),
        (
            "attributes",
            |claim| claim["checked"]["with"] = json!(["Flask 3", "Flask 3"]),
            "release `Flask 3` stands twice",
        ),
        ("attributes", |claim| claim["checked"]["with"] = json!(["Flask"]), "this is no release"),
        (
            "attributes",
            |claim| claim["sources"][0]["url"] = json!("http://example.org"),
            "this is no address of a page",
        ),
        (
            "attributes",
            |claim| claim["sources"][0]["url"] = json!("https://a.example/)|<b>"),
            "an address has no `)` in it",
        ),
        (
            "attributes",
            |claim| claim["sources"][0]["url"] = json!("https://a.example/a b"),
            "an address has no ` ` in it",
        ),
    ];
    for (section, change, expected) in cases {
        let rules = exported();
        edit(rules.path(), &format!("claims/{section}.json"), |claims| change(&mut claims[0]));
        let text = checked(rules.path());
        assert!(text.contains(expected), "{expected}: {text}");
    }
    let rules = exported();
    edit(rules.path(), "claims/overview.json", |claims| {
        let claim = claims
            .as_array_mut()
            .unwrap()
            .iter_mut()
            .find(|claim| claim["id"] == "flask-no-dependencies");
        claim.unwrap()["verdict"] = json!("holds");
    });
    let text = checked(rules.path());
    assert!(text.contains("claim `flask-werkzeug` contradicts this one, and both hold"), "{text}");
}

#[test]
fn only_claims_of_a_standing_are_compared() {
    tool("compare api --verdict wrong,opinion").prints(str![[r#"
Key differences                                        1 claim, 1 does not stand
               Flask                            Django
  ──────────────────────────────────────────────────────────────────────────────
  API support                                   x Django lacks any support for
                                                  APIs.
                                                    Django alone takes JSON and
                                                    answers with it. REST
                                                    Framework, a package of its
                                                    own, adds serializers,
                                                    permissions and throttling.
                                                    django-offers-no-api

Attributes                                             1 claim, 1 does not stand
               Flask                            Django
  ──────────────────────────────────────────────────────────────────────────────
  API support                                   x Django does not support APIs
                                                  in any way.
                                                    Django alone takes JSON and
                                                    answers with it. REST
                                                    Framework, a package of its
                                                    own, adds serializers,
                                                    permissions and throttling.
                                                    django-no-api

Features of Flask                                                        1 claim
────────────────────────────────────────────────────────────────────────────────
  " Flask's APIs are coherent and well shaped.
      Nothing measures it. Views take request and session from module-wide
      names; Flask's docs give quick writing as the reason.
      flask-coherent-apis

How to choose                                                           2 claims
────────────────────────────────────────────────────────────────────────────────
  " Together with REST Framework, Django makes for powerful APIs.
      REST Framework, a package of its own, brings serializers, permissions and
      throttling. How much of that an API needs depends on the API.
      choose-api-django
  " An API takes more work in Flask, which leaves more room for mistakes.
      Flask turns a dict or list into JSON; checking, permissions and throttling
      come from extensions or own code. A small API may need none.
      choose-api-flask-work

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
5 claims of the guide: 2 wrong, 3 opinion
one claim and its proof: flask-or-django why django-offers-no-api

"#]]);
    tool("compare stars --verdict holds").prints(str![[r#"
no claim here has that standing

"#]]);
    tool("compare --verdict false").fails(str![[r#"
error: no value `false` for --verdict
  values: holds, partly, wrong, outdated, opinion, unverifiable

"#]]);
    let json = tool("compare --verdict outdated").json();
    let claims = json["claims"].as_array().unwrap();
    assert!(
        claims.len() > 3 && claims.iter().all(|claim| claim["verdict"] == "outdated"),
        "{json}"
    );
}

#[test]
fn sources_stand_under_each_claim_on_request() {
    tool("compare launch --sources").prints(str![[r#"
Attributes                                                              2 claims
────────────────────────────────────────────────────────────────────────────────
  Launch year
    + Flask was created in 2010.
        Its first public release, 0.1, is of 16 April 2010.
        source: Flask 3.1 documentation, Changes, version 0.1
        https://flask.palletsprojects.com/en/stable/changes/#version-0-1
        probe: tests/probes/both_declared_stable.py: the licence inside the
        package, dated 2010
        passed: Flask 3.1.3, Django 5.2.19 and 6.1.3, 2026-11-22
        flask-launch
    + Django was created in 2005.
        Published in the summer of 2005; a newspaper's web team had begun it in
        2003.
        source: Django 5.2 documentation, FAQ: General, why the project exists
        https://docs.djangoproject.com/en/5.2/faq/general/#why-does-this-project-exist
        checked: Django 5.2.19, 2026-11-22
        django-launch

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
2 claims of the guide: 2 hold
one claim and its proof: flask-or-django why flask-launch

"#]]);
    tool("compare launch --sources --plain").width(40).prints(str![[r#"
Attributes, 2 claims
  Launch year
    holds: Flask was created in 2010.
        today: Its first public release,
        0.1, is of 16 April 2010.
        source: Flask 3.1 documentation,
        Changes, version 0.1
        https://flask.palletsprojects.com/en/stable/changes/#version-0-1
        probe:
        tests/probes/both_declared_stabl
        e.py: the licence inside the
        package, dated 2010
        passed: Flask 3.1.3, Django
        5.2.19 and 6.1.3, 2026-11-22
        flask-launch
    holds: Django was created in 2005.
        today: Published in the summer
        of 2005; a newspaper's web team
        had begun it in 2003.
        source: Django 5.2
        documentation, FAQ: General, why
        the project exists
        https://docs.djangoproject.com/en/5.2/faq/general/#why-does-this-project-exist
        checked: Django 5.2.19,
        2026-11-22
        django-launch

2 claims of the guide: 2 hold
one claim and its proof: flask-or-django
why flask-launch

"#]]);
    let all = tool("compare --sources").text();
    for claim in tool("compare").json()["claims"].as_array().unwrap() {
        for source in claim["sources"].as_array().unwrap() {
            assert!(all.contains(source["url"].as_str().unwrap()), "{source}");
        }
    }
}
