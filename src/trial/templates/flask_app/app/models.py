[% from "flask_app/_field_types.txt" import model_column %]
[% set texts = fields | selectattr("type", "equalto", "text") | list %]
"""What the database keeps."""

[% if fields | selectattr("type", "equalto", "date") | list | length %]
import datetime as dt
[% endif %]
[% if fields | selectattr("type", "equalto", "decimal") | list | length %]
from decimal import Decimal
[% endif %]
[% if fields | selectattr("type", "equalto", "date") | list | length or fields | selectattr("type", "equalto", "decimal") | list | length %]

[% endif %]
from sqlalchemy.orm import Mapped, mapped_column

from .extensions import db


class [[ resource.class ]](db.Model):
    """One of the [[ resource.plural_label | lower ]]."""

    __tablename__ = "[[ resource.plural ]]"

    id: Mapped[int] = mapped_column(primary_key=True)
[% for field in fields %]
[[ model_column(field) -]]
[% endfor %]

    def __str__(self):
[% if texts | length and ((texts | first).name ~ resource.label) | length > 51 %]
        return (
            self.[[ (texts | first).name ]]
            or f"[[ resource.label ]] {self.id}"
        )
[% elif texts | length %]
        return self.[[ (texts | first).name ]] or f"[[ resource.label ]] {self.id}"
[% else %]
        return f"[[ resource.label ]] {self.id}"
[% endif %]
