"""Flask's session lives in a signed cookie: a forged one is refused, but who holds it can read it.

Shows: flask-secure-cookies (partly).
"""

import base64
import json

import flask
from support import page, serving

app = flask.Flask(__name__)
app.secret_key = "a key that guards nothing"


@app.get("/enter/<name>")
def enter(name):
    flask.session["name"] = name
    return "welcome"


@app.get("/who")
def who():
    return flask.session.get("name", "nobody")


def encoded(session):
    return base64.urlsafe_b64encode(json.dumps(session).encode()).decode().rstrip("=")


with serving(app) as site:
    set_cookie = page(f"{site}/enter/ada").headers["Set-Cookie"]
    cookie, _, cookie_flags = set_cookie.partition("; ")
    payload, _, signature = cookie.removeprefix("session=").partition(".")
    own_session = page(f"{site}/who", headers={"Cookie": cookie})
    forged_cookie = f"session={encoded({'name': 'root'})}.{signature}"
    forged_session = page(f"{site}/who", headers={"Cookie": forged_cookie})
    app.config["SESSION_COOKIE_SECURE"] = True
    secure_cookie = page(f"{site}/enter/ada").headers["Set-Cookie"]
cookie_content = json.loads(base64.urlsafe_b64decode(payload + "=="))

assert own_session.text == "ada"
assert forged_session.text == "nobody"
assert cookie_content == {"name": "ada"}
assert "HttpOnly" in cookie_flags
assert "Secure" not in cookie_flags
assert "; Secure" in secure_cookie
