"""Django is larger than Flask, installed with all that each needs; the code of a Django site still fits in one file.

Shows: django-larger-code (partly).
"""

import sys
from importlib import metadata
from pathlib import Path

from support import required, run, scratch

ONE_FILE = """
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path

settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["*"])
urlpatterns = [path("", lambda request: HttpResponse("a page"))]
"""


def together(package, found=()):
    """A package and all that it needs."""
    found = {*found, package}
    for other in required(package) - found:
        if installed(other):
            found |= together(other, found)
    return found


def installed(package):
    return next(iter(metadata.distributions(name=package)), None)


def code_size(package):
    files = [file for name in together(package) for file in metadata.files(name) if file.suffix == ".py"]
    return sum(Path(file.locate()).stat().st_size for file in files)


assert code_size("django") > 2 * code_size("flask")

site = scratch() / "one_file.py"
site.write_text(f"{ONE_FILE}\nprint(Client().get('/').text)\n")
assert run(sys.executable, str(site)).stdout == "a page\n"
