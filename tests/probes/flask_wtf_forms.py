"""Flask-WTF turns a WTForms form without a CSRF token down, and fills any object from a valid one.

Shows: flask-wtf-package (holds).
"""

from types import SimpleNamespace

import flask
import wtforms
from flask_wtf import CSRFProtect, FlaskForm
from support import required

app = flask.Flask(__name__)
app.secret_key = "a key that guards nothing"
CSRFProtect(app)


class BookForm(FlaskForm):
    title = wtforms.StringField(validators=[wtforms.validators.InputRequired()])


@app.route("/books", methods=["GET", "POST"])
def books():
    form = BookForm()
    if not form.validate_on_submit():
        return {"token": form.csrf_token.current_token, "errors": form.errors}
    book = SimpleNamespace()
    form.populate_obj(book)
    return {"title": book.title}


client = app.test_client()
without_csrf_token = client.post("/books", data={"title": "Emma"})
assert without_csrf_token.status_code == 400
assert "CSRF" in without_csrf_token.text
csrf_token = client.get("/books").json["token"]
with_csrf_token = client.post("/books", data={"title": "Emma", "csrf_token": csrf_token})
assert with_csrf_token.json == {"title": "Emma"}
without_title = client.post("/books", data={"csrf_token": csrf_token})
assert list(without_title.json["errors"]) == ["title"]

assert issubclass(FlaskForm, wtforms.Form)
needed = required("Flask-WTF") | required("WTForms")
assert "wtforms" in needed
assert not {"sqlalchemy", "flask-sqlalchemy", "peewee", "mongoengine"} & needed
