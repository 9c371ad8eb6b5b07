"""Flask-Admin makes pages that list, add, change and delete the rows of a SQLAlchemy table.

Shows: flask-admin-package (holds).
"""

from importlib import metadata

import flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_babel import Babel
from flask_sqlalchemy import SQLAlchemy

app = flask.Flask(__name__)
app.config.update(SECRET_KEY="a key that guards nothing", SQLALCHEMY_DATABASE_URI="sqlite://")
Babel(app)
db = SQLAlchemy(app)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(50))


Admin(app, name="Library").add_view(ModelView(Book, db))

with app.app_context():
    db.create_all()
    staff = app.test_client()

    assert 'name="title"' in staff.get("/admin/book/new/").text
    staff.post("/admin/book/new/", data={"title": "Emma"})
    assert db.session.scalars(db.select(Book.title)).all() == ["Emma"]
    assert "Emma" in staff.get("/admin/book/").text

    staff.post("/admin/book/edit/?id=1", data={"title": "Persuasion"})
    assert db.session.scalars(db.select(Book.title)).all() == ["Persuasion"]
    staff.post("/admin/book/delete/", data={"id": "1"})
    assert db.session.scalars(db.select(Book.title)).all() == []

data_layers = set(metadata.metadata("Flask-Admin").get_all("Provides-Extra"))
assert {"sqlalchemy", "peewee", "mongoengine", "pymongo"} <= data_layers
