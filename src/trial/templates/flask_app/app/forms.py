[% from "flask_app/_field_types.txt" import types, form_field %]
[% set uniques = fields | selectattr("unique") | list %]
[% set numbers = fields | selectattr("type", "equalto", "integer") | list %]
[% set texts = fields | selectattr("type", "equalto", "text") | list %]
[% set longtexts = fields | selectattr("type", "equalto", "longtext") | list %]
[% set inputs = fields | rejectattr("type", "equalto", "boolean") | list %]
"""What people type in, and programs send."""

from flask_wtf import FlaskForm
[% if uniques | length %]
from sqlalchemy.exc import IntegrityError
[% endif %]
from wtforms import (
[% for type in types %]
[% if fields | selectattr("type", "equalto", type.name) | list | length %]
[% for name in type.imports %]
    [[ name ]],
[% endfor %]
[% endif %]
[% endfor %]
)
[% if inputs | length %]
from wtforms.validators import (
[% if inputs | rejectattr("optional") | list | length %]
    InputRequired,
[% endif %]
[% if texts | length or longtexts | length %]
    Length,
[% endif %]
[% if numbers | length %]
    NumberRange,
[% endif %]
[% if inputs | selectattr("optional") | list | length %]
    Optional,
[% endif %]
)
[% endif %]

[% if uniques | length or numbers | length or texts | length or longtexts | length or fields | selectattr("type", "equalto", "decimal") | list | length %]
from . import validators
[% endif %]
from .extensions import db


class [[ resource.class ]]Form(FlaskForm):
    """Checks the values of a row. The API uses it without its token."""

[% for field in fields %]
[[ form_field(field) -]]
[% endfor %]

[% if uniques | length %]
    def save(self, row):
        """Store the values. False if another request just took one of them."""
        self.populate_obj(row)
        db.session.add(row)
        try:
            db.session.commit()
        except IntegrityError:
            db.session.rollback()
            self.validate()
            return False
        return True
[% else %]
    def save(self, row):
        """Store the values in the row."""
        self.populate_obj(row)
        db.session.add(row)
        db.session.commit()
[% endif %]
