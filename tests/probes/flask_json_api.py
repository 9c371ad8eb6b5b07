"""An API in Flask alone: JSON read from requests and sent in responses, a status for each case, errors included.

Shows: flask-offers-api (holds), flask-api (holds).
"""

import json

import flask
from support import page, serving

app = flask.Flask(__name__)
books = {}


@app.post("/api/books")
def add_book():
    number = len(books) + 1
    books[number] = flask.request.get_json()
    return books[number], 201, {"Location": flask.url_for("show_book", number=number)}


@app.get("/api/books/<int:number>")
def show_book(number):
    return books[number] if number in books else flask.abort(404)


@app.errorhandler(404)
def no_such_book(error):
    return {"error": error.name}, 404


sent = {"Content-Type": "application/json"}
with serving(app) as site:
    created = page(f"{site}/api/books", data=b'{"title": "Emma"}', headers=sent)
    api_book = page(site + created.headers["Location"])
    malformed = page(f"{site}/api/books", data=b'{"title": ', headers=sent)
    missing = page(f"{site}/api/books/2")
assert created.status == 201
assert api_book.headers["Content-Type"] == "application/json"
assert json.loads(api_book.text) == {"title": "Emma"}
assert malformed.status == 400
assert json.loads(missing.text) == {"error": "Not Found"}
