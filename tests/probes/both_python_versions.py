"""The installed packages name the Python versions that Flask 3.1, Django 5.2 and Django 6 run on.

Shows: python-versions (holds).
"""

import re
from importlib import metadata

FLASK = {"3.1": (3, 9)}
DJANGO = {"5.2": (3, 10), "6.0": (3, 12), "6.1": (3, 12)}
"""The lowest Python of each series; a series that is not here needs another claim."""
HIGHEST = {"5.2": "3.14", "6.0": "3.14", "6.1": "3.15"}
"""The highest Python that a series of Django says it was made for."""


def series(package):
    return ".".join(metadata.version(package).split(".")[:2])


def lowest_python(package):
    """The lowest Python that the package lets itself be installed on."""
    needed = metadata.metadata(package)["Requires-Python"]
    return tuple(int(part) for part in re.fullmatch(r">=(\d+)\.(\d+)", needed).groups())


def named_pythons(package):
    """The Python versions that the package says it was made for."""
    return set(re.findall(r"Python :: (3\.\d+)", "\n".join(metadata.metadata(package).get_all("Classifier"))))


flask_series, django_series = series("Flask"), series("Django")
django_pythons = sorted(named_pythons("Django"), key=lambda version: int(version.split(".")[1]))
assert lowest_python("Flask") == FLASK[flask_series]
assert lowest_python("Django") == DJANGO[django_series]
assert django_pythons[0] == "{}.{}".format(*DJANGO[django_series])
assert django_pythons[-1] == HIGHEST[django_series]
