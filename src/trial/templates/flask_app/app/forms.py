[% from "flask_app/_field_types.txt" import types, typed, filtered, imported, form_field %]
[% set used = types | selectattr("name", "in", fields | map(attribute="type") | list) | list %]
[% set inputs = fields | selectattr("type", "in", typed) | list %]
[% set uniques = fields | selectattr("unique") | list %]
"""What people type in, and programs send."""

import flask_wtf
[% if uniques %]
from sqlalchemy.exc import IntegrityError
[% endif %]
[[ imported("wtforms", used | map(attribute="imports") | map("join", " ") | join(" ") | split(" ")) ]]
[% if inputs %]
[% set needs = (["DataRequired"] if inputs | selectattr("required") | selectattr("type", "in", filtered) | list else [])
  + (["InputRequired"] if inputs | selectattr("required") | rejectattr("type", "in", filtered) | list else [])
  + (["Optional"] if inputs | selectattr("optional") | list else [])
  + (used | map(attribute="validator") | select | list) %]
[[ imported("wtforms.validators", needs | unique | sort | list) ]]
[% endif %]

[% if uniques or used | selectattr("own") | list %]
from . import validators
[% endif %]
from .extensions import db


class [[ resource.class ]]Form(flask_wtf.FlaskForm):
    """Checks the values of a row. The API uses it without its token."""

[% for field in fields %]
[[ form_field(field) -]]
[% endfor %]

[% if uniques %]
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
