[% from "flask_app/_field_types.txt" import types, json_type, json_value %]
[% set uniques = fields | selectattr("unique") | list %]
[% set used = types | selectattr("name", "in", fields | map(attribute="type") | list) | list %]
"""The JSON API, for programs."""

from flask import Blueprint, abort, json, request, url_for
from werkzeug.datastructures import MultiDict

from . import forms, models
from .extensions import db
from .listing import requested_page

bp = Blueprint("api", __name__, url_prefix="/api/[[ resource.plural ]]")

# The types of JSON that each field takes: null only where it may be stored.
TYPES = {
[% for field in fields %]
[[ json_type(field) -]]
[% endfor %]
}


@bp.get("/")
def index():
    page = requested_page()
    return {
        "count": page.total,
        "next": page_url(page.next_num),
        "previous": page_url(page.prev_num),
        "results": [to_json(row) for row in page],
    }


@bp.post("/")
def create():
    return save(models.[[ resource.class ]](), sent_object(), 201)


@bp.get("/<int:id>/")
def detail(id):
    return to_json(db.get_or_404(models.[[ resource.class ]], id))


@bp.put("/<int:id>/")
def replace(id):
    return save(db.get_or_404(models.[[ resource.class ]], id), sent_object())


@bp.patch("/<int:id>/")
def change(id):
    row = db.get_or_404(models.[[ resource.class ]], id)
    return save(row, to_json(row) | sent_object())


@bp.delete("/<int:id>/")
def delete(id):
    db.session.delete(db.get_or_404(models.[[ resource.class ]], id))
    db.session.commit()
    return "", 204


def page_url(number):
    """The address of a page of the list, if there is such a page."""
    if number is None:
        return None
    query = request.args.get("q")
    return url_for("api.index", q=query, page=number, _external=True)


def to_json(row):
    """A row as the API shows it."""
    return {
        "id": row.id,
[% for field in fields %]
[[ json_value(field) -]]
[% endfor %]
    }
[% if used | selectattr("as_text") | list %]


def as_text(value):
    """A value that JSON has no type for."""
    return None if value is None else str(value)
[% endif %]


def sent_object():
    """The JSON object of the request, empty without a body, or an error 400 or 415."""
    values = request.get_json() if request.get_data() else {}
    if not isinstance(values, dict):
        abort(400, "Send a JSON object.")
    return values


def save(row, values, status=200):
    """Store the values in the row, or say what is wrong with them."""
    form, wrong = filled_form(row, values), wrong_types(values)
[% if uniques %]
    if form.validate() and not wrong and form.save(row):
        return to_json(row), status
    return wrong | form.errors, 400
[% else %]
    if not form.validate() or wrong:
        return wrong | form.errors, 400
    form.save(row)
    return to_json(row), status
[% endif %]


def filled_form(row, values):
    """The form of the pages, as if the values were typed in."""
    typed = MultiDict({name: as_typed(values.get(name)) for name in TYPES})
    without_token = {"csrf": False}
    return forms.[[ resource.class ]]Form(typed, obj=row, meta=without_token)


def as_typed(value):
    """A JSON value as a browser would send it."""
    if value is None:
        return ""
    return value if isinstance(value, str) else json.dumps(value)


def wrong_types(values):
    """A message for every value that is of a type which its field does not take."""
    return {
        name: ["Not a valid value."]
        for name, expected in TYPES.items()
        if name in values and not isinstance(values[name], expected)
    }
