"""Flask-Admin warns that it will no longer take a plain SQLAlchemy session; it takes the object of Flask-SQLAlchemy.

Shows: flask-admin-needs-flask-sqlalchemy (holds).
"""

import warnings

import flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_babel import Babel
from flask_sqlalchemy import SQLAlchemy

app = flask.Flask(__name__)
app.config.update(SECRET_KEY="guards nothing", SQLALCHEMY_DATABASE_URI="sqlite://")
Babel(app)
database = SQLAlchemy(app)


class Book(database.Model):
    id = database.Column(database.Integer, primary_key=True)
    title = database.Column(database.String)


def warned(session):
    """What Flask-Admin warns of when it is given this for a view."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        ModelView(Book, session, endpoint=f"books-{id(session)}")
    return [str(warning.message) for warning in caught]


admin = Admin(app)
with app.app_context():
    warned_of_sqlalchemy_object = warned(database)
    warned_of_plain_session = warned(database.session)
    admin.add_view(ModelView(Book, database))
    database.create_all()
    database.session.add(Book(title="Emma"))
    database.session.commit()
    flask_sqlalchemy_rows = database.session.scalars(database.select(Book.title)).all()
    admin_page = app.test_client().get("/admin/book/")

assert not any("removed in version 3.0" in message for message in warned_of_sqlalchemy_object)
assert any("removed in version 3.0" in message for message in warned_of_plain_session)
assert flask_sqlalchemy_rows == ["Emma"]
assert "Emma" in admin_page.text
