"""A view of Flask that returns a dict or a list answers with JSON; one that returns text answers with HTML.

Shows: flask-dict-is-json (holds).
"""

import json

import flask
from support import page, serving

app = flask.Flask(__name__)


@app.get("/dict")
def book():
    return {"title": "Emma", "year": 1815}


@app.get("/list")
def titles():
    return ["Emma", "Persuasion"]


@app.get("/text")
def text():
    return "Emma"


with serving(app) as site:
    from_dict, from_list, from_text = (page(f"{site}/{kind}") for kind in ["dict", "list", "text"])
assert from_dict.headers["Content-Type"] == "application/json"
assert json.loads(from_dict.text) == {"title": "Emma", "year": 1815}
assert from_list.headers["Content-Type"] == "application/json"
assert json.loads(from_list.text) == ["Emma", "Persuasion"]
assert from_text.headers["Content-Type"].startswith("text/html")
