//! What a decision looks like.

use snapbox::str;

use crate::tool::tool;

const FOUR: &str = "--control fine --api rich --size large --admin essential";

#[test]
fn four_answers_fit_on_one_screen() {
    tool(FOUR).prints(str![[r#"
Django fits better: 11 points to 4 (lean)

  Django  ████████████████████████████████████████  11
  Flask   ██████████████▌                            4

  Need         You said   Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Staff site   essential              5  The admin site is made from your
                                         models; Flask needs an extension.
  API          rich                   3  REST Framework checks tokens and limits
                                         calls; in Flask you assemble it.
  Size         large                  3  Each area is an app with the same
                                         files, so a newcomer finds things.
  you give up
  Control      fine           4          You pick each part; Django picks most.
  Total                       4      11

  Would change it  no single answer; two would: api simple, admin none
  How sure         Django stays ahead in 85 % of the ways to weigh these needs
  Open             9 needs; database alone can move 9 points: --database
  You would add    Django: djangorestframework, drf-spectacular
                   Flask: Flask-Login, flask-smorest, Flask-Limiter, Flask-Admin
  Set aside        2 arguments of the guide that do not stand: --explain

"#]]);
    let lines = tool(FOUR).text().lines().count();
    assert!(lines <= 23, "{lines} lines leave no room for the prompt on a screen of 24");
}

#[test]
fn a_wide_screen_has_longer_reasons() {
    tool(FOUR).width(100).prints(str![[r#"
Django fits better: 11 points to 4 (lean)

  Django  ████████████████████████████████████████  11
  Flask   ██████████████▌                            4

  Need         You said   Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────────────────────────
  Staff site   essential              5  The admin site is made from your models; Flask needs an
                                         extension.
  API          rich                   3  REST Framework checks tokens and limits calls; in Flask you
                                         assemble it.
  Size         large                  3  Each area is an app with the same files, so a newcomer
                                         finds things.
  you give up
  Control      fine           4          You pick each part; Django picks most.
  Total                       4      11

  Would change it  no single answer; two would: api simple, admin none
  How sure         Django stays ahead in 85 % of the ways to weigh these needs
  Open             9 needs; database alone can move 9 points: --database
  You would add    Django: djangorestframework, drf-spectacular
                   Flask: Flask-Login, flask-smorest, Flask-Limiter, Flask-Admin
  Set aside        2 arguments of the guide that do not stand: --explain

"#]]);
}

#[test]
fn at_forty_columns_the_table_becomes_a_list() {
    tool(FOUR).and("--accounts permissions").width(40).prints(str![[r#"
Django fits better: 15 points to 4
(clear)

  Django  ████████████████████████  15
  Flask   ██████▍                    4

  Staff site: essential         Django 5
    The admin site is made from your
    models; Flask needs an extension.
  API: rich                     Django 3
    REST Framework checks tokens and
    limits calls; in Flask you assemble
    it.
  Size: large                   Django 3
    Each area is an app with the same
    files, so a newcomer finds things.
  Accounts: permissions         Django 3
    Users, groups and permissions are
    built in, and the admin edits them.
  API: rich + Accounts: permissions
                                Django 1
    One set of permissions can guard the
    pages, the admin and the REST API.
  you give up
  Control: fine                  Flask 4
    You pick each part; Django picks
    most.

  Would change it
    no single answer; three would: api
    simple, admin none, accounts none
  How sure
    Django stays ahead in 92 % of the
    ways to weigh these needs
  Open
    8 needs; database alone can move 10
    points: --database
  You would add
    Django: djangorestframework,
    drf-spectacular
    Flask: Flask-Login, flask-smorest,
    Flask-Limiter, Flask-Admin,
    Flask-Security
  Set aside
    2 arguments of the guide that do not
    stand: --explain

"#]]);
}

#[test]
fn plain_lines_have_no_drawings() {
    tool(FOUR).and("--accounts permissions --plain").prints(str![[r#"
Django fits better: 15 points to 4 (clear)

  Staff site: essential. Django 5.
    The admin site is made from your models; Flask needs an extension.
  API: rich. Django 3.
    REST Framework checks tokens and limits calls; in Flask you assemble it.
  Size: large. Django 3.
    Each area is an app with the same files, so a newcomer finds things.
  Accounts: permissions. Django 3.
    Users, groups and permissions are built in, and the admin edits them.
  API: rich + Accounts: permissions. Django 1.
    One set of permissions can guard the pages, the admin and the REST API.
  you give up
  Control: fine. Flask 4.
    You pick each part; Django picks most.

  Would change it: no single answer; three would: api simple, admin none,
                   accounts none
  How sure: Django stays ahead in 92 % of the ways to weigh these needs
  Open: 8 needs; database alone can move 10 points: --database
  You would add
    Django: djangorestframework, drf-spectacular
    Flask: Flask-Login, flask-smorest, Flask-Limiter, Flask-Admin,
    Flask-Security
  Set aside: 2 arguments of the guide that do not stand: --explain

"#]]);
}

#[test]
fn every_width_keeps_its_lines_inside() {
    for width in [20, 40, 59, 60, 72, 80, 100] {
        for extra in
            ["", "--realtime heavy --api simple", "--plain --accounts login --database none"]
        {
            let line = format!("--control fine --size large --admin essential {extra}");
            let text = tool(&line).width(width).text();
            let widest = text.lines().map(|line| line.chars().count()).max().unwrap();
            assert!(widest <= width, "{widest} columns of {width}:\n{text}");
        }
    }
}

#[test]
fn a_close_result_says_so_and_what_to_do_next() {
    tool("--api simple --accounts login").prints(str![[r#"
Too close to call: Django 4, Flask 3

  Django  ████████████████████████████████████████  4
  Flask   ██████████████████████████████            3

  Need           You said    Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  API            simple                  2  Users and password checks come
  + Accounts     + login                    ready; in Flask you add them
                                            yourself.
  Accounts       login                   2  Users, sign-in views and password
                                            reset are built in.
  you give up
  API            simple          3          A view that returns a dict will do;
                                            no settings or URL list come first.
  Total                          3       4

  Would change it  one answer: accounts none
  How sure         Django stays ahead in 66 % of the ways to weigh these needs
  Open             11 needs; control alone can move 8 points: --control
  You would add    Flask: Flask-Login
  Set aside        1 argument of the guide that does not stand: --explain
  Best next step   build the same small app in both: flask-or-django trial DIR

"#]]);
}

#[test]
fn equal_points_are_even() {
    tool("--control fine --admin helpful --size medium").prints(str![[r#"
Too close to call: Flask 4, Django 3

  Flask   ████████████████████████████████████████  4
  Django  ██████████████████████████████            3

  Need         You said  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Control      fine          4          You pick each part; Django picks most.
  you give up
  Staff site   helpful               2  A staff site over your models takes a
                                        few lines, not a project.
  Size         medium                1  Migrations and apps are in place by the
                                        time a second area comes.
  Total                      4       3

  Would change it  any one of: control balanced, control conventional, size
                   large, admin essential
  How sure         Flask stays ahead in 53 % of the ways to weigh these needs
  Open             10 needs; database alone can move 7 points: --database
  You would add    Flask: Flask-Admin, Flask-Login
  Set aside        1 argument of the guide that does not stand: --explain
  Best next step   build the same small app in both: flask-or-django trial DIR

"#]]);
}

#[test]
fn answers_that_score_nothing_tell_nothing_apart() {
    tool("--control balanced --languages one").prints(str![[r#"
Nothing you answered tells the two apart

  Open  11 needs; api alone can move 6 points: --api

"#]]);
}

#[test]
fn what_neither_is_built_for_is_said_first() {
    tool("--realtime heavy --api simple --size small").prints(str![[r#"
Neither is built for this: heavy realtime in a small API service
  Look first at FastAPI, Litestar or Quart.

Between these two: too close to call, Flask 5, Django 3

  Flask   ████████████████████████████████████████  5
  Django  ████████████████████████                  3

  Need         You said  Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  API          simple        3          A view that returns a dict will do; no
                                        settings or URL list come first.
  Size         small         2          A small app stays a small codebase:
                                        nothing unused comes along.
  you give up
  Realtime     heavy                 3  Django runs on ASGI; Flask is WSGI, and
                                        its docs name Quart or gevent.
  Total                      5       3

  Would change it  any one of: api none, api rich, size medium, size large
  How sure         Flask stays ahead in 70 % of the ways to weigh these needs
  Open             10 needs; control alone can move 8 points: --control
  You would add    Flask: Flask-SocketIO
                   Django: channels
  Set aside        3 arguments of the guide that do not stand: --explain
  Best next step   build the same small app in both: flask-or-django trial DIR

"#]]);
}

#[test]
fn a_result_that_would_be_clear_is_at_most_lean_when_neither_is_built_for_it() {
    let clear =
        "--realtime heavy --pages none --database none --control fine --shape microservices";
    assert_eq!(tool(clear).json()["verdict"], "clear");
    assert_eq!(tool(clear).and("--admin none").json()["verdict"], "lean");
}

#[test]
fn contradictory_answers_are_questioned() {
    tool("--accounts login --database none").prints(str![[r#"
Too close to call: Flask 4, Django 2

  Flask   ████████████████████████████████████████  4
  Django  ████████████████████                      2

  Need           You said    Flask  Django  Why
  ──────────────────────────────────────────────────────────────────────────────
  Database       none            3          With no database, Django's models,
                                            admin and migrations lie idle.
  Accounts       login           1          Django keeps its users in its own
  + Database     + none                     models, apart from other storage.
  you give up
  Accounts       login                   2  Users, sign-in views and password
                                            reset are built in.
  Total                          4       2

  Would change it  one answer: database relational
  How sure         Flask stays ahead in 75 % of the ways to weigh these needs
  Open             11 needs; control alone can move 8 points: --control
  You would add    Flask: Flask-Login
  Look again       People sign in, but nothing stores them: is the database
                   answer right?
  Best next step   build the same small app in both: flask-or-django trial DIR

"#]]);
}

#[test]
fn markdown_is_a_table_for_a_pull_request() {
    tool(FOUR).and("--accounts permissions --format markdown").prints(str![[r#"
## Django fits better: 15 points to 4 (clear)

| Need | You said | Flask | Django | Why |
|---|---|--:|--:|---|
| Staff site | essential | | 5 | The admin site is made from your models; Flask needs an extension. |
| API | rich | | 3 | REST Framework checks tokens and limits calls; in Flask you assemble it. |
| Size | large | | 3 | Each area is an app with the same files, so a newcomer finds things. |
| Accounts | permissions | | 3 | Users, groups and permissions are built in, and the admin edits them. |
| API + Accounts | rich + permissions | | 1 | One set of permissions can guard the pages, the admin and the REST API. |
| *you give up* | | | | |
| Control | fine | 4 | | You pick each part; Django picks most. |
| **Total** | | **4** | **15** | |

- **Would change it:** no single answer; three would: api simple, admin none, accounts none
- **How sure:** Django stays ahead in 92 % of the ways to weigh these needs
- **Open:** 8 needs; database alone can move 10 points: --database
- **You would add:** Django: djangorestframework, drf-spectacular
- **You would add:** Flask: Flask-Login, flask-smorest, Flask-Limiter, Flask-Admin, Flask-Security
- **Set aside:** 2 arguments of the guide that do not stand: --explain

"#]]);
}

#[test]
fn json_carries_everything() {
    tool(FOUR).and("--accounts permissions --weight admin=2 --format json").prints(str![[r#"
{
  "schema": 1,
  "version": "0.1.0",
  "recommendation": "django",
  "verdict": "clear",
  "points": {
    "flask": 4,
    "django": 20
  },
  "answers": {
    "control": "fine",
    "api": "rich",
    "size": "large",
    "admin": "essential",
    "accounts": "permissions"
  },
  "weights": {
    "admin": 2
  },
  "open": [
    "database",
    "pages",
    "languages",
    "experience",
    "horizon",
    "realtime",
    "shape",
    "team"
  ],
  "reasons": [
    {
      "rule": "admin-essential",
      "question": "admin",
      "answer": "essential",
      "with": {},
      "favors": "django",
      "points": 10,
      "because": "The admin site is made from your models; Flask needs an extension.",
      "claims": [
        "django-admin-interface",
        "django-admin-needs-models",
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
      "because": "You pick each part; Django picks most.",
      "claims": [
        "choose-control-flask",
        "flask-core-leaves-choice",
        "flask-extensions",
        "django-parts-included"
      ]
    },
    {
      "rule": "api-rich",
      "question": "api",
      "answer": "rich",
      "with": {},
      "favors": "django",
      "points": 3,
      "because": "REST Framework checks tokens and limits calls; in Flask you assemble it.",
      "claims": [
        "choose-api-django",
        "choose-api-flask-work",
        "drf-authentication",
        "drf-throttling",
        "flask-no-api-kit"
      ]
    },
    {
      "rule": "size-large",
      "question": "size",
      "answer": "large",
      "with": {},
      "favors": "django",
      "points": 3,
      "because": "Each area is an app with the same files, so a newcomer finds things.",
      "claims": [
        "django-apps-layout",
        "flask-layout-free"
      ]
    },
    {
      "rule": "accounts-permissions",
      "question": "accounts",
      "answer": "permissions",
      "with": {},
      "favors": "django",
      "points": 3,
      "because": "Users, groups and permissions are built in, and the admin edits them.",
      "claims": [
        "django-auth-built-in",
        "django-contrib-auth",
        "flask-no-accounts"
      ]
    },
    {
      "rule": "api-rich-permissions",
      "question": "api",
      "answer": "rich",
      "with": {
        "accounts": "permissions"
      },
      "favors": "django",
      "points": 1,
      "because": "One set of permissions can guard the pages, the admin and the REST API.",
      "claims": [
        "drf-model-permissions",
        "django-contrib-auth"
      ]
    }
  ],
  "set_aside": [
    {
      "rule": "api-only-in-flask",
      "question": "api",
      "answer": "rich",
      "with": {},
      "favors": "flask",
      "points": 5,
      "because": "Only Flask can serve an API at all.",
      "claims": [
        "django-offers-no-api",
        "django-no-api"
      ]
    },
    {
      "rule": "control-no-libraries",
      "question": "control",
      "answer": "fine",
      "with": {},
      "favors": "flask",
      "points": 2,
      "because": "Flask comes alone; what else is installed is your choice.",
      "claims": [
        "flask-no-dependencies"
      ]
    }
  ],
  "cautions": [],
  "needs": {
    "flask": [
      "Flask-Login",
      "flask-smorest",
      "Flask-Limiter",
      "Flask-Admin",
      "Flask-Security"
    ],
    "django": [
      "djangorestframework",
      "drf-spectacular"
    ]
  },
  "robustness": {
    "weightings": "327/343",
    "weightings_percent": 95,
    "settled": false,
    "outlook": {
      "flask": 152,
      "django": 5594,
      "even": 86
    },
    "switch_points": [
      {
        "question": "control",
        "weight": "5"
      }
    ],
    "pull": {
      "database": 12,
      "pages": 5,
      "languages": 2,
      "experience": 6,
      "horizon": 4,
      "realtime": 3,
      "shape": 7,
      "team": 2
    }
  },
  "what_if": {
    "flips": [
      [
        {
          "question": "api",
          "from": "rich",
          "to": "some"
        },
        {
          "question": "admin",
          "from": "essential",
          "to": "none"
        }
      ]
    ],
    "settled_by": null
  }
}

"#]]);
}

#[test]
fn a_weight_scales_the_rules_of_its_question() {
    let usual = tool("--admin essential --control fine").json();
    let doubled = tool("--admin essential --control fine --weight admin=2").json();
    let silenced = tool("--admin essential --control fine --weight admin=0").json();
    assert_eq!(usual["points"]["django"], 5);
    assert_eq!(doubled["points"]["django"], 10);
    assert_eq!(silenced["points"]["django"], 0);
    assert_eq!(silenced["recommendation"], "flask");
    assert_eq!(silenced["reasons"].as_array().unwrap().len(), 1);
}

#[test]
fn the_trial_decides_like_any_answer_but_never_counts_as_open() {
    let decision = tool("--trial flask").json();
    assert_eq!(decision["recommendation"], "flask");
    assert_eq!(decision["open"].as_array().unwrap().len(), 13);
    assert!(!tool("--size small").json()["open"].as_array().unwrap().contains(&"trial".into()));
}

#[test]
fn the_same_answers_give_the_same_bytes() {
    let text = tool(FOUR).text();
    let turned = "--admin essential --size large --api rich --control fine";
    assert_eq!(tool(turned).text(), text);
    assert_eq!(tool(FOUR).env("LANG", "C").env("TERM", "dumb").text(), text);
}

#[test]
fn colour_only_when_asked_for_and_without_it_nothing_is_lost() {
    let colored = tool(FOUR).and("--color always").text();
    assert!(colored.contains("\u{1b}[1m"));
    assert_eq!(uncolored(&colored), tool(FOUR).text());
    assert_eq!(tool(FOUR).and("--color always").env("NO_COLOR", "1").text(), colored);
    for (name, value) in [("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1"), ("TERM", "dumb")] {
        assert_eq!(tool(FOUR).env(name, value).text(), tool(FOUR).text(), "{name}");
    }
}

#[test]
fn colour_is_decided_at_every_width() {
    let narrow = || tool(FOUR).width(40);
    assert!(narrow().and("--color always").text().contains("\u{1b}[32m"));
    assert!(!narrow().and("--color never").env("CLICOLOR_FORCE", "1").text().contains('\u{1b}'));
}

#[test]
fn every_warning_is_given() {
    let text = tool("--realtime heavy --api simple --pages none --admin none").text();
    assert_eq!(text.matches("Neither is built for this").count(), 2, "{text}");
}

#[test]
fn a_share_never_seems_to_reach_a_bound_that_it_does_not_reach() {
    let line =
        "--database none --trial flask --size small --languages several --accounts permissions";
    let decision = tool(line).json();
    let percent = decision["robustness"]["weightings_percent"].as_u64().unwrap();
    assert_eq!((decision["verdict"] == "clear", percent >= 90), (false, false), "{decision}");
}

fn uncolored(text: &str) -> String {
    let mut parts = text.split("\u{1b}[");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| plain + part.split_once('m').map_or("", |(_, rest)| rest))
}
