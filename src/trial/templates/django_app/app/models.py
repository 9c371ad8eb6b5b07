[% from "django_app/_field_types.txt" import types, searched, names, words, model_field %]
[% set used = types | selectattr("name", "in", fields | map(attribute="type") | list) | list %]
[% set texts = fields | selectattr("type", "in", searched) | list %]
[% set named = fields | selectattr("type", "in", names) | list %]
[% set null_words = fields | selectattr("null") | selectattr("type", "in", words) | list %]
"""What the database keeps."""

[% for type in used | selectattr("imports") %]
[[ type.imports ]]
[% endfor %]
from django.db import models
from django.urls import reverse
[% for type in used | selectattr("own") %]

from .validators import [[ type.own ]]
[% endfor %]

# SQLite refuses patterns of many thousand characters.
LONGEST_SEARCH = 200


class [[ resource.class ]]QuerySet(models.QuerySet):
    """Rows of the table, and a search in them."""

    def search(self, text):
        """The rows that have this text in one of their texts; all without any."""
        text = text.strip()[:LONGEST_SEARCH]
[% if texts %]
        found = models.Q()
        for name in self.model.SEARCHED:
            found |= models.Q(**{f"{name}__icontains": text})
        return self.filter(found) if text else self
[% else %]
        return self.none() if text else self
[% endif %]


class [[ resource.class ]](models.Model):
    """One of the [[ resource.plural_label | lower ]]."""
[% if texts %]

    [[ fit(4, "SEARCHED = [", texts | map(attribute="name") | map("py") | list, "]") ]]
[% endif %]
[% if null_words %]
    [[ fit(4, "NO_TEXT_IS_NULL = [", null_words | map(attribute="name") | map("py") | list, "]") ]]
[% endif %]

[% for field in fields %]
[[ model_field(field) -]]
[% endfor %]

    objects = [[ resource.class ]]QuerySet.as_manager()

    class Meta:
        ordering = ["-id"]
        verbose_name_plural = "[[ resource.plural_label | lower ]]"

    def __str__(self):
[% if named and named[0].required %]
        return self.[[ named[0].name ]]
[% elif named %]
        name = self.[[ named[0].name ]]
        return name or f"[[ resource.label ]] {self.pk}"
[% else %]
        return f"[[ resource.label ]] {self.pk}"
[% endif %]

[% if null_words %]
    def save(self, *args, **kwargs):
        """Any number of rows may have no text, but only one an empty text."""
        for name in self.NO_TEXT_IS_NULL:
            setattr(self, name, getattr(self, name) or None)
        super().save(*args, **kwargs)

[% endif %]
    def get_absolute_url(self):
        return reverse("app:detail", args=[self.pk])
