"""The installed packages name the Python versions that Flask 3.1 and Django 5.2 or 6 run on, the oldest and the newest.

Shows: python-versions (holds).
"""

import re
from importlib import metadata

from packaging.specifiers import SpecifierSet

PYTHONS_OF_DJANGO = {
    "5.2": ["3.10", "3.11", "3.12", "3.13", "3.14"],
    "6.0": ["3.12", "3.13", "3.14"],
    "6.1": ["3.12", "3.13", "3.14", "3.15"],
}
"""Every Python of each series that the claim is about; a series that is not here needs another claim."""


def series(package):
    return ".".join(metadata.version(package).split(".")[:2])


def installs_on(package, python):
    """Whether the package lets itself be installed on this Python."""
    return SpecifierSet(metadata.metadata(package)["Requires-Python"]).contains(python)


def supported_pythons(package):
    """The Python versions that the package says it supports, the oldest first."""
    classifiers = "\n".join(metadata.metadata(package).get_all("Classifier"))
    named = re.findall(r"Python :: (3\.\d+)$", classifiers, re.MULTILINE)
    return sorted(named, key=lambda version: int(version.removeprefix("3.")))


supported_by_django = supported_pythons("Django")
oldest_python = supported_by_django[0]
python_before = f"3.{int(oldest_python.removeprefix('3.')) - 1}"

assert series("Flask") == "3.1"
assert installs_on("Flask", "3.9")
assert not installs_on("Flask", "3.8")

assert series("Django") in PYTHONS_OF_DJANGO
assert supported_by_django == PYTHONS_OF_DJANGO[series("Django")]
assert installs_on("Django", oldest_python)
assert not installs_on("Django", python_before)
