"""Flask's requests are Werkzeug's and its pages Jinja's; an import loads nothing for databases, forms or accounts.

Shows: flask-core-leaves-choice (holds).
"""

import subprocess
import sys

import flask
import jinja2
import werkzeug
from support import page, required, serving

app = flask.Flask(__name__)


@app.get("/<int:number>")
def parts(number):
    from_werkzeug = isinstance(flask.request, werkzeug.Request)
    return flask.render_template_string("{{ number + 1 }} {{ werkzeug }}", number=number, werkzeug=from_werkzeug)


with serving(app) as site:
    jinja_result, werkzeug_request = page(f"{site}/41").text.split()
loaded = "import flask, sys; print(*sorted(sys.modules))"
modules = subprocess.check_output([sys.executable, "-c", loaded], text=True).split()
left_to_extensions = {"sqlalchemy", "sqlite3", "wtforms", "flask_login", "flask_admin", "flask_wtf", "smtplib"}

assert {"werkzeug", "jinja2"} <= required("Flask")
assert jinja_result == "42"
assert werkzeug_request == "True"
assert isinstance(app.jinja_env, jinja2.Environment)
assert isinstance(app.url_map, werkzeug.routing.Map)
assert left_to_extensions.isdisjoint(modules)
