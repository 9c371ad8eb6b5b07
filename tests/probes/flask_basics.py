"""A microframework with the basics of a web app: routes, forms read, templates, sessions, static files, error pages.

Shows: flask-microframework (holds).
"""

import flask
from support import page, scratch, serving

root = scratch()
for name, text in [("templates/book.html", "<h1>{{ title }}</h1>"), ("static/book.css", "h1 { color: teal }")]:
    (root / name).parent.mkdir()
    (root / name).write_text(text)

app = flask.Flask(__name__, root_path=str(root))
app.secret_key = "a key that guards nothing"


@app.get("/books/<title>")
def book(title):
    flask.session["last_book"] = title
    return flask.render_template("book.html", title=title)


@app.post("/books")
def add_book():
    return flask.redirect(flask.url_for("book", title=flask.request.form["title"]))


@app.get("/last")
def last_book():
    return flask.session.get("last_book", "none")


@app.errorhandler(404)
def not_found(_):
    return "no such page here", 404


with serving(app) as site:
    basic_form = page(f"{site}/books", data={"title": "Emma"})
    session_cookie = {"Cookie": page(f"{site}/books/Emma").headers["Set-Cookie"].partition(";")[0]}
    basic_session = page(f"{site}/last", headers=session_cookie)
    basic_static_file = page(f"{site}/static/book.css")
    basic_error_page = page(f"{site}/nowhere")
assert basic_form.text == "<h1>Emma</h1>"
assert basic_session.text == "Emma"
assert basic_static_file.text == "h1 { color: teal }"
assert basic_error_page.text == "no such page here"
