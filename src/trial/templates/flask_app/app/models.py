[% from "flask_app/_field_types.txt" import types, names, model_column %]
[% set used = types | selectattr("name", "in", fields | map(attribute="type") | list) | list %]
[% set texts = fields | selectattr("type", "in", names) | list %]
"""What the database keeps."""

[% for type in used | selectattr("import") %]
[[ type.import ]]
[% if loop.last %]

[% endif %]
[% endfor %]
from .extensions import db


class [[ resource.class ]](db.Model):
    """One of the [[ resource.plural_label | lower ]]."""

    __tablename__ = "[[ resource.plural ]]"
    # The id of a deleted row is never given to another.
    __table_args__ = {"sqlite_autoincrement": True}

    id: db.Mapped[int] = db.mapped_column(primary_key=True)
[% for field in fields %]
[[ model_column(field) -]]
[% endfor %]

    def __str__(self):
[% if texts and texts[0].required %]
        return self.[[ texts[0].name ]]
[% elif texts %]
        name = self.[[ texts[0].name ]]
        return name or f"[[ resource.label ]] {self.id}"
[% else %]
        return f"[[ resource.label ]] {self.id}"
[% endif %]
