"""Flask-SQLAlchemy opens a session for each Flask request and closes it after; a missing row becomes a 404.

Shows: flask-sqlalchemy-package (holds).
"""

import flask
from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import inspect

app = flask.Flask(__name__)
app.config["SQLALCHEMY_DATABASE_URI"] = "sqlite://"
db = SQLAlchemy(app)
sessions, books, sessions_of_book = [], [], []


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(50))


@app.get("/books/<int:key>")
def show(key):
    sessions.extend([db.session(), db.session()])
    books.append(db.get_or_404(Book, key))
    sessions_of_book.append(inspect(books[0]).session)
    return books[0].title


with app.app_context():
    db.create_all()
    db.session.add(Book(title="Emma"))
    db.session.commit()

visitor = app.test_client()
stored = visitor.get("/books/1")
missing = visitor.get("/books/2")

assert stored.text == "Emma"
assert missing.status_code == 404
session_of_first_request, same_request, session_of_second_request, _ = sessions
assert same_request is session_of_first_request
assert session_of_second_request is not session_of_first_request
assert sessions_of_book == [session_of_first_request]
session_after_request = inspect(books[0]).session
assert session_after_request is None
