"""The first page asks for more in Django, settings and a URL list, than in Flask, though both fit into one file.

Shows: django-entry-point (partly).
"""

import sys

from support import new_project, run, scratch

FLASK = """
import flask
app = flask.Flask(__name__)
app.get("/")(lambda: "a page")
print(app.test_client().get("/").text)
"""
DJANGO = """
from django.conf import settings
from django.http import HttpResponse
from django.test import Client
from django.urls import path
{settings}
{routes}
print(Client().get("/").content.decode())
"""
SETTINGS = 'settings.configure(ROOT_URLCONF=__name__, ALLOWED_HOSTS=["testserver"])'
ROUTES = 'urlpatterns = [path("", lambda request: HttpResponse("a page"))]'


def solution(source):
    """What a program of one file prints, or the last line of its complaint."""
    file = scratch() / "simple_solution.py"
    file.write_text(source)
    done = run(sys.executable, str(file), check=False)
    return done.stdout.strip() or done.stderr.strip().splitlines()[-1]


assert solution(FLASK) == "a page"
assert solution(DJANGO.format(settings=SETTINGS, routes=ROUTES)) == "a page"
assert "settings are not configured" in solution(DJANGO.format(settings="", routes=ROUTES))
assert "does not appear to have any patterns" in solution(DJANGO.format(settings=SETTINGS, routes=""))

files_at_the_start = [file for file in new_project().rglob("*") if file.is_file()]
assert len(files_at_the_start) > 1
