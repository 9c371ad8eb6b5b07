"""Flask and Django are both open source: each is under the BSD licence, whose text lies inside the package.

Shows: flask-best (opinion), django-best (opinion).
"""

from importlib.metadata import distribution


def licence_text(package, name):
    """The licence file that pip installed together with a package."""
    installed = distribution(package)
    [path] = [file for file in installed.files if file.match(f"*.dist-info/licenses/{name}")]
    return path.read_text()


def licence_name(package):
    """The licence that a package declares in its metadata."""
    return distribution(package).metadata["License-Expression"]


flask_licence = licence_text("Flask", "LICENSE.txt")
django_licence = licence_text("Django", "LICENSE")

assert licence_name("Flask") == "BSD-3-Clause"
assert licence_name("Django") == "BSD-3-Clause"
assert "Redistribution and use in source and binary forms" in flask_licence
assert "Redistribution and use in source and binary forms" in django_licence
