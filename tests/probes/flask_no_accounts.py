"""Flask knows no accounts: its views are open to anybody, and extensions bring sign-in and permissions.

Shows: flask-no-accounts (holds).
"""

import flask
from flask_login import LoginManager, UserMixin, login_required, login_user
from flask_principal import Identity, Permission, Principal, RoleNeed
from support import page, serving

plain, extended = flask.Flask("plain"), flask.Flask("extended")
extended.secret_key = "a key that guards nothing"
routes_of_flask = {rule.endpoint for rule in plain.url_map.iter_rules()}
ada = UserMixin()
ada.id = "ada"
LoginManager(extended).user_loader(lambda name: ada)


@Principal(extended).identity_loader
def load_identity():
    identity = Identity(ada.id)
    identity.provides.add(RoleNeed("reader"))
    return identity


@plain.get("/books")
def books():
    return "the books"


def permitted(role):
    return login_required(Permission(RoleNeed(role)).require(403)(books))


extended.add_url_rule("/sign-in", view_func=lambda: str(login_user(ada)), endpoint="sign_in")
extended.add_url_rule("/books", view_func=permitted("reader"))
extended.add_url_rule("/edit", view_func=permitted("editor"), endpoint="edit")
with serving(plain) as site:
    without_accounts = page(f"{site}/books")
with serving(extended) as site:
    stranger = page(f"{site}/books")
    cookie = {"Cookie": page(f"{site}/sign-in").headers["Set-Cookie"].partition(";")[0]}
    signed_in, without_permission = (page(f"{site}/{name}", headers=cookie) for name in ["books", "edit"])
assert routes_of_flask == {"static"}
assert without_accounts.text == "the books"
assert stranger.status == 401
assert signed_in.text == "the books"
assert without_permission.status == 403
