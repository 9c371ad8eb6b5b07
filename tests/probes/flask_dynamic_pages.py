"""Flask makes dynamic HTML pages: the same address shows other HTML as soon as the data behind it has changed.

Shows: flask-offers-no-dynamic-pages (wrong), flask-no-dynamic-pages (wrong).
"""

import flask
from support import page, scratch, serving

root = scratch()
(root / "templates").mkdir()
(root / "templates" / "books.html").write_text(
    "<h1>{{ books | length }} books</h1>{% for book in books %}<li>{{ book }}</li>{% else %}<p>none yet</p>{% endfor %}"
)
app = flask.Flask(__name__, root_path=str(root))
books = []


@app.get("/")
def list_books():
    return flask.render_template("books.html", books=books)


@app.post("/")
def add_book():
    books.append(flask.request.form["title"])
    return flask.redirect("/")


with serving(app) as site:
    html_before = page(site)
    page(site, data={"title": "Emma"})
    page(site, data={"title": "<Persuasion>"})
    html_after = page(site)
assert html_before.headers["Content-Type"].startswith("text/html")
assert html_before.text == "<h1>0 books</h1><p>none yet</p>"
assert html_after.text == "<h1>2 books</h1><li>Emma</li><li>&lt;Persuasion&gt;</li>"
