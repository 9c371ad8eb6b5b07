//! The chain behind a rule or a claim.

use snapbox::str;

use crate::tool::{change, small, small_rules, tool};

#[test]
fn the_chain_behind_a_rule() {
    small("why experience-new-large").prints(str![[r#"
experience-new-large  2 points for Django if experience is new and size is
medium or large
  "On a big project newcomers do better with a given layout."

  based on     django-app-files  (holds)
                 Django's startapp gives every app the same files.
                 note: You may move them later.
                 source: Django documentation, django-admin
                 probe: tests/probes/django_startapp_files.py: the files of a
                 new app
                 passed with: Django 5.2.19 and 6.1.3, 2026-11-22

"#]]);
    small("why admin-essential").width(40).prints(str![[r#"
admin-essential  5 points for Django if
admin is essential
  "The staff site is made from your
  models; for Flask you have to add
  one."

  based on
    django-has-admin  (holds)
      Django has a staff site.
      note: It shows the models that you
      register, to people whom you mark
      as staff.
      from: the guide this tool checks
      source: Django documentation, The
      Django admin site
      probe:
      tests/probes/django_admin_models.p
      y: a page for each registered
      model
      passed with: Django 5.2.19 and
      6.1.3, 2026-11-22
    flask-no-admin  (holds)
      Flask has no staff site.
      note: An extension such as
      Flask-Admin adds one.
      from: the guide this tool checks
      source: Flask documentation,
      Design Decisions in Flask
      source: Flask-Admin, README
      probe:
      tests/probes/flask_no_admin.py: no
      /admin/ until Flask-Admin adds it
      passed with: Flask 3.1.3,
      Flask-Admin 2.2.1, 2026-11-22

"#]]);
}

#[test]
fn the_chain_behind_a_claim() {
    small("why django-one-database").prints(str![[r#"
django-one-database  wrong; from the guide this tool checks, on Django, under
"Differences"
  "Django knows only one kind of database."

  note         It has backends for PostgreSQL, MySQL, MariaDB, Oracle and
               SQLite, and one project can use several.
  source       Django documentation, Databases
               https://docs.djangoproject.com/en/5.2/ref/databases/
  probe        tests/probes/django_two_databases.py: one project with two
               databases
  passed with  Django 5.2.19 and 6.1.3, 2026-11-22
  contradicts  django-backends  (holds)
                 Django's own database backends are all relational.
               django-many-databases  (holds)
                 One Django project can use several databases.
  used by      database-one-kind (Flask 4, not counted)

"#]]);
    small("why flask-alone").prints(str![[r#"
flask-alone  wrong; from the guide this tool checks, on Flask, under "What they
are"
  "Flask needs no other package."

  note         Werkzeug, Jinja, Click and a few more are installed with it.
  source       Flask documentation, Installation
               https://flask.palletsprojects.com/en/stable/installation/#dependencies
  checked      Flask 3.1.3, 2026-11-22
  repeated by  flask-installs-alone  (wrong)
                 Nothing else is installed with Flask.
  contradicts  flask-packages  (holds)
                 Installing Flask installs Werkzeug and Jinja.
  used by      control-alone (Flask 2, not counted)

"#]]);
    small("why flask-admin-package").prints(str![[r#"
flask-admin-package  holds; from this project, on Flask
  "Flask-Admin adds a staff site to Flask."

  note         Everybody can open it until you limit who may.
  source       Flask-Admin, README
               https://github.com/pallets-eco/flask-admin
  probe        tests/probes/flask_admin_pages.py: rows listed, added, changed,
               deleted
  passed with  Flask 3.1.3, Flask-Admin 2.2.1, 2026-11-22
  used by      admin-other-storage (Flask 2)
               admin helpful: with Flask, add Flask-Admin
               admin essential: with Flask, add Flask-Admin

"#]]);
    small("why flask-admin-package --format markdown").prints(str![[r#"
# `flask-admin-package`

holds; from this project, on Flask

> Flask-Admin adds a staff site to Flask.

note:

- Everybody can open it until you limit who may.

source:

- Flask-Admin, README
- <https://github.com/pallets-eco/flask-admin>

probe:

- tests/probes/flask/_admin/_pages.py: rows listed, added, changed, deleted

passed with:

- Flask 3.1.3, Flask-Admin 2.2.1, 2026-11-22

used by:

- admin-other-storage (Flask 2)
- admin helpful: with Flask, add Flask-Admin
- admin essential: with Flask, add Flask-Admin

Made by flask-or-django 0.2.0:

```sh
flask-or-django --rules tests/small-rules why flask-admin-package --format markdown
```

"#]]);
}

#[test]
fn chains_for_programs() {
    let rule = small("why admin-essential").json();
    assert_eq!(rule["question"], "admin");
    assert_eq!(rule["rule"]["favors"], "django");
    assert_eq!(rule["claims"][1]["id"], "flask-no-admin");
    let claim = small("why flask-admin-package").json();
    assert_eq!(claim["rules"][0]["id"], "admin-other-storage");
    assert_eq!(claim["needs"][0]["add"], "Flask-Admin");
}

#[test]
fn every_rule_and_every_claim_has_a_chain() {
    for run in [small, tool] {
        let explained = run("questions --explain").json();
        let questions = explained["questions"].as_array().unwrap().iter();
        for rule in questions.flat_map(|question| question["rules"].as_array().unwrap()) {
            let text = run(&format!("why {}", rule["id"].as_str().unwrap())).text();
            assert!(text.contains("based on"), "{text}");
        }
        for claim in run("compare").json()["claims"].as_array().unwrap().iter().step_by(5) {
            let text = run(&format!("why {}", claim["id"].as_str().unwrap())).width(40).text();
            let fits = |line: &str| line.chars().count() <= 40 || line.contains("https://");
            assert!(text.lines().all(fits), "{text}");
        }
    }
}

#[test]
fn an_unknown_id_names_the_nearest() {
    small("why admin-esential").fails(str![[r#"
error: no question, rule, caution or claim about `admin-esential`; did you mean `admin-essential`?
  see it with `flask-or-django --rules tests/small-rules why admin-essential`

"#]]);
    small("why zzz").fails(str![[r#"
error: no question, rule, caution or claim about `zzz`
  list the rules with `flask-or-django --rules tests/small-rules questions --explain`, or the claims with `flask-or-django --rules tests/small-rules compare`

"#]]);
    small("why").fails(str![[r#"
error: the following required arguments were not provided:
  <WORD>...

Usage: flask-or-django why <WORD>...

For more information, try '--help'.

"#]]);
}

#[test]
fn claims_that_name_each_other_do_so_both_ways() {
    let rules = small_rules();
    change(
        rules.path(),
        "claims/differences.json",
        "\"repeats\": [\"django-staff-pages\"]",
        "\"repeats\": [\"django-regex\"]",
    );
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
error: claim `django-regex` does not list this one under `repeats`
  --> ./claims/differences.json:82:17
   |
82 |     "repeats": ["django-regex"]
   |                 ^^^^^^^^^^^^^^
   |
   = help: add `django-has-admin` to its `repeats`, or remove it here

error: claim `django-has-admin` does not list this one under `repeats`
  --> ./claims/notes.json:67:17
   |
67 |     "repeats": ["django-has-admin"]
   |                 ^^^^^^^^^^^^^^^^^^
   |
   = help: add `django-staff-pages` to its `repeats`, or remove it here

2 problems in 2 files; nothing was loaded

"#]]);
}
