[% set texts = fields | selectattr("type", "equalto", "text") | list %]
[% set longtexts = fields | selectattr("type", "equalto", "longtext") | list %]
[% set choices = fields | selectattr("type", "equalto", "choice") | list %]
[% set integers = fields | selectattr("type", "equalto", "integer") | list %]
[% set decimals = fields | selectattr("type", "equalto", "decimal") | list %]
[% set uniques = fields | selectattr("unique") | list %]
[% set has_words = texts | length > 0 or longtexts | length > 0 %]
[% set has_numbers = integers | length > 0 or decimals | length > 0 %]
[% set null_words = (texts | selectattr("null") | list | length) + (longtexts | selectattr("null") | list | length) + (choices | selectattr("null") | list | length) %]
"""What the form makes of the values it gets, and asks of them."""
[% if has_words %]

import re
[% endif %]
[% if has_words or has_numbers or uniques | length %]

from wtforms.validators import StopValidation
[% endif %]
[% if uniques | length %]

from .extensions import db
from .models import [[ resource.class ]]
[% endif %]
[% if has_words %]

# SQLite ends a text at a NUL, and half a surrogate pair has no encoding.
UNSTORABLE = re.compile("[\0\ud800-\udfff]")


def strip(text):
    """Drop the blanks at both ends."""
    return (text or "").strip()
[% endif %]
[% if null_words %]


def none_if_empty(text):
    """Any number of rows may have no value, but only one an empty text."""
    return text or None
[% endif %]
[% if has_words %]


def storable(_form, field):
    """Refuse characters that the database would not keep."""
    if UNSTORABLE.search(field.data):
        raise StopValidation("This has a character that cannot be stored.")
[% endif %]
[% if texts | length %]


def letter_or_digit(_form, field):
    """Refuse a text of signs alone."""
    if not any(character.isalnum() for character in field.data):
        raise StopValidation("Write at least one letter or digit.")
[% endif %]
[% if has_numbers %]


def understood(_form, field):
    """Ask no more of something that is no number."""
    if field.errors:
        raise StopValidation()
[% endif %]
[% if decimals | length %]


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
[% if uniques | length %]


def unique(_form, field):
    """Refuse a value of another row. A row may keep its own."""
    if field.errors or field.data == field.object_data:
        return
    column = getattr([[ resource.class ]], field.name)
    query = db.select([[ resource.class ]].id).where(column == field.data)
    if db.session.scalar(query):
        raise StopValidation("Another [[ resource.label | lower ]] has this already.")
[% endif %]
