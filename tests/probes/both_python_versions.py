"""The installed packages name the Python versions that Flask 3.1, Django 5.2 and Django 6 run on.

Shows: python-versions (holds).
"""

import re
from importlib import metadata

import django

FLASK = {"3.1": (3, 9)}
DJANGO = {"5.2": (3, 10), "6.0": (3, 12), "6.1": (3, 12)}
"""The lowest Python of each series that the claim is about; it says nothing of others."""


def series(package):
    return ".".join(metadata.version(package).split(".")[:2])


def lowest_python(package):
    """The lowest Python that the package lets itself be installed on."""
    needed = metadata.metadata(package)["Requires-Python"]
    return tuple(int(part) for part in re.fullmatch(r">=(\d+)\.(\d+)", needed).groups())


def named_pythons(package):
    """The Python versions that the package says it was made for."""
    return set(re.findall(r"Python :: (3\.\d+)", "\n".join(metadata.metadata(package).get_all("Classifier"))))


assert lowest_python("Flask") == FLASK.get(series("Flask"), lowest_python("Flask"))
assert lowest_python("Django") == DJANGO.get(series("Django"), lowest_python("Django"))
assert {"3.12", "3.13", "3.14"} <= named_pythons("Django")
assert ({"3.10", "3.11"} <= named_pythons("Django")) == (django.VERSION < (6,))
