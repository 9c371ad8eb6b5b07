[% from "django_app/_field_types.txt" import types %]
[% set used = types | selectattr("name", "in", fields | map(attribute="type") | list) | list %]
[% set own = used | map(attribute="own") | join(" ") %]
"""What is asked of values, whether they come from a page, the admin or the API."""
[% if "letter_or_digit" in own %]

from django.core.exceptions import ValidationError


def letter_or_digit(text):
    """Refuse a text of signs alone."""
    if not any(character.isalnum() for character in text):
        raise ValidationError("Write at least one letter or digit.")
[% endif %]
