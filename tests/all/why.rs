//! The chain behind a rule or a claim.

use snapbox::str;

use crate::tool::{change, exported, tool};

#[test]
fn the_chain_behind_a_rule() {
    tool("why api-rich-permissions").prints(str![[r#"
api-rich-permissions  Django 1, when api is rich and accounts is permissions
  "One set of permissions can guard the pages, the admin and the REST API."

  rests on     drf-model-permissions  (holds)
                 REST Framework's DjangoModelPermissions checks Django's add,
                 change and delete permissions.
                 today: Reading is open to every signed-in user until its
                 perms_map asks for the view permission.
                 source: Django REST framework documentation, Permissions
                 probe: tests/probes/drf_model_permissions.py: adding, changing,
                 deleting refused without permission
                 passed: Django 5.2.19 and 6.1.3, Django REST Framework 3.18.3,
                 2026-11-22
               django-contrib-auth  (holds)
                 django.contrib.auth has users, groups and permissions, and
                 views for sign-in and password reset.
                 today: Sign-up, OAuth, limits on sign-in attempts and rights on
                 single objects are left to packages; the sign-in page's
                 template is yours to write.
                 source: Django 5.2 documentation, User authentication in Django
                 source: Django 5.2 documentation, Using the Django
                 authentication system
                 probe: tests/probes/django_accounts.py: rights by group, a
                 password reset by mail, sign-in
                 passed: Django 5.2.19 and 6.1.3, 2026-11-22

"#]]);
    tool("why admin-essential").width(40).prints(str![[r#"
admin-essential  Django 5, when admin is
essential
  "The admin site is made from your
  models; Flask needs an extension."

  rests on
    django-admin-interface  (holds)
      Django has a handy interface for
      all kinds of administration work.
      today: It manages users, groups
      and rows of registered models, and
      is meant for staff, not visitors.
      How handy it is, is a matter of
      taste.
      said by: the guide
      source: Django 5.2 documentation,
      The Django admin site
      probe:
      tests/probes/django_admin_over_htt
      p.py: a row added, changed, found,
      removed over HTTP
      passed: Django 5.2.19 and 6.1.3,
      2026-11-22
    django-admin-needs-models  (holds)
      Django's admin makes its pages
      from registered Django models, and
      a new project has it switched on.
      source: Django 5.2 documentation,
      The Django admin site
      probe:
      tests/probes/django_admin_models.p
      y: a page for a registered model,
      none for another
      passed: Django 5.2.19 and 6.1.3,
      2026-11-22
    flask-no-admin  (holds)
      Flask leaves a staff site to the
      app or to an extension.
      today: Flask-Admin is such an
      extension. It asks nobody to sign
      in until the app adds that.
      source: Flask 3.1 documentation,
      Design Decisions in Flask, What
      Flask Is and Is Not
      source: Flask-Admin 2.2.1, source
      probe:
      tests/probes/flask_no_admin.py: no
      /admin/ until Flask-Admin adds it,
      open to all
      passed: Flask 3.1.3, Flask-Admin
      2.2.1, 2026-11-22

"#]]);
}

#[test]
fn the_chain_behind_a_claim() {
    tool("why django-no-api").prints(str![[r#"
django-no-api  the guide on Django, under "Attributes": wrong
  "Django does not support APIs in any way."

  today        Django alone takes JSON and answers with it. REST Framework, a
               package of its own, adds serializers, permissions and throttling.
  source       Django 5.2 documentation, JsonResponse objects
               https://docs.djangoproject.com/en/5.2/ref/request-response/#jsonresponse-objects
  source       Django REST framework documentation, Quickstart
               https://www.django-rest-framework.org/tutorial/quickstart/
  probe        tests/probes/django_json_api.py: Django alone taking and giving
               JSON over HTTP
  passed       Django 5.2.19 and 6.1.3, 2026-11-22
  said again   django-offers-no-api  (wrong)
                 Django lacks any support for APIs.
  contradicts  django-api-html-docs  (partly)
                 Django lets you produce API documents as HTML.
               drf-authentication  (holds)
                 REST Framework supports several ways to authenticate users, and
                 does so richly.
               drf-throttling  (holds)
                 REST Framework can limit how many API requests one user makes.
               choose-api-django  (opinion)
                 Together with REST Framework, Django makes for powerful APIs.
  cited by     api-only-in-flask (Flask 5, set aside)

"#]]);
    tool("why flask-login-package").prints(str![[r#"
flask-login-package  this project on Flask: holds
  "Flask-Login signs users in and out in Flask and remembers them; storing the
  users is left to the app."

  source       Flask-Login source repository, README
               https://github.com/maxcountryman/flask-login
  probe        tests/probes/flask_login_remembers.py: signed in, remembered
               without a session, signed out
  passed       Flask 3.1.3, Flask-Login 0.6.3, 2026-11-22
  cited by     accounts-other-storage (Flask 1)
               Flask needs Flask-Login for api rich
               Flask needs Flask-Login for admin helpful
               Flask needs Flask-Login for admin essential
               Flask needs Flask-Login for accounts login

"#]]);
    tool("why flask-login-package --format markdown").prints(str![[r#"
### `flask-login-package`

this project on Flask: holds

> Flask-Login signs users in and out in Flask and remembers them; storing the users is left to the app.

source:

- Flask-Login source repository, README

:

- https://github.com/maxcountryman/flask-login

probe:

- tests/probes/flask/_login/_remembers.py: signed in, remembered without a session, signed out

passed:

- Flask 3.1.3, Flask-Login 0.6.3, 2026-11-22

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
    let ids = rules["questions"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|question| question["rules"].as_array().unwrap());
    for rule in ids.map(|rule| rule["id"].as_str().unwrap()) {
        let text = tool(&format!("why {rule}")).text();
        assert!(text.contains("rests on"), "{text}");
    }
    for claim in tool("compare").json()["claims"].as_array().unwrap().iter().step_by(10) {
        let text = tool(&format!("why {}", claim["id"].as_str().unwrap())).width(40).text();
        assert!(
            text.lines().all(|line| line.chars().count() <= 40 || line.contains("https://")),
            "{text}"
        );
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
    let rules = exported();
    change(
        rules.path(),
        "claims/key-differences.json",
        "\"repeats\": [\"flask-api\"]",
        "\"repeats\": [\"django-no-api\"]",
    );
    tool("rules check .").in_folder(rules.path()).finds(str![[r#"
./claims/key-differences.json:16:17: claim `django-no-api` does not name this one in its `repeats`
    "repeats": ["django-no-api"]
                ^ name each in the other
./claims/attributes.json:75:17: claim `flask-offers-api` does not name this one in its `repeats`
    "repeats": ["flask-offers-api"]
                ^ name each in the other
2 problems in 2 files; nothing was loaded

"#]]);
}
