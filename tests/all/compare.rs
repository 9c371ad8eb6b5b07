//! The comparison, whole and narrowed.

use snapbox::str;

use crate::tool::{change, exported, tool, tool_with};

#[test]
fn the_whole_comparison() {
    let text = tool("compare").text();
    let lines: Vec<&str> = text.lines().collect();
    snapbox::assert_data_eq!(
        lines[..22].join("\n"),
        str![[r#"
Key differences                                        12 claims, 4 do not stand
                  Flask                           Django
  ──────────────────────────────────────────────────────────────────────────────
  API support     + Flask has support for APIs.   x Django lacks any support for
                      Routes, JSON in and JSON      APIs.
                      out are built in. API           Django alone takes JSON
                      authentication, rate            and answers with it. REST
                      limits and generated            Framework, a package of
                      documents come as               its own, adds serializers,
                      extensions.                     permissions and
                                                      throttling.

  Dynamic pages   x Flask has no support for      + Django has support for
                    dynamic HTML pages.             dynamic HTML pages.
                      Jinja comes with Flask and      The same is true of Flask,
                      fills HTML pages from data      through Jinja templates.
                      on each request. It has
                      done so since 2010.

  Development     + Flask, a Python web           x Django is made for projects
                    framework, is made for fast     that are simple and easy.
                    development.                      Django grew out of
"#]]
    );
    snapbox::assert_data_eq!(
        lines[lines.len() - 12..].join("\n"),
        str![[r#"
      Django 5.2, the long-term release, is the last one for Python 3.10 and
      3.11.
  + A new Django project refuses a posted form without a CSRF token; Flask has
    no such check of its own.
      For Flask, the extension Flask-WTF adds the check.

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
144 claims of the guide: 58 hold, 35 partly, 12 wrong, 6 outdated, 28 opinion, 5
unverifiable
43 claims of this project: 43 hold
narrow it: flask-or-django compare api --verdict wrong,outdated
one claim and its proof: flask-or-django why flask-offers-api
"#]]
    );
    let json = tool("compare").json();
    assert_eq!(json["claims"].as_array().unwrap().len(), 187);
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
    let claims = tool("compare").json()["claims"].as_array().unwrap().clone();
    for (form, width) in
        [("--color never", 40), ("--plain", 40), ("--plain", 100), ("--format markdown", 80)]
    {
        let text =
            tool("compare").and(form).width(width).text().replace('\\', "").replace("&amp;", "&");
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
            let text = tool("compare").and(form).width(width).text();
            let widest = text.lines().map(|line| line.chars().count()).max().unwrap();
            assert!(widest <= width, "{widest} columns of {width}, {form}");
        }
    }
}

#[test]
fn narrowed_to_topics_and_sections_it_shows_the_ids() {
    tool("compare api routing").prints(str![[r#"
Key differences                                         4 claims, 2 do not stand
               Flask                            Django
  ──────────────────────────────────────────────────────────────────────────────
  API support  + Flask has support for APIs.    x Django lacks any support for
                   Routes, JSON in and JSON       APIs.
                   out are built in. API            Django alone takes JSON and
                   authentication, rate limits      answers with it. REST
                   and generated documents          Framework, a package of its
                   come as extensions.              own, adds serializers,
                   flask-offers-api                 permissions and throttling.
                                                    django-offers-no-api

  Routing      ~ Flask dispatches URLs as       o Django dispatches URLs by
                 RESTful requests.                controller-regex.
                   A route is picked by URL         Since 2.0 a route is a
                   and HTTP method, which           path() with typed
                   suits REST. Nothing makes        converters, which Django
                   an app RESTful: a GET route      turns into a regex inside.
                   may delete.                      Writing one, with re_path(),
                   flask-dispatch-rest              is a choice.
                                                    django-dispatch-regex

Attributes                                              4 claims, 2 do not stand
               Flask                            Django
  ──────────────────────────────────────────────────────────────────────────────
  API support  + Flask supports APIs.           x Django does not support APIs
                   Routes, JSON in and JSON       in any way.
                   out are built in. API            Django alone takes JSON and
                   authentication, rate limits      answers with it. REST
                   and generated documents          Framework, a package of its
                   come as extensions.              own, adds serializers,
                   flask-api                        permissions and throttling.
                                                    django-no-api

  Routing      ~ The URL dispatcher in Flask    o The URL dispatcher in Django
                 is a RESTful request.            is built on controller-regex.
                   A route is picked by URL         Since 2.0 a route is a
                   and HTTP method, which           path() with typed
                   suits REST. Nothing makes        converters, which Django
                   an app RESTful: a GET route      turns into a regex inside.
                   may delete.                      Writing one, with re_path(),
                   flask-url-dispatcher             is a choice.
                                                    django-url-dispatcher

Features of Flask                                                       2 claims
────────────────────────────────────────────────────────────────────────────────
  ~ Flask dispatches requests in a RESTful manner.
      A route is picked by URL and HTTP method, which suits REST. Nothing makes
      an app RESTful: a GET route may delete.
      flask-restful-dispatch
  " Flask's APIs are coherent and well shaped.
      Nothing measures it. Views take request and session from module-wide
      names; Flask's docs give quick writing as the reason.
      flask-coherent-apis

Advantages of Flask                                                      1 claim
────────────────────────────────────────────────────────────────────────────────
  " URL routing is easy in Flask.
      A decorator above the function names its URL, with converters such as int
      for parts of it. Ease is for you to judge.
      flask-easy-routing

Advantages of Django                                                    4 claims
────────────────────────────────────────────────────────────────────────────────
  ~ Django lets you produce API documents as HTML.
      Django itself writes none. REST Framework's browsable API shows each
      endpoint as HTML; drf-spectacular adds OpenAPI pages.
      django-api-html-docs
  + REST Framework supports several ways to authenticate users, and does so
    richly.
      Basic, token, session and remote-user come with it. OAuth 2 and JWT take
      further packages.
      drf-authentication
  + REST Framework can limit how many API requests one user makes.
      REST Framework is a package of its own. Its documentation says that
      throttling is no defence against deliberate attacks.
      drf-throttling
  + Django helps to define URL patterns for an application.
      So does Flask, with a route on each view or add_url_rule().
      django-url-patterns

Drawbacks of Django                                    1 claim, 1 does not stand
────────────────────────────────────────────────────────────────────────────────
  o Routing in Django takes some knowledge of regular expressions.
      Since 2.0 a route is a path() with typed converters, which Django turns
      into a regex inside. Writing one, with re_path(), is a choice.
      django-regex-routing

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

Added by this project                                                   4 claims
────────────────────────────────────────────────────────────────────────────────
  + A dict or a list that a Flask view returns is sent as a JSON response.
      flask-dict-is-json
  + Flask leaves API authentication, rate limits and generated API documents to
    the app or to extensions.
      Flask reads the Authorization header but checks nobody. Flask-Limiter and
      flask-smorest are two such extensions.
      flask-no-api-kit
  + REST Framework's DjangoModelPermissions checks Django's add, change and
    delete permissions.
      Reading is open to every signed-in user until its perms_map asks for the
      view permission.
      drf-model-permissions
  + REST Framework's ModelSerializer makes its fields and validators from a
    Django model.
      drf-model-serializers

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
18 claims of the guide: 5 hold, 4 partly, 2 wrong, 3 outdated, 4 opinion
4 claims of this project: 4 hold
one claim and its proof: flask-or-django why flask-offers-api

"#]]);
    tool("compare choosing").width(100).prints(str![[r#"
How to choose                                                                               5 claims
────────────────────────────────────────────────────────────────────────────────────────────────────
  " Flask is the one to prefer for fine control over the parts of a project.
      Flask leaves database, forms and layout to you; Django decides them, and lets you replace
      parts. Weigh freedom against decisions to make.
      choose-control-flask
  " Django developers can lean on a large community when they build unusual sites.
      Django lists a forum, a chat and a directory of packages. Size helps with common questions; an
      unusual site may still stand alone.
      choose-community-django
  " Together with REST Framework, Django makes for powerful APIs.
      REST Framework, a package of its own, brings serializers, permissions and throttling. How much
      of that an API needs depends on the API.
      choose-api-django
  " An API takes more work in Flask, which leaves more room for mistakes.
      Flask turns a dict or list into JSON; checking, permissions and throttling come from
      extensions or own code. A small API may need none.
      choose-api-flask-work
  " To choose, it is best to build some small CRUD apps in each and compare the fit.
      Both tutorials end in a small application with a database, so the trial costs little. Needs
      that show only at scale will not appear in it.
      choose-build-both

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
5 claims of the guide: 5 opinion
one claim and its proof: flask-or-django why choose-control-flask

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
Attributes      4 claims, 2 do not stand
────────────────────────────────────────
  Launch year
    + Flask was created in 2010.
        Its first public release, 0.1,
        is of 16 April 2010.
        flask-launch
    + Django was created in 2005.
        Published in the summer of 2005;
        a newspaper's web team had begun
        it in 2003.
        django-launch
  GitHub stars
    o Flask has 66.3k stars on GitHub.
        A count from about spring 2024;
        the repository shows today's. It
        moves daily, and measures
        attention, not quality.
        flask-stars
    o Django has 76.7k stars on GitHub.
        A count from about spring 2024;
        the repository shows today's. It
        moves daily, and measures
        attention, not quality.
        django-stars

How to choose                   5 claims
────────────────────────────────────────
  " Flask is the one to prefer for fine
    control over the parts of a project.
      Flask leaves database, forms and
      layout to you; Django decides
      them, and lets you replace parts.
      Weigh freedom against decisions to
      make.
      choose-control-flask
  " Django developers can lean on a
    large community when they build
    unusual sites.
      Django lists a forum, a chat and a
      directory of packages. Size helps
      with common questions; an unusual
      site may still stand alone.
      choose-community-django
  " Together with REST Framework, Django
    makes for powerful APIs.
      REST Framework, a package of its
      own, brings serializers,
      permissions and throttling. How
      much of that an API needs depends
      on the API.
      choose-api-django
  " An API takes more work in Flask,
    which leaves more room for mistakes.
      Flask turns a dict or list into
      JSON; checking, permissions and
      throttling come from extensions or
      own code. A small API may need
      none.
      choose-api-flask-work
  " To choose, it is best to build some
    small CRUD apps in each and compare
    the fit.
      Both tutorials end in a small
      application with a database, so
      the trial costs little. Needs that
      show only at scale will not appear
      in it.
      choose-build-both

+ holds  ~ partly  x wrong  o outdated
" opinion  ? unverifiable
9 claims of the guide: 2 hold, 2
outdated, 5 opinion
one claim and its proof: flask-or-django
why flask-launch

"#]]);
    tool("compare launch stars choosing --plain").prints(str![[r#"
Attributes, 4 claims, 2 do not stand
  Launch year
    holds: Flask was created in 2010.
        today: Its first public release, 0.1, is of 16 April 2010.
        flask-launch
    holds: Django was created in 2005.
        today: Published in the summer of 2005; a newspaper's web team had begun
        it in 2003.
        django-launch
  GitHub stars
    outdated: Flask has 66.3k stars on GitHub.
        today: A count from about spring 2024; the repository shows today's. It
        moves daily, and measures attention, not quality.
        flask-stars
    outdated: Django has 76.7k stars on GitHub.
        today: A count from about spring 2024; the repository shows today's. It
        moves daily, and measures attention, not quality.
        django-stars

How to choose, 5 claims
  opinion: Flask is the one to prefer for fine control over the parts of a
  project.
      today: Flask leaves database, forms and layout to you; Django decides
      them, and lets you replace parts. Weigh freedom against decisions to make.
      choose-control-flask
  opinion: Django developers can lean on a large community when they build
  unusual sites.
      today: Django lists a forum, a chat and a directory of packages. Size
      helps with common questions; an unusual site may still stand alone.
      choose-community-django
  opinion: Together with REST Framework, Django makes for powerful APIs.
      today: REST Framework, a package of its own, brings serializers,
      permissions and throttling. How much of that an API needs depends on the
      API.
      choose-api-django
  opinion: An API takes more work in Flask, which leaves more room for mistakes.
      today: Flask turns a dict or list into JSON; checking, permissions and
      throttling come from extensions or own code. A small API may need none.
      choose-api-flask-work
  opinion: To choose, it is best to build some small CRUD apps in each and
  compare the fit.
      today: Both tutorials end in a small application with a database, so the
      trial costs little. Needs that show only at scale will not appear in it.
      choose-build-both

9 claims of the guide: 2 hold, 2 outdated, 5 opinion
one claim and its proof: flask-or-django why flask-launch

"#]]);
}

#[test]
fn the_comparison_for_a_page() {
    tool("compare launch kind choosing --format markdown").prints(str![[r#"
## Key differences

| | Flask | Django |
|---|---|---|
| Framework type | **holds:** Flask is a framework of the WSGI kind. `flask-wsgi-kind`<br>*today:* Django speaks WSGI as well, and ASGI too. Flask needs an adapter for an ASGI server.<br>source: [Flask 3.1 documentation, Deploying to Production, Self-Hosted Options](https://flask.palletsprojects.com/en/stable/deploying/#self-hosted-options)<br>source: [Django 5.2 documentation, How to deploy Django](https://docs.djangoproject.com/en/5.2/howto/deployment/)<br>probe: tests/probes/flask/_wsgi.py: a plain WSGI server and a WSGI call get an answer<br>passed: Flask 3.1.3, 2026-11-22 | **holds:** Django is a web framework of the full-stack kind. `django-full-stack-kind`<br>*today:* It means the server side: routes, ORM, templates, forms, accounts. Django is a WSGI application too, as Flask is.<br>source: [Django 5.2 documentation, Design philosophies](https://docs.djangoproject.com/en/5.2/misc/design-philosophies/#loose-coupling)<br>source: [Django 5.2 documentation, How to deploy with WSGI](https://docs.djangoproject.com/en/5.2/howto/deployment/wsgi/)<br>probe: tests/probes/django/_full/_stack.py: account, form, ORM, template in one page, over WSGI<br>passed: Django 5.2.19 and 6.1.3, 2026-11-22 |

## What they are

- **holds:** Flask is a microframework that covers the basics of a web app. `flask-microframework`
  - *today:* “Micro” means a small core made for extension. It sets no limit to the size of an app.
  - source: [Flask 3.1 documentation, Design Decisions in Flask, What “Micro” Means](https://flask.palletsprojects.com/en/stable/design/#what-does-micro-mean)
  - probe: tests/probes/flask/_basics.py: routes, forms, templates, sessions, static files work
  - passed: Flask 3.1.3, 2026-11-22
- **holds:** Django is a Python framework for web development. `django-python-framework`
  - source: [Django 5.2, README in its own repository](https://github.com/django/django/blob/stable/5.2.x/README.rst)
  - probe: tests/probes/django/_web/_framework.py: a new project in Python answering over HTTP
  - passed: Django 5.2.19 and 6.1.3, 2026-11-22

## Attributes

| | Flask | Django |
|---|---|---|
| Launch year | **holds:** Flask was created in 2010. `flask-launch`<br>*today:* Its first public release, 0.1, is of 16 April 2010.<br>source: [Flask 3.1 documentation, Changes, version 0.1](https://flask.palletsprojects.com/en/stable/changes/#version-0-1)<br>probe: tests/probes/both/_declared/_stable.py: the licence inside the package, dated 2010<br>passed: Flask 3.1.3, Django 5.2.19 and 6.1.3, 2026-11-22 | **holds:** Django was created in 2005. `django-launch`<br>*today:* Published in the summer of 2005; a newspaper's web team had begun it in 2003.<br>source: [Django 5.2 documentation, FAQ: General, why the project exists](https://docs.djangoproject.com/en/5.2/faq/general/#why-does-this-project-exist)<br>checked: Django 5.2.19, 2026-11-22 |
| Framework type | **holds:** Flask is a WSGI framework. `flask-wsgi`<br>*today:* Django speaks WSGI as well, and ASGI too. Flask needs an adapter for an ASGI server.<br>source: [Flask 3.1 documentation, Deploying to Production, Self-Hosted Options](https://flask.palletsprojects.com/en/stable/deploying/#self-hosted-options)<br>source: [Django 5.2 documentation, How to deploy Django](https://docs.djangoproject.com/en/5.2/howto/deployment/)<br>probe: tests/probes/flask/_wsgi.py: a plain WSGI server and a WSGI call get an answer<br>passed: Flask 3.1.3, 2026-11-22 | **holds:** Django is a full-stack framework for the web. `django-full-stack`<br>*today:* It means the server side: routes, ORM, templates, forms, accounts. Django is a WSGI application too, as Flask is.<br>source: [Django 5.2 documentation, Design philosophies](https://docs.djangoproject.com/en/5.2/misc/design-philosophies/#loose-coupling)<br>source: [Django 5.2 documentation, How to deploy with WSGI](https://docs.djangoproject.com/en/5.2/howto/deployment/wsgi/)<br>probe: tests/probes/django/_full/_stack.py: account, form, ORM, template in one page, over WSGI<br>passed: Django 5.2.19 and 6.1.3, 2026-11-22 |

## Advantages of Flask

- **opinion:** Flask is a minimal platform, and a powerful one all the same. `flask-minimal-powerful`
  - *today:* Small is what Flask sets out to be. How much an app can do then depends on the extensions and code you add.
  - source: [Flask 3.1 documentation, Design Decisions in Flask, What “Micro” Means](https://flask.palletsprojects.com/en/stable/design/#what-does-micro-mean)
  - checked: Flask 3.1.3, 2026-11-22

## Advantages of Django

- **partly:** Django comes as a complete set of tools. `django-complete-stack`
  - *today:* ORM, templates, forms, accounts, admin and tests come along. A production server, a task worker and REST tools are separate.
  - source: [Django 5.2 documentation, How to deploy Django](https://docs.djangoproject.com/en/5.2/howto/deployment/)
  - source: [Django 6.1 documentation, Tasks framework](https://docs.djangoproject.com/en/6.1/topics/tasks/)
  - probe: tests/probes/django/_complete/_tools.py: many tools, and a server that asks for another one
  - passed: Django 5.2.19 and 6.1.3, 2026-11-22

## How to choose

- **opinion:** Flask is the one to prefer for fine control over the parts of a project. `choose-control-flask`
  - *today:* Flask leaves database, forms and layout to you; Django decides them, and lets you replace parts. Weigh freedom against decisions to make.
  - source: [Flask 3.1 documentation, Design Decisions in Flask, what micro means](https://flask.palletsprojects.com/en/stable/design/#what-does-micro-mean)
  - source: [Django 5.2 documentation, Design philosophies](https://docs.djangoproject.com/en/5.2/misc/design-philosophies/)
  - checked: Flask 3.1.3, Django 5.2.19, 2026-11-22
- **opinion:** Django developers can lean on a large community when they build unusual sites. `choose-community-django`
  - *today:* Django lists a forum, a chat and a directory of packages. Size helps with common questions; an unusual site may still stand alone.
  - source: [Django 5.2 documentation, FAQ: Getting Help](https://docs.djangoproject.com/en/5.2/faq/help/)
  - source: [Django 5.2 documentation, FAQ: General, where to find more resources](https://docs.djangoproject.com/en/5.2/faq/general/#where-can-i-find-more-django-resources)
  - checked: Django 5.2.19, 2026-11-22
- **opinion:** Together with REST Framework, Django makes for powerful APIs. `choose-api-django`
  - *today:* REST Framework, a package of its own, brings serializers, permissions and throttling. How much of that an API needs depends on the API.
  - source: [Django REST Framework, home page](https://www.django-rest-framework.org/)
  - checked: Django REST Framework 3.18.3, 2026-11-22
- **opinion:** An API takes more work in Flask, which leaves more room for mistakes. `choose-api-flask-work`
  - *today:* Flask turns a dict or list into JSON; checking, permissions and throttling come from extensions or own code. A small API may need none.
  - source: [Flask 3.1 documentation, Quickstart, APIs with JSON](https://flask.palletsprojects.com/en/stable/quickstart/#apis-with-json)
  - source: [Flask 3.1 documentation, Extensions](https://flask.palletsprojects.com/en/stable/extensions/)
  - checked: Flask 3.1.3, 2026-11-22
- **opinion:** To choose, it is best to build some small CRUD apps in each and compare the fit. `choose-build-both`
  - *today:* Both tutorials end in a small application with a database, so the trial costs little. Needs that show only at scale will not appear in it.
  - source: [Flask 3.1 documentation, Tutorial](https://flask.palletsprojects.com/en/stable/tutorial/)
  - source: [Django 5.2 documentation, Writing your first Django app, part 1](https://docs.djangoproject.com/en/5.2/intro/tutorial01/)
  - checked: Flask 3.1.3, Django 5.2.19, 2026-11-22

15 claims of the guide: 8 hold, 1 partly, 6 opinion

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
      "verdict": "holds",
      "today": "Its first public release, 0.1, is of 16 April 2010.",
      "sources": [
        {
          "title": "Flask 3.1 documentation, Changes, version 0.1",
          "url": "https://flask.palletsprojects.com/en/stable/changes/#version-0-1"
        }
      ],
      "checked": {
        "on": "2026-11-22",
        "with": [
          "Flask 3.1.3",
          "Django 5.2.19",
          "Django 6.1.3"
        ]
      },
      "probe": {
        "path": "tests/probes/both_declared_stable.py",
        "shows": "the licence inside the package, dated 2010"
      },
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
      "verdict": "holds",
      "today": "Published in the summer of 2005; a newspaper's web team had begun it in 2003.",
      "sources": [
        {
          "title": "Django 5.2 documentation, FAQ: General, why the project exists",
          "url": "https://docs.djangoproject.com/en/5.2/faq/general/#why-does-this-project-exist"
        }
      ],
      "checked": {
        "on": "2026-11-22",
        "with": [
          "Django 5.2.19"
        ]
      },
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
    let colored = tool("compare --color always").text();
    let codes =
        ["[1m", "[1;31m", "[2m", "[31m", "[32m", "[33m", "[0m"].map(|code| format!("\u{1b}{code}"));
    let plain = codes.iter().fold(colored.clone(), |text, code| text.replace(code.as_str(), ""));
    assert_eq!(plain, tool("compare").text());
    assert_ne!(colored, plain);
}

#[test]
fn a_directory_has_a_comparison_of_its_own() {
    let rules = exported();
    change(rules.path(), "claims/choosing.json", "compare the fit.", "see which fits.");
    let text = tool_with("compare choosing --rules", rules.path()).text();
    assert!(text.contains("see which"), "{text}");
}

#[test]
fn a_claim_about_several_frameworks_stands_with_each() {
    let rules = exported();
    let about = |id: &str| {
        format!("\"id\": \"{id}\",\n    \"topic\": \"testing\",\n    \"about\": [\"flask\"]")
    };
    let both = about("flask-unit-tests").replace("[\"flask\"]", "[\"flask\", \"django\"]");
    change(rules.path(), "claims/features.json", &about("flask-unit-tests"), &both);
    let text = tool_with("compare features --rules", rules.path()).text();
    assert_eq!(text.matches("integrated support for unit tests").count(), 2, "{text}");
}

#[test]
fn several_claims_of_one_topic_share_a_cell() {
    let rules = exported();
    change(
        rules.path(),
        "claims/attributes.json",
        "\"topic\": \"stars\",\n    \"about\": [\"flask\"]",
        "\"topic\": \"launch\",\n    \"about\": [\"flask\"]",
    );
    tool("compare launch --rules .").in_folder(rules.path()).prints(str![[r#"
Attributes                                            3 claims, 1 does not stand
               Flask                            Django
  ──────────────────────────────────────────────────────────────────────────────
  Launch year  + Flask was created in 2010.     + Django was created in 2005.
                   Its first public release,        Published in the summer of
                   0.1, is of 16 April 2010.        2005; a newspaper's web team
                   flask-launch                     had begun it in 2003.
               o Flask has 66.3k stars on           django-launch
                 GitHub.
                   A count from about spring
                   2024; the repository shows
                   today's. It moves daily,
                   and measures attention, not
                   quality.
                   flask-stars

+ holds  ~ partly  x wrong  o outdated  " opinion  ? unverifiable
3 claims of the guide: 2 hold, 1 outdated
one claim and its proof: flask-or-django --rules . why flask-launch

"#]]);
    let page = tool_with("compare launch --format markdown --rules", rules.path()).text();
    let share = |line: &str| line.contains("`flask-launch`") && line.contains("`flask-stars`");
    assert!(page.lines().any(share), "{page}");
}
