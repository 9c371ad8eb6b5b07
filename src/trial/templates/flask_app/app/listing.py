[% from "flask_app/_field_types.txt" import searched %]
[% set texts = fields | selectattr("type", "in", searched) | list %]
"""The list, as the pages and the API both show it."""

from flask import request

from . import models
from .extensions import db

[% if texts %]
SEARCHED = [
[% for field in texts %]
    models.[[ resource.class ]].[[ field.name ]],
[% endfor %]
]
[% else %]
SEARCHED = []
[% endif %]
# SQLite refuses patterns of many thousand characters.
LONGEST_SEARCH = 200


def requested_page():
    """The rows that ?q= and ?page= ask for, newest first."""
    query = db.select(models.[[ resource.class ]])
    text = request.args.get("q", "").strip()[:LONGEST_SEARCH]
    if text:
        found = [column.icontains(text, autoescape=True) for column in SEARCHED]
        query = query.where(db.or_(db.false(), *found))
    newest_first = query.order_by(models.[[ resource.class ]].id.desc())
    return db.paginate(newest_first, page=first_if_empty(), per_page=10)


def first_if_empty():
    """Page 1 for `?page=`; what else is asked for, `paginate` reads itself."""
    return None if request.args.get("page") else 1
