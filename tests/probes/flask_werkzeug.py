"""Flask builds on Werkzeug: its requests, responses, routes and development server are Werkzeug's.

Shows: flask-werkzeug (holds).
"""

import sys

import flask
import werkzeug.routing
from support import free_port, page, running, scratch, serving

app = flask.Flask(__name__)
handled = []


@app.get("/years/<int:year>")
def show_year(year):
    handled.append(flask.request._get_current_object())
    return f"the year {year}"


@app.after_request
def keep(response):
    handled.append(response)
    return response


with serving(app) as site:
    answer = page(f"{site}/years/1984")
request, response = handled
assert answer.text == "the year 1984"
assert isinstance(request, werkzeug.Request)
assert isinstance(response, werkzeug.Response)
assert isinstance(request.url_rule, werkzeug.routing.Rule)

root = scratch()
(root / "hello.py").write_text("import flask\napp = flask.Flask(__name__)\n")
port = free_port()
with running(sys.executable, "-m", "flask", "--app", "hello", "run", "--port", str(port), cwd=root, port=port) as site:
    development_server = page(site).headers["Server"]
assert development_server.startswith("Werkzeug/")
