[% set texts = fields | selectattr("type", "equalto", "text") | list %]
"""What is asked of values, whether they come from a page, the admin or the API."""
[% if texts | length %]

from django.core.exceptions import ValidationError


def letter_or_digit(text):
    """Refuse a text of signs alone."""
    if not any(character.isalnum() for character in text):
        raise ValidationError("Write at least one letter or digit.")
[% endif %]
