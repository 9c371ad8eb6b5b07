"""Flask hands a submitted form over as it came; WTForms, a package of its own, checks it and writes its HTML.

Shows: flask-no-forms (holds).
"""

import flask
from support import page, required, serving
from wtforms import Form, IntegerField
from wtforms.validators import NumberRange


class AgeForm(Form):
    age = IntegerField(validators=[NumberRange(min=18)])


app = flask.Flask(__name__)


@app.post("/plain")
def plain():
    return flask.request.form["age"]


@app.route("/checked", methods=["GET", "POST"])
def checked():
    form = AgeForm(flask.request.form)
    if flask.request.method == "POST":
        return {"valid": form.validate(), "age": form.age.data}
    return str(form.age())


with serving(app) as site:
    unchecked_form = page(f"{site}/plain", data={"age": "twelve"}).text
    wtforms_refused = flask.json.loads(page(f"{site}/checked", data={"age": "12"}).text)
    wtforms_accepted = flask.json.loads(page(f"{site}/checked", data={"age": "21"}).text)
    wtforms_field = page(f"{site}/checked").text

assert "wtforms" not in required("Flask")
assert not [name for name in dir(flask) if "form" in name.lower()]
assert unchecked_form == "twelve"
assert wtforms_refused["valid"] is False
assert wtforms_accepted == {"valid": True, "age": 21}
assert wtforms_field.startswith("<input")
