//! The comparison, whole and narrowed, and the chain behind a rule or a claim.

use snapbox::str;

use crate::tool::{change, rule_set, tool, tool_with};

#[test]
fn the_whole_comparison() {
    let text = tool("compare").text();
    let lines: Vec<&str> = text.lines().collect();
    snapbox::assert_data_eq!(
        lines[..22].join("\n"),
        str![[r#"
Key differences                                                        12 claims
                  Flask                           Django
  ──────────────────────────────────────────────────────────────────────────────
  API support     Flask has support for APIs.     Django lacks any support for
                                                  APIs.
  Dynamic pages   Flask has no support for        Django has support for dynamic
                  dynamic HTML pages.             HTML pages.
  Development     Flask, a Python web framework,  Django is made for projects
                  is made for fast development.   that are simple and easy.
  Working style   Work with Flask can take many   Work with Django takes one
                  styles.                         monolithic style.
  Routing         Flask dispatches URLs as        Django dispatches URLs by
                  RESTful requests.               controller-regex.
  Framework type  Flask is a framework of the     Django is a web framework of
                  WSGI kind.                      the full-stack kind.

What they are                                                          10 claims
────────────────────────────────────────────────────────────────────────────────
  Flask is a microframework that covers the basics of a web app.
  Flask depends on no external libraries.
  Flask has extensions for form checks, ORMs, open authentication, uploads and
  more.
"#]]
    );
    snapbox::assert_data_eq!(
        lines[lines.len() - 12..].join("\n"),
        str![[r#"
  drf-spectacular writes an OpenAPI 3 schema for an API made with REST
  Framework.
  Alembic compares SQLAlchemy tables with the database and drafts migrations for
  the difference.
  Flask's and Django's tutorials teach different ways to route requests, render
  pages and store data.
  SQLAlchemy can map plain classes to tables that are declared apart from them.
  SQLAlchemy brings an SQL toolkit and an ORM, and needs no web framework.

184 claims: 144 of the guide, 40 of this project
narrow it: flask-or-django compare api
one claim and what rests on it: flask-or-django why flask-offers-api
"#]]
    );
    let json = tool("compare").json();
    assert_eq!(json["claims"].as_array().unwrap().len(), 184);
}

#[test]
fn every_claim_stands_in_every_form_of_it() {
    let claims = tool("compare").json();
    for form in ["--color never", "--plain", "--format markdown"] {
        for width in [20, 40, 80, 100] {
            let text = tool("compare").and(form).width(width).text();
            let packed: String = text.replace('\\', "").chars().filter(|letter| letter.is_alphanumeric()).collect();
            for claim in claims["claims"].as_array().unwrap() {
                let says = claim["says"].as_str().unwrap();
                let words: Vec<&str> = says.split_whitespace().collect();
                // Cells break lines between words, so that a whole sentence need not stand in one piece.
                let all = words.iter().all(|word| {
                    let word: String = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
                    packed.contains(&word)
                });
                assert!(all, "{says} at {width} {form}");
            }
            if form != "--format markdown" {
                let widest = text.lines().map(|line| line.chars().count()).max().unwrap();
                assert!(widest <= width, "{widest} columns of {width}, {form}");
            }
        }
    }
}

#[test]
fn narrowed_to_topics_and_sections_it_shows_the_ids() {
    tool("compare api routing").prints(str![[r#"
Key differences                                                         4 claims
               Flask                            Django
  ──────────────────────────────────────────────────────────────────────────────
  API support  Flask has support for APIs.      Django lacks any support for
               flask-offers-api                 APIs.
                                                django-offers-no-api
  Routing      Flask dispatches URLs as         Django dispatches URLs by
               RESTful requests.                controller-regex.
               flask-dispatch-rest              django-dispatch-regex

Attributes                                                              4 claims
               Flask                            Django
  ──────────────────────────────────────────────────────────────────────────────
  API support  Flask supports APIs.             Django does not support APIs in
               flask-api                        any way.
                                                django-no-api
  Routing      The URL dispatcher in Flask is   The URL dispatcher in Django is
               a RESTful request.               built on controller-regex.
               flask-url-dispatcher             django-url-dispatcher

Features of Flask                                                       2 claims
────────────────────────────────────────────────────────────────────────────────
  Flask dispatches requests in a RESTful manner.
    flask-restful-dispatch
  Flask's APIs are coherent and well shaped.
    flask-coherent-apis

Advantages of Flask                                                      1 claim
────────────────────────────────────────────────────────────────────────────────
  URL routing is easy in Flask.
    flask-easy-routing

Advantages of Django                                                    4 claims
────────────────────────────────────────────────────────────────────────────────
  Django lets you produce API documents as HTML.
    django-api-html-docs
  REST Framework supports several ways to authenticate users, and does so
  richly.
    drf-authentication
  REST Framework can limit how many API requests one user makes.
    drf-throttling
  Django helps to define URL patterns for an application.
    django-url-patterns

Drawbacks of Django                                                      1 claim
────────────────────────────────────────────────────────────────────────────────
  Routing in Django takes some knowledge of regular expressions.
    django-regex-routing

How to choose                                                           2 claims
────────────────────────────────────────────────────────────────────────────────
  Together with REST Framework, Django makes for powerful APIs.
    choose-api-django
  An API takes more work in Flask, which leaves more room for mistakes.
    choose-api-flask-work

Added by this project                                                   4 claims
────────────────────────────────────────────────────────────────────────────────
  A dict or a list that a Flask view returns is sent as a JSON response.
    flask-dict-is-json
  Flask leaves API authentication, rate limits and generated API documents to
  extensions.
    flask-no-api-kit
  REST Framework's DjangoModelPermissions checks Django's add, change and delete
  permissions.
    drf-model-permissions
  REST Framework's ModelSerializer makes its fields and validators from a Django
  model.
    drf-model-serializers

22 claims: 18 of the guide, 4 of this project
one claim and what rests on it: flask-or-django why flask-offers-api

"#]]);
    tool("compare choosing").width(100).prints(str![[r#"
How to choose                                                                               5 claims
────────────────────────────────────────────────────────────────────────────────────────────────────
  Flask is the one to prefer for fine control over the parts of a project.
    choose-control-flask
  Django developers can lean on a large community when they build unusual sites.
    choose-community-django
  Together with REST Framework, Django makes for powerful APIs.
    choose-api-django
  An API takes more work in Flask, which leaves more room for mistakes.
    choose-api-flask-work
  To choose, it is best to build some small CRUD apps in each and compare the fit.
    choose-build-both

5 claims: 5 of the guide, 0 of this project
one claim and what rests on it: flask-or-django why choose-control-flask

"#]]);
    assert_eq!(tool("compare API Routing").text(), tool("compare api routing").text());
    tool("compare launch zzz").fails(str![[r#"
error: no section or topic `zzz`
  sections: key-differences, overview, attributes, companies, features,
  advantages, drawbacks, choosing, own
  topics: launch, kind, api, debugger, database, forms, pages, views, maturity,
  style, control, structure, templates, routing, startup, layout, third-party,
  stars, best, companies, development, admin, accounts, security, languages,
  async, caching, size, learning, testing, deployment, maintenance, technology,
  docs, community, support, packages

"#]]);
    tool("compare launch databases").fails(str![[r#"
error: no section or topic `databases`
  did you mean `database`?

"#]]);
}

#[test]
fn at_forty_columns_and_read_aloud_there_is_one_column() {
    tool("compare launch stars choosing").width(40).prints(str![[r#"
Attributes                      4 claims
────────────────────────────────────────
  Launch year
    Flask was created in 2010.
      flask-launch
    Django was created in 2005.
      django-launch
  GitHub stars
    Flask has 66.3k stars on GitHub.
      flask-stars
    Django has 76.7k stars on GitHub.
      django-stars

How to choose                   5 claims
────────────────────────────────────────
  Flask is the one to prefer for fine
  control over the parts of a project.
    choose-control-flask
  Django developers can lean on a large
  community when they build unusual
  sites.
    choose-community-django
  Together with REST Framework, Django
  makes for powerful APIs.
    choose-api-django
  An API takes more work in Flask, which
  leaves more room for mistakes.
    choose-api-flask-work
  To choose, it is best to build some
  small CRUD apps in each and compare
  the fit.
    choose-build-both

9 claims: 9 of the guide, 0 of this
project
one claim and what rests on it:
flask-or-django why flask-launch

"#]]);
    tool("compare launch stars choosing --plain").prints(str![[r#"
Attributes, 4 claims
  Launch year
    Flask was created in 2010.
      flask-launch
    Django was created in 2005.
      django-launch
  GitHub stars
    Flask has 66.3k stars on GitHub.
      flask-stars
    Django has 76.7k stars on GitHub.
      django-stars

How to choose, 5 claims
  Flask is the one to prefer for fine control over the parts of a project.
    choose-control-flask
  Django developers can lean on a large community when they build unusual sites.
    choose-community-django
  Together with REST Framework, Django makes for powerful APIs.
    choose-api-django
  An API takes more work in Flask, which leaves more room for mistakes.
    choose-api-flask-work
  To choose, it is best to build some small CRUD apps in each and compare the
  fit.
    choose-build-both

9 claims: 9 of the guide, 0 of this project
one claim and what rests on it: flask-or-django why flask-launch

"#]]);
}

#[test]
fn the_comparison_for_a_page() {
    tool("compare launch kind choosing --format markdown").prints(str![[r#"
## Key differences

| | Flask | Django |
|---|---|---|
| Framework type | Flask is a framework of the WSGI kind. `flask-wsgi-kind` | Django is a web framework of the full-stack kind. `django-full-stack-kind` |

## What they are

- Flask is a microframework that covers the basics of a web app. `flask-microframework`
- Django is a Python framework for web development. `django-python-framework`

## Attributes

| | Flask | Django |
|---|---|---|
| Launch year | Flask was created in 2010. `flask-launch` | Django was created in 2005. `django-launch` |
| Framework type | Flask is a WSGI framework. `flask-wsgi` | Django is a full-stack framework for the web. `django-full-stack` |

## Advantages of Flask

- Flask is a minimal platform, and a powerful one all the same. `flask-minimal-powerful`

## Advantages of Django

- Django comes as a complete set of tools. `django-complete-stack`

## How to choose

- Flask is the one to prefer for fine control over the parts of a project. `choose-control-flask`
- Django developers can lean on a large community when they build unusual sites. `choose-community-django`
- Together with REST Framework, Django makes for powerful APIs. `choose-api-django`
- An API takes more work in Flask, which leaves more room for mistakes. `choose-api-flask-work`
- To choose, it is best to build some small CRUD apps in each and compare the fit. `choose-build-both`

15 claims: 15 of the guide, 0 of this project

"#]]);
}

#[test]
fn claims_for_programs() {
    tool("compare launch --format json").prints(str![[r#"
{
  "schema": 1,
  "claims": [
    {
      "id": "flask-launch",
      "section": "attributes",
      "topic": "launch",
      "about": [
        "flask"
      ],
      "says": "Flask was created in 2010.",
      "from": "guide",
      "sources": [],
      "repeats": [],
      "contradicts": []
    },
    {
      "id": "django-launch",
      "section": "attributes",
      "topic": "launch",
      "about": [
        "django"
      ],
      "says": "Django was created in 2005.",
      "from": "guide",
      "sources": [],
      "repeats": [],
      "contradicts": []
    }
  ]
}

"#]]);
}

#[test]
fn colour_in_the_comparison_is_never_all_there_is() {
    let colored = tool("compare --color always").text();
    let plain: String = colored.replace("\u{1b}[1m", "").replace("\u{1b}[0m", "");
    assert_eq!(plain, tool("compare").text());
    assert_ne!(colored, plain);
}

#[test]
fn the_chain_behind_a_rule() {
    tool("why api-rich-permissions").prints(str![[r#"
api-rich-permissions  Django 1, when api is rich and accounts is permissions
  "One set of permissions can guard the pages, the admin and the REST API."

  rests on     drf-model-permissions
                 REST Framework's DjangoModelPermissions checks Django's add,
                 change and delete permissions.
                 source: Django REST framework documentation, Permissions
               django-contrib-auth
                 django.contrib.auth has users, groups and permissions, and
                 views for sign-in and password reset.
                 source: Django 5.2 documentation, User authentication in Django
                 source: Django 5.2 documentation, Using the Django
                 authentication system

"#]]);
    tool("why admin-essential").width(40).prints(str![[r#"
admin-essential  Django 5, when admin is
essential
  "The admin site is made from your
  models; Flask needs an extension."

  rests on
    django-admin-interface
      Django has a handy interface for
      all kinds of administration work.
      source: the guide
    django-admin-needs-models
      Django's admin makes its pages
      from registered Django models, and
      a new project has it switched on.
      source: Django 5.2 documentation,
      The Django admin site
    flask-no-admin
      Flask leaves a staff site to the
      app or to an extension.
      source: Flask 3.1 documentation,
      Design Decisions in Flask
      source: Flask 3.1 documentation,
      API

"#]]);
}

#[test]
fn the_chain_behind_a_claim() {
    tool("why django-no-api").prints(str![[r#"
django-no-api  the guide on Django, under "Attributes"
  "Django does not support APIs in any way."

  said again   django-offers-no-api
                 Django lacks any support for APIs.
  contradicts  django-api-html-docs
                 Django lets you produce API documents as HTML.
               drf-authentication
                 REST Framework supports several ways to authenticate users, and
                 does so richly.
               drf-throttling
                 REST Framework can limit how many API requests one user makes.
               choose-api-django
                 Together with REST Framework, Django makes for powerful APIs.
  cited by     no rule: it carries no points

"#]]);
    tool("why flask-login-package").prints(str![[r#"
flask-login-package  this project on Flask
  "Flask-Login signs users in and out in Flask and remembers them; storing the
  users is left to the app."

  source       Flask-Login source repository,
               https://github.com/maxcountryman/flask-login
  cited by     accounts-other-storage (Flask 1)
               Flask needs Flask-Login for api rich
               Flask needs Flask-Login for admin helpful
               Flask needs Flask-Login for admin essential
               Flask needs Flask-Login for accounts login

"#]]);
    tool("why flask-login-package --format markdown").prints(str![[r#"
### `flask-login-package`

this project on Flask

> Flask-Login signs users in and out in Flask and remembers them; storing the users is left to the app.

source:

- Flask-Login source repository, https://github.com/maxcountryman/flask-login

cited by:

- accounts-other-storage (Flask 1)
- Flask needs Flask-Login for api rich
- Flask needs Flask-Login for admin helpful
- Flask needs Flask-Login for admin essential
- Flask needs Flask-Login for accounts login

"#]]);
}

#[test]
fn chains_for_programs() {
    let rule = tool("why admin-essential").json();
    assert_eq!(rule["question"], "admin");
    assert_eq!(rule["rule"]["favors"], "django");
    assert_eq!(rule["claims"][1]["id"], "django-admin-needs-models");
    let claim = tool("why flask-login-package").json();
    assert_eq!(claim["rules"][0]["id"], "accounts-other-storage");
    assert_eq!(claim["needs"][0]["add"], "Flask-Login");
}

#[test]
fn every_rule_and_every_claim_has_a_chain() {
    let rules = tool("questions --explain").json();
    let ids = rules["questions"].as_array().unwrap().iter().flat_map(|question| question["rules"].as_array().unwrap());
    for rule in ids.map(|rule| rule["id"].as_str().unwrap()) {
        let text = tool(&format!("why {rule}")).text();
        assert!(text.contains("rests on"), "{text}");
    }
    for claim in tool("compare").json()["claims"].as_array().unwrap().iter().step_by(10) {
        let text = tool(&format!("why {}", claim["id"].as_str().unwrap())).width(40).text();
        assert!(text.lines().all(|line| line.chars().count() <= 40 || line.contains("https://")), "{text}");
    }
}

#[test]
fn an_unknown_id_names_the_nearest() {
    tool("why admin-esential").fails(str![[r#"
error: no rule and no claim `admin-esential`; did you mean `admin-essential`?
  flask-or-django questions --explain has the rules, compare TOPIC the claims

"#]]);
    tool("why zzz").fails(str![[r#"
error: no rule and no claim `zzz`
  flask-or-django questions --explain has the rules, compare TOPIC the claims

"#]]);
    tool("why").fails(str![[r#"
error: <ID> is missing
  flask-or-django --help lists everything

"#]]);
}

#[test]
fn claims_that_name_each_other_do_so_both_ways() {
    let rules = rule_set();
    change(
        rules.path(),
        "claims/key-differences.json",
        "\"repeats\": [\"flask-api\"]",
        "\"repeats\": [\"django-no-api\"]",
    );
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./claims/key-differences.json:9:17: claim `django-no-api` does not name this one in its `repeats`
    "repeats": ["django-no-api"]
                ^ name each in the other
./claims/attributes.json:43:17: claim `flask-offers-api` does not name this one in its `repeats`
    "repeats": ["flask-offers-api"]
                ^ name each in the other
2 problems in 2 files; nothing was loaded

"#]]);
}

#[test]
fn a_directory_has_a_comparison_of_its_own() {
    let rules = rule_set();
    change(rules.path(), "claims/choosing.json", "compare the fit.", "see which fits.");
    let text = tool_with("compare choosing --rules", rules.path()).text();
    assert!(text.contains("see which"), "{text}");
}

#[test]
fn a_claim_about_several_frameworks_stands_with_each() {
    let rules = rule_set();
    let about = |id: &str| format!("\"id\": \"{id}\",\n    \"topic\": \"testing\",\n    \"about\": [\"flask\"]");
    let both = about("flask-unit-tests").replace("[\"flask\"]", "[\"flask\", \"django\"]");
    change(rules.path(), "claims/features.json", &about("flask-unit-tests"), &both);
    let text = tool_with("compare features --rules", rules.path()).text();
    assert_eq!(text.matches("integrated support for unit tests").count(), 2, "{text}");
}

#[test]
fn several_claims_of_one_topic_share_a_cell() {
    let rules = rule_set();
    change(
        rules.path(),
        "claims/attributes.json",
        "\"topic\": \"stars\",\n    \"about\": [\"flask\"]",
        "\"topic\": \"launch\",\n    \"about\": [\"flask\"]",
    );
    tool("compare launch --rules .").in_folder(rules.path()).prints(str![[r#"
Attributes                                                              3 claims
               Flask                            Django
  ──────────────────────────────────────────────────────────────────────────────
  Launch year  Flask was created in 2010.       Django was created in 2005.
               flask-launch                     django-launch
               Flask has 66.3k stars on
               GitHub.
               flask-stars

3 claims: 3 of the guide, 0 of this project
one claim and what rests on it: flask-or-django --rules . why flask-launch

"#]]);
    let page = tool_with("compare launch --format markdown --rules", rules.path()).text();
    assert!(page.contains("`flask-launch`<br>Flask has"), "{page}");
}
