"""Flask, even with all that it needs, has far fewer lines than Django, and one call extends it to guard forms.

Shows: flask-small-core (holds).
"""

from importlib import metadata

import flask
from flask_wtf import CSRFProtect
from support import required


def code_lines(package):
    """The lines of Python that a package installs."""
    files = [file.locate() for file in metadata.files(package) if file.suffix == ".py"]
    return sum(len(file.read_text(encoding="utf-8").splitlines()) for file in files if file.exists())


installed = {distribution.name.lower() for distribution in metadata.distributions()}
flask_core = code_lines("Flask")
flask_core_with_needs = flask_core + sum(code_lines(package) for package in required("Flask") & installed)
django_core = code_lines("Django")

assert flask_core * 10 < django_core
assert flask_core_with_needs < django_core


def application():
    app = flask.Flask(__name__)
    app.secret_key = "a key that guards nothing"
    app.add_url_rule("/", view_func=lambda: "saved", methods=["POST"])
    return app


small_core = application()
extended_core = application()
CSRFProtect(extended_core)

assert small_core.test_client().post("/").status_code == 200
assert extended_core.test_client().post("/").status_code == 400
