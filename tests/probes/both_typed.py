"""Flask's package says that it has type annotations for type checkers; those of Django and REST Framework do not.

Shows: flask-typed (holds).
"""

from importlib import metadata


def typed(package):
    """Whether a package has the marker of PEP 561."""
    return any(file.name == "py.typed" for file in metadata.files(package))


flask_typed, django_typed, rest_framework_typed = typed("Flask"), typed("Django"), typed("djangorestframework")
assert flask_typed
assert not django_typed
assert not rest_framework_typed
