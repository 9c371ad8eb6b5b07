//! The list of the questions.

use snapbox::str;

use crate::tool::{small, tool};

#[test]
fn every_question_with_its_answers() {
    small("questions").prints(str![[r#"
Control  --control  (core)
  How much do you want to choose yourself?
  One framework leaves most parts to you; the other brings them along.
    fine          every part
    balanced      some parts
    conventional  as little as possible

Size  --size  (core)
  How big will the project get?
  A small project asks for a quick start, a large one for a clear layout.
    prototype  an idea to try out
    small      a handful of pages or endpoints
    medium     several areas that share their data
    large      many areas, and many people who work on them

Staff site  --admin  (core)
  Do staff need a site to look after the data?
  One framework brings a staff site; for the other you add one.
    none       nobody edits data by hand
    helpful    good to have
    essential  staff work in it every day

Database  --database
  What stores the data?
  One framework brings a layer for relational databases, the other none.
    none        nothing, or plain files
    relational  PostgreSQL, SQLite and the like
    other       MongoDB and the like

Experience  --experience
  What does the team know already?
  What you know well often beats what is better on paper.
    new     neither of them
    flask   Flask
    django  Django
    both    both of them

Trial  --trial  (only by its flag)
  Which did you like better after you had built the same small app in both?
  Building the same app in both is the best test there is.
    flask   Flask
    django  Django
    even    both alike

"#]]);
}

#[test]
fn the_rules_stand_under_each_answer() {
    let text = small("questions --explain").text();
    snapbox::assert_data_eq!(
        text.split("\n\n").next().unwrap(),
        str![[r#"
Control  --control  (core)
  How much do you want to choose yourself?
  One framework leaves most parts to you; the other brings them along.
    fine          every part
        Flask 4: You choose each part yourself. [control-fine]
        Flask 2: Flask comes alone, so that nothing is chosen for you. (not
        counted: its claims don't hold up) [control-alone]
    balanced      some parts
        favours neither
    conventional  as little as possible
        Django 4: Database layer, forms and sign-in are there from the first day
        on. [control-conventional]
"#]]
    );
    for width in [40, 80, 100] {
        for rules in [small, tool] {
            let text = rules("questions --explain").width(width).text();
            assert!(text.lines().all(|line| line.chars().count() <= width), "{text}");
        }
    }
}

#[test]
fn questions_for_programs() {
    let list = small("questions").json();
    assert_eq!(list["schema"], 1);
    assert_eq!(list["questions"].as_array().unwrap().len(), 6);
    let admin = &list["questions"][2];
    assert_eq!(
        (&admin["id"], &admin["core"], &admin["later"]),
        (&"admin".into(), &true.into(), &false.into())
    );
    assert_eq!(admin["answers"][2]["needs"]["flask"][0]["add"], "Flask-Admin");
    assert!(admin.get("rules").is_none());
    let explained = small("questions --explain").json();
    assert_eq!(explained["questions"][2]["rules"][2]["id"], "admin-essential");
}

#[test]
fn questions_as_markdown() {
    let text = small("questions --explain --format markdown").text();
    snapbox::assert_data_eq!(
        text.split("\n### ").next().unwrap(),
        str![[r#"
# Questions

## Control (`--control`) (core)

How much do you want to choose yourself? One framework leaves most parts to you; the other brings them along.

- `fine`: every part
  - Flask 4: You choose each part yourself. /[control-fine/]
  - Flask 2: Flask comes alone, so that nothing is chosen for you. (not counted: its claims don't hold up) /[control-alone/]
- `balanced`: some parts
  - favours neither
- `conventional`: as little as possible
  - Django 4: Database layer, forms and sign-in are there from the first day on. /[control-conventional/]

## Size (`--size`) (core)

How big will the project get? A small project asks for a quick start, a large one for a clear layout.

- `prototype`: an idea to try out
  - Flask 2: The first page takes a few lines in one file. /[size-prototype/]
- `small`: a handful of pages or endpoints
  - Flask 1: A small app has no files that it does not need. /[size-small/]
- `medium`: several areas that share their data
  - Django 1: The second area gets an app of its own. /[size-medium/]
  - Django 2, if experience is new: On a big project newcomers do better with a given layout. /[experience-new-large/]
- `large`: many areas, and many people who work on them
  - Django 3: Every area has the same files, so newcomers find their way. /[size-large/]
  - Django 3: The busiest sites run on Django. (not counted: its claims don't hold up) /[size-busy/]
  - Django 2, if experience is new: On a big project newcomers do better with a given layout. /[experience-new-large/]

## Staff site (`--admin`) (core)

Do staff need a site to look after the data? One framework brings a staff site; for the other you add one.

- `none`: nobody edits data by hand
  - Flask 1: Without a staff site, a large part of Django lies idle. /[admin-none/]
- `helpful`: good to have
  - Django 2: A few lines put your data on the staff site. /[admin-helpful/]
  - Flask 2, if database is none or other: Django's staff site edits Django models and nothing else. /[admin-other-storage/]
  - with Flask, add Flask-Admin
- `essential`: staff work in it every day
  - Django 5: The staff site is made from your models; for Flask you have to add one. /[admin-essential/]
  - Flask 2, if database is none or other: Django's staff site edits Django models and nothing else. /[admin-other-storage/]
  - with Flask, add Flask-Admin and Flask-Login

## Database (`--database`)

What stores the data? One framework brings a layer for relational databases, the other none.

- `none`: nothing, or plain files
  - Flask 3: Without a database, Django's models and migrations lie idle. /[database-none/]
  - Flask 2, if admin is helpful or essential: Django's staff site edits Django models and nothing else. /[admin-other-storage/]
- `relational`: PostgreSQL, SQLite and the like
  - Django 2: Models and migrations fit together from the start. /[database-relational/]
  - with Flask, add SQLAlchemy and Alembic
- `other`: MongoDB and the like
  - Flask 3: Flask works with any storage; Django's own backends are relational. /[database-other/]
  - Flask 4: Django is tied to one kind of database. (not counted: its claims don't hold up) /[database-one-kind/]
  - Flask 2, if admin is helpful or essential: Django's staff site edits Django models and nothing else. /[admin-other-storage/]
  - with Flask, add PyMongo
  - with Django, add django-mongodb-backend

## Experience (`--experience`)

What does the team know already? What you know well often beats what is better on paper.

- `new`: neither of them
  - Flask 2: There is less to learn before the first page works. /[experience-new/]
  - Django 2, if size is medium or large: On a big project newcomers do better with a given layout. /[experience-new-large/]
  - Flask 1: Routes in Django take regular expressions. (not counted: its claims don't hold up) /[experience-regex/]
- `flask`: Flask
  - Flask 3: The team knows Flask and would have to learn Django first. /[experience-flask/]
- `django`: Django
  - Django 3: The team knows Django and would have to learn Flask first. /[experience-django/]
- `both`: both of them
  - favours neither

## Trial (`--trial`) (only by its flag)

Which did you like better after you had built the same small app in both? Building the same app in both is the best test there is.

- `flask`: Flask
  - Flask 5: You have tried both, and liked Flask better. /[trial-flask/]
- `django`: Django
  - Django 5: You have tried both, and liked Django better. /[trial-django/]
- `even`: both alike
  - favours neither

Made by flask-or-django 0.2.0:

```sh
flask-or-django --rules tests/small-rules questions --explain --format markdown
```

"#]]
    );
}

/// An answer leans to the framework that gets more points when it is the only one given.
fn lean(question: &str, answer: &str) -> i64 {
    let points = tool(&format!("--{question} {answer}")).json()["points"].clone();
    (points["flask"].as_i64().unwrap() - points["django"].as_i64().unwrap()).signum()
}

#[test]
fn the_order_of_answers_favours_nobody() {
    let listed = tool("questions").json();
    let questions = listed["questions"].as_array().unwrap();
    let core = ["size", "admin", "database", "api", "control"];
    let (mut all, mut in_core) = ([0, 0], [0, 0]);
    for question in questions {
        let id = question["id"].as_str().unwrap();
        let answers = question["answers"].as_array().unwrap();
        let ends = [answers.first().unwrap(), answers.last().unwrap()];
        for (position, end) in ends.into_iter().enumerate() {
            let lean = lean(id, end["id"].as_str().unwrap());
            all[position] += lean;
            in_core[position] += if core.contains(&id) { lean } else { 0 };
        }
    }
    assert!(in_core.iter().all(|lean| lean.abs() <= 1), "core, first and last: {in_core:?}");
    assert!(all.iter().all(|lean| lean.abs() <= 2), "all, first and last: {all:?}");
}
