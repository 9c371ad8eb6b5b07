//! The comparison, whole and narrowed.

use snapbox::str;

use crate::tool::{Tool, change, small, small_rules, tool, tool_with, widest};

#[test]
fn the_whole_comparison() {
    small("compare").prints(str![[r#"
Differences                                            8 claims, 3 don't hold up
                 Flask                           Django
  ──────────────────────────────────────────────────────────────────────────────
  First release  + Flask came out in 2010.       + Django came out in 2005.
                     Its first release, 0.1, is
                     of April 2010.

  GitHub stars   o Flask has 66,000 stars on     o Django has 77,000 stars on
                   GitHub.                         GitHub.
                     That was in 2024. The           That was in 2024. The
                     number changes every day        number changes every day
                     and says nothing about          and says nothing about
                     quality.                        quality.

  Staff site     + Flask has no staff site.      + Django has a staff site.
                     An extension such as            It shows the models that
                     Flask-Admin adds one.           you register, to people
                                                     whom you mark as staff.

  Databases      ~ Flask works with any kind of  x Django knows only one kind of
                   database.                       database.
                     Flask has no database code      It has backends for
                     at all; a library does the      PostgreSQL, MySQL, MariaDB,
                     work.                           Oracle and SQLite, and one
                                                     project can use several.

What they are                                        2 claims, 1 doesn't hold up
────────────────────────────────────────────────────────────────────────────────
  x Flask needs no other package.
      Werkzeug, Jinja, Click and a few more are installed with it.
  ~ Django brings most of what a site needs.
      Models, templates, forms, accounts and a staff site come with it. A
      production server does not.

Notes on Flask                                       4 claims, 1 doesn't hold up
────────────────────────────────────────────────────────────────────────────────
  x Nothing else is installed with Flask.
      Werkzeug, Jinja, Click and a few more are installed with it.
  ~ A first page in Flask takes no time.
      It takes five lines in one file.
  " Flask is easy to learn.
      Its tutorial is short. What is easy depends on what you know.
  " It is easy to use a database in Flask.
      That depends on the library, and on what you know.

Notes on Django                                        3 claims, 2 don't hold up
────────────────────────────────────────────────────────────────────────────────
  + Staff get pages of their own in Django.
      It shows the models that you register, to people whom you mark as staff.
  o A route in Django is a regular expression.
      Since 2.0 a plain path with converters will do.
  ? Most of the busiest sites run on Django.
      No count of busy sites by their framework was found.

How to choose                                                           2 claims
────────────────────────────────────────────────────────────────────────────────
  " Take Flask if you like to choose each part.
      Flask leaves database, forms and layout to you. Each choice is also work.
  " Before you choose, build a small app in each of them.
      Both tutorials end in such an app. What a large project needs will not
      show in it.

Added by this project                                                  14 claims
────────────────────────────────────────────────────────────────────────────────
  + Flask leaves the database and forms to you.
  + Installing Flask installs Werkzeug and Jinja.
  + Flask asks for no layout of files.
  + Django's startapp gives every app the same files.
      You may move them later.
  + Django writes migrations from changed models.
  + Django's own database backends are all relational.
  + One Django project can use several databases.
  + The two tutorials teach different ways to do the same things.
  + Flask-Admin adds a staff site to Flask.
      Everybody can open it until you limit who may.
  + Flask-Login signs people in to a Flask app.
  + SQLAlchemy maps Python classes to tables.
  + Alembic writes migrations for SQLAlchemy.
  + PyMongo reads and writes documents in MongoDB.
  + django-mongodb-backend keeps Django models in MongoDB.

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
19 claims from the guide this tool checks: 5 hold, 3 partly, 3 wrong, 3
outdated, 4 opinions, 1 unverifiable
14 claims from this project: 14 hold
narrow this down:
  flask-or-django --rules tests/small-rules compare stars --verdict outdated
see the evidence for a claim:
  flask-or-django --rules tests/small-rules why flask-launch

"#]]);
    let json = small("compare").json();
    assert_eq!(json["claims"].as_array().unwrap().len(), 33);
}

#[test]
fn every_claim_stands_in_every_form_of_it() {
    let marks = [
        ("holds", '+'),
        ("partly", '~'),
        ("wrong", 'x'),
        ("outdated", 'o'),
        ("opinion", '"'),
        ("unverifiable", '?'),
    ];
    let forms =
        [("--color never", 40), ("--plain", 40), ("--plain", 100), ("--format markdown", 80)];
    let runs = forms.into_iter().flat_map(|form| [(form, small as fn(&str) -> Tool), (form, tool)]);
    for ((form, width), run) in runs {
        let claims = run("compare").json()["claims"].as_array().unwrap().clone();
        let text = run("compare").and(form).width(width).text();
        let text = text.replace(['\\', '`'], "");
        let flat = text.split_whitespace().collect::<Vec<_>>().join(" ");
        for claim in &claims {
            let (says, verdict) =
                (claim["says"].as_str().unwrap(), claim["verdict"].as_str().unwrap());
            let mark = marks.iter().find(|(word, _)| *word == verdict).unwrap().1;
            let shown = match form {
                "--plain" => format!("{verdict}: {says}"),
                "--format markdown" => format!("**{verdict}:** {says}"),
                _ => format!("{mark} {says}"),
            };
            assert!(flat.contains(&shown), "{shown} at {width} {form}");
            let today = claim["today"].as_str().unwrap_or_default();
            assert!(flat.contains(today), "{today} at {width} {form}");
        }
    }
}

#[test]
fn no_line_passes_the_width() {
    for form in ["--color never", "--plain", "--verdict wrong,opinion"] {
        for width in [20, 40, 60, 80, 100] {
            for rules in [small, tool] {
                let text = rules("compare").and(form).width(width).text();
                let widest = widest(&text);
                assert!(widest <= width, "{widest} columns of {width}, {form}");
            }
        }
    }
}

#[test]
fn narrowed_to_topics_and_sections_it_shows_the_ids() {
    small("compare database routing").prints(str![[r#"
Differences                                          2 claims, 1 doesn't hold up
             Flask                             Django
  ──────────────────────────────────────────────────────────────────────────────
  Databases  ~ Flask works with any kind of    x Django knows only one kind of
               database.                         database.
                 Flask has no database code        It has backends for
                 at all; a library does the        PostgreSQL, MySQL, MariaDB,
                 work.                             Oracle and SQLite, and one
                 flask-any-database                project can use several.
                                                   django-one-database

Notes on Flask                                                           1 claim
────────────────────────────────────────────────────────────────────────────────
  " It is easy to use a database in Flask.
      That depends on the library, and on what you know.
      flask-database-easy

Notes on Django                                       1 claim, 1 doesn't hold up
────────────────────────────────────────────────────────────────────────────────
  o A route in Django is a regular expression.
      Since 2.0 a plain path with converters will do.
      django-regex

Added by this project                                                   3 claims
────────────────────────────────────────────────────────────────────────────────
  + Django writes migrations from changed models.
      django-migrations
  + Django's own database backends are all relational.
      django-backends
  + One Django project can use several databases.
      django-many-databases

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
4 claims from the guide this tool checks: 1 partly, 1 wrong, 1 outdated, 1
opinion
3 claims from this project: 3 hold
see the evidence for a claim:
  flask-or-django --rules tests/small-rules why django-one-database

"#]]);
    small("compare choosing").width(100).prints(str![[r#"
How to choose                                                                               2 claims
────────────────────────────────────────────────────────────────────────────────────────────────────
  " Take Flask if you like to choose each part.
      Flask leaves database, forms and layout to you. Each choice is also work.
      choose-control-flask
  " Before you choose, build a small app in each of them.
      Both tutorials end in such an app. What a large project needs will not show in it.
      choose-try-both

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
2 claims from the guide this tool checks: 2 opinions
see the evidence for a claim: flask-or-django --rules tests/small-rules why choose-control-flask

"#]]);
    assert_eq!(small("compare DATABASE Routing").text(), small("compare database routing").text());
    small("compare launch zzz").fails(str![[r#"
error: no section, topic or claim about `launch zzz`; did you mean `launch`?
  see it with `flask-or-django --rules tests/small-rules compare launch`

"#]]);
    let by_label = small("compare launch databases").text();
    assert_eq!(by_label, small("compare launch database").text());
}

#[test]
fn at_forty_columns_and_read_aloud_there_is_one_column() {
    small("compare launch stars choosing").width(40).prints(str![[r#"
Differences    4 claims, 2 don't hold up
────────────────────────────────────────
  First release
    + Flask came out in 2010.
        Its first release, 0.1, is of
        April 2010.
        flask-launch
    + Django came out in 2005.
        django-launch
  GitHub stars
    o Flask has 66,000 stars on GitHub.
        That was in 2024. The number
        changes every day and says
        nothing about quality.
        flask-stars
    o Django has 77,000 stars on GitHub.
        That was in 2024. The number
        changes every day and says
        nothing about quality.
        django-stars

How to choose                   2 claims
────────────────────────────────────────
  " Take Flask if you like to choose
    each part.
      Flask leaves database, forms and
      layout to you. Each choice is also
      work.
      choose-control-flask
  " Before you choose, build a small app
    in each of them.
      Both tutorials end in such an app.
      What a large project needs will
      not show in it.
      choose-try-both

+ holds  ~ partly  x wrong  o outdated
" opinion  ? unverifiable
6 claims from the guide this tool
checks: 2 hold, 2 outdated, 2 opinions
see the evidence for a claim:
  flask-or-django --rules tests/small-rules why flask-launch

"#]]);
    small("compare launch stars choosing --plain").prints(str![[r#"
Differences, 4 claims, 2 don't hold up
  First release
    holds: Flask came out in 2010.
        today: Its first release, 0.1, is of April 2010.
        flask-launch
    holds: Django came out in 2005.
        django-launch
  GitHub stars
    outdated: Flask has 66,000 stars on GitHub.
        today: That was in 2024. The number changes every day and says nothing
        about quality.
        flask-stars
    outdated: Django has 77,000 stars on GitHub.
        today: That was in 2024. The number changes every day and says nothing
        about quality.
        django-stars

How to choose, 2 claims
  opinion: Take Flask if you like to choose each part.
      today: Flask leaves database, forms and layout to you. Each choice is also
      work.
      choose-control-flask
  opinion: Before you choose, build a small app in each of them.
      today: Both tutorials end in such an app. What a large project needs will
      not show in it.
      choose-try-both

6 claims from the guide this tool checks: 2 hold, 2 outdated, 2 opinions
see the evidence for a claim:
  flask-or-django --rules tests/small-rules why flask-launch

"#]]);
}

#[test]
fn the_comparison_for_a_page() {
    small("compare launch parts choosing --format markdown").prints(str![[r#"
# Flask and Django compared

## Differences

- **First release**
  - Flask
    - **holds:** Flask came out in 2010. `flask-launch`
      - *today:* Its first release, 0.1, is of April 2010.
      - source: [Flask documentation, Changes](https://flask.palletsprojects.com/en/stable/changes/#version-0-1)
      - probe: tests/probes/both/_declared/_stable.py: a licence of 2010 in the package
      - passed with: Flask 3.1.3, 2026-11-22
  - Django
    - **holds:** Django came out in 2005. `django-launch`
      - source: [Django documentation, FAQ](https://docs.djangoproject.com/en/5.2/faq/general/#why-does-this-project-exist)
      - checked: Django 5.2.19, 2026-11-22

## What they are

- **wrong:** Flask needs no other package. `flask-alone`
  - *today:* Werkzeug, Jinja, Click and a few more are installed with it.
  - source: [Flask documentation, Installation](https://flask.palletsprojects.com/en/stable/installation/#dependencies)
  - checked: Flask 3.1.3, 2026-11-22
- **partly:** Django brings most of what a site needs. `django-brings-parts`
  - *today:* Models, templates, forms, accounts and a staff site come with it. A production server does not.
  - source: [Django documentation, How to deploy Django](https://docs.djangoproject.com/en/5.2/howto/deployment/)
  - checked: Django 5.2.19 and 6.1.3, 2026-11-22

## Notes on Flask

- **wrong:** Nothing else is installed with Flask. `flask-installs-alone`
  - *today:* Werkzeug, Jinja, Click and a few more are installed with it.
  - source: [Flask documentation, Installation](https://flask.palletsprojects.com/en/stable/installation/#dependencies)
  - checked: Flask 3.1.3, 2026-11-22

## How to choose

- **opinion:** Take Flask if you like to choose each part. `choose-control-flask`
  - *today:* Flask leaves database, forms and layout to you. Each choice is also work.
  - source: [Flask documentation, Design Decisions in Flask](https://flask.palletsprojects.com/en/stable/design/)
  - checked: Flask 3.1.3, 2026-11-22
- **opinion:** Before you choose, build a small app in each of them. `choose-try-both`
  - *today:* Both tutorials end in such an app. What a large project needs will not show in it.
  - source: [Flask documentation, Tutorial](https://flask.palletsprojects.com/en/stable/tutorial/)
  - source: [Django documentation, Writing your first Django app](https://docs.djangoproject.com/en/5.2/intro/tutorial01/)
  - checked: Flask 3.1.3, Django 5.2.19, 2026-11-22

## Added by this project

- **holds:** Flask leaves the database and forms to you. `flask-leaves-choice`
  - source: [Flask documentation, Design Decisions in Flask](https://flask.palletsprojects.com/en/stable/design/)
  - checked: Flask 3.1.3, 2026-11-22
- **holds:** Installing Flask installs Werkzeug and Jinja. `flask-packages`
  - source: [Flask documentation, Installation](https://flask.palletsprojects.com/en/stable/installation/#dependencies)
  - checked: Flask 3.1.3, 2026-11-22

7 claims from the guide this tool checks: 2 hold, 1 partly, 2 wrong, 2 opinions

2 claims from this project: 2 hold

Made by flask-or-django 0.2.0:

```sh
flask-or-django --rules tests/small-rules compare launch parts choosing --format markdown
```

"#]]);
}

#[test]
fn claims_for_programs() {
    small("compare launch --format json").prints(str![[r#"
{
  "schema": 1,
  "claims": [
    {
      "id": "flask-launch",
      "section": "differences",
      "topic": "launch",
      "about": [
        "flask"
      ],
      "says": "Flask came out in 2010.",
      "from": "guide",
      "verdict": "holds",
      "today": "Its first release, 0.1, is of April 2010.",
      "sources": [
        {
          "title": "Flask documentation, Changes",
          "url": "https://flask.palletsprojects.com/en/stable/changes/#version-0-1"
        }
      ],
      "checked": {
        "on": "2026-11-22",
        "with": [
          "Flask 3.1.3"
        ]
      },
      "until": null,
      "probe": {
        "path": "tests/probes/both_declared_stable.py",
        "shows": "a licence of 2010 in the package"
      },
      "repeats": [],
      "contradicts": []
    },
    {
      "id": "django-launch",
      "section": "differences",
      "topic": "launch",
      "about": [
        "django"
      ],
      "says": "Django came out in 2005.",
      "from": "guide",
      "verdict": "holds",
      "today": null,
      "sources": [
        {
          "title": "Django documentation, FAQ",
          "url": "https://docs.djangoproject.com/en/5.2/faq/general/#why-does-this-project-exist"
        }
      ],
      "checked": {
        "on": "2026-11-22",
        "with": [
          "Django 5.2.19"
        ]
      },
      "until": null,
      "probe": null,
      "repeats": [],
      "contradicts": []
    }
  ],
  "counts": {
    "guide": {
      "holds": 2,
      "partly": 0,
      "wrong": 0,
      "outdated": 0,
      "opinion": 0,
      "unverifiable": 0
    },
    "project": {
      "holds": 0,
      "partly": 0,
      "wrong": 0,
      "outdated": 0,
      "opinion": 0,
      "unverifiable": 0
    }
  }
}

"#]]);
}

#[test]
fn colour_in_the_comparison_is_never_all_there_is() {
    let colored = small("compare --color always").text();
    let codes =
        ["[1m", "[1;31m", "[31m", "[32m", "[35m", "[0m"].map(|code| format!("\u{1b}{code}"));
    let plain = codes.iter().fold(colored.clone(), |text, code| text.replace(code.as_str(), ""));
    assert_eq!(plain, small("compare").text());
    assert_ne!(colored, plain);
}

#[test]
fn a_directory_has_a_comparison_of_its_own() {
    let rules = small_rules();
    change(rules.path(), "claims/choosing.json", "a small app in each", "the same app in each");
    let text = tool_with("compare choosing --rules", rules.path()).text();
    assert!(text.contains("the same app"), "{text}");
}

#[test]
fn a_claim_about_several_frameworks_stands_with_each() {
    let rules = small_rules();
    change(
        rules.path(),
        "claims/notes.json",
        "\"topic\": \"routing\",\n    \"about\": [\"django\"]",
        "\"topic\": \"routing\",\n    \"about\": [\"flask\", \"django\"]",
    );
    let text = tool_with("compare notes --rules", rules.path()).text();
    assert_eq!(text.matches("is a regular expression").count(), 2, "{text}");
}

#[test]
fn several_claims_of_one_topic_share_a_cell() {
    let rules = small_rules();
    change(
        rules.path(),
        "claims/differences.json",
        "\"topic\": \"stars\",\n    \"about\": [\"flask\"]",
        "\"topic\": \"launch\",\n    \"about\": [\"flask\"]",
    );
    tool("compare launch --rules .").in_folder(rules.path()).prints(str![[r#"
Differences                                          3 claims, 1 doesn't hold up
                 Flask                           Django
  ──────────────────────────────────────────────────────────────────────────────
  First release  + Flask came out in 2010.       + Django came out in 2005.
                     Its first release, 0.1, is      django-launch
                     of April 2010.
                     flask-launch
                 o Flask has 66,000 stars on
                   GitHub.
                     That was in 2024. The
                     number changes every day
                     and says nothing about
                     quality.
                     flask-stars

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
3 claims from the guide this tool checks: 2 hold, 1 outdated
see the evidence for a claim: flask-or-django --rules . why flask-launch

"#]]);
    let page = tool_with("compare launch --format markdown --rules", rules.path()).text();
    let flask = page.split("  - Flask\n").nth(1).and_then(|part| part.split("  - Django\n").next());
    assert!(["`flask-launch`", "`flask-stars`"].iter().all(|id| flask.unwrap().contains(id)));
}
