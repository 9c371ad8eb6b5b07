[% from "flask_app/_field_types.txt" import types, words %]
[% set used = types | selectattr("name", "in", fields | map(attribute="type") | list) | list %]
[% set own = used | map(attribute="own") | join(" ") %]
[% set uniques = fields | selectattr("unique") | list %]
"""What the form makes of the values it gets, and asks of them."""
[% if "storable" in own %]

import re
[% endif %]
[% if own | trim or uniques %]

from wtforms.validators import StopValidation
[% endif %]
[% if uniques %]

from . import models
from .extensions import db
[% endif %]
[% if "storable" in own %]

# SQLite ends a text at a NUL, and half a surrogate pair has no encoding.
UNSTORABLE = re.compile("[\0\ud800-\udfff]")
[% endif %]
[% if "strip" in own %]


def strip(text):
    """Drop the blanks at both ends."""
    return (text or "").strip()
[% endif %]
[% if fields | selectattr("null") | selectattr("type", "in", words) | list %]


def none_if_empty(text):
    """Any number of rows may have no value, but only one an empty text."""
    return text or None
[% endif %]
[% if "storable" in own %]


def storable(_form, field):
    """Refuse characters that the database would not keep."""
    if UNSTORABLE.search(field.data):
        raise StopValidation("This has a character that cannot be stored.")
[% endif %]
[% if "letter_or_digit" in own %]


def letter_or_digit(_form, field):
    """Refuse a text of signs alone."""
    if not any(character.isalnum() for character in field.data):
        raise StopValidation("Write at least one letter or digit.")
[% endif %]
[% if "understood" in own %]


def understood(_form, field):
    """Ask no more of something that is no number."""
    if field.errors:
        raise StopValidation()
[% endif %]
[% if "ten_digits" in own %]


def ten_digits(_form, field):
    """Refuse what the column cannot hold: ten digits, two of them after the point."""
    number = field.data
    if (
        not number.is_finite()
        or abs(number) >= 10**8
        or number.as_tuple().exponent < -2
    ):
        raise StopValidation("Write at most 8 digits, a point and 2 digits.")
[% endif %]
[% if uniques %]


def unique(_form, field):
    """Refuse a value of another row. A row may keep its own."""
    if field.errors or field.data == field.object_data:
        return
    column = getattr(models.[[ resource.class ]], field.name)
    query = db.select(db.exists().where(column == field.data))
    if db.session.scalar(query):
        raise StopValidation("Another [[ resource.label | lower ]] has this already.")
[% endif %]
