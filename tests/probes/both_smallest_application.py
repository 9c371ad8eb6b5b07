"""The smallest application takes fewer lines in Flask than in Django, and far fewer than startproject writes.

Shows: flask-small-codebase (partly).
"""

import importlib
import sys

from support import new_project, page, scratch, serving

FLASK = """\
from flask import Flask
app = Flask(__name__)
@app.route("/")
def hello():
    return "Hello"
"""

DJANGO = """\
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path
settings.configure(ALLOWED_HOSTS=["*"], ROOT_URLCONF=__name__)
urlpatterns = [path("", lambda request: HttpResponse("Hello"))]
app = get_wsgi_application()
"""

directory = scratch()
sys.path.insert(0, str(directory))
sys.dont_write_bytecode = True


def greeting(name, code):
    """What the application of this code answers."""
    (directory / f"{name}.py").write_text(code)
    with serving(importlib.import_module(name).app) as site:
        return page(site).text


def code_lines(code):
    return len(code.splitlines())


assert greeting("smallest_of_flask", FLASK) == "Hello"
assert greeting("smallest_of_django", DJANGO) == "Hello"
assert code_lines(FLASK) < code_lines(DJANGO)

started_codebase = [file for file in new_project().rglob("*.py") if file.is_file()]
assert len(started_codebase) > 1
assert sum(code_lines(file.read_text()) for file in started_codebase) > 10 * code_lines(FLASK)
