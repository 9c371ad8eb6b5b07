"""Flask has no staff site: nothing is found at /admin/ until the extension Flask-Admin puts one there.

Shows: flask-no-admin (holds).
"""

import flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_babel import Babel
from flask_sqlalchemy import SQLAlchemy
from support import page, scratch, serving

plain, extended = flask.Flask("plain"), flask.Flask("extended")
extended.secret_key = "a key that guards nothing"
extended.config["SQLALCHEMY_DATABASE_URI"] = f"sqlite:///{scratch()}/books.sqlite3"
database = SQLAlchemy(extended)


class Book(database.Model):
    id = database.Column(database.Integer, primary_key=True)
    title = database.Column(database.String(50))


with extended.app_context():
    database.create_all()
Babel(extended)
Admin(extended).add_view(ModelView(Book, database))

with serving(plain) as site:
    admin_of_flask = page(f"{site}/admin/")
with serving(extended) as site:
    admin_of_extension = page(f"{site}/admin/")
    page(f"{site}/admin/book/new/", data={"title": "Emma"})
    books_in_admin = page(f"{site}/admin/book/")
assert admin_of_flask.status == 404
assert admin_of_extension.status == 200
assert "Emma" in books_in_admin.text
