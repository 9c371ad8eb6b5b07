[% from "django_app/_field_types.txt" import types, model_field %]
[% set texts = fields | selectattr("type", "equalto", "text") | list %]
[% set longtexts = fields | selectattr("type", "equalto", "longtext") | list %]
[% set choices = fields | selectattr("type", "equalto", "choice") | list %]
[% set null_words = fields | selectattr("null") | selectattr("unique") | rejectattr("type", "equalto", "integer") | rejectattr("type", "equalto", "decimal") | rejectattr("type", "equalto", "date") | list %]
[% set integers = fields | selectattr("type", "equalto", "integer") | list %]
"""What the database keeps."""

[% if integers | length %]
from django.core.validators import MaxValueValidator, MinValueValidator
[% endif %]
from django.db import models
from django.urls import reverse
[% if texts | length %]

from .validators import letter_or_digit
[% endif %]

# SQLite refuses a pattern of many thousands.
LONGEST_SEARCH = 200


class [[ resource.class ]]QuerySet(models.QuerySet):
    """Rows of the table, and a search in them."""

    def search(self, text):
        """The rows that have this text in one of their texts; all without any."""
        text = text.strip()[:LONGEST_SEARCH]
[% if texts | length or longtexts | length or choices | length %]
        found = models.Q()
        for name in self.model.SEARCHED:
            found |= models.Q(**{f"{name}__icontains": text})
        return self.filter(found) if text else self
[% else %]
        return self.none() if text else self
[% endif %]


class [[ resource.class ]](models.Model):
    """One of the [[ resource.plural_label | lower ]]."""
[% if texts | length or longtexts | length or choices | length %]

    SEARCHED = [
[% for field in fields %]
[% for type in types %]
[% if type.name == field.type and type.searched %]
        "[[ field.name ]]",
[% endif %]
[% endfor %]
[% endfor %]
    ]
[% endif %]
[% if null_words | length %]
    NO_TEXT_IS_NULL = [
[% for field in null_words %]
        "[[ field.name ]]",
[% endfor %]
    ]
[% endif %]

[% for field in fields %]
[[ model_field(field) -]]
[% endfor %]

    objects = [[ resource.class ]]QuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "[[ resource.plural_label | lower ]]"

    def __str__(self):
[% if texts | length %]
        name = self.[[ (texts | first).name ]]
        return name or f"[[ resource.label ]] {self.pk}"
[% else %]
        return f"[[ resource.label ]] {self.pk}"
[% endif %]

[% if null_words | length %]
    def save(self, *args, **kwargs):
        """Any number of rows may have no text, but only one an empty text."""
        for name in self.NO_TEXT_IS_NULL:
            setattr(self, name, getattr(self, name) or None)
        super().save(*args, **kwargs)

[% endif %]
    def get_absolute_url(self):
        return reverse("[[ resource.plural ]]:detail", args=[self.pk])
