"""A page of Flask is rendered by Jinja, with a value from the view.

Shows: flask-template-engine (holds), flask-jinja (holds).
"""

import flask
import jinja2
from support import page, serving

app = flask.Flask(__name__)


@app.get("/hello/<name>")
def hello(name):
    template = "<h1>Hello {{ name }}</h1>{% for n in range(3) %}{{ n }};{% endfor %}"
    return flask.render_template_string(template, name=name)


with serving(app) as site:
    rendered_template = page(f"{site}/hello/Ada")
assert rendered_template.text == "<h1>Hello Ada</h1>0;1;2;"
assert rendered_template.headers["Content-Type"].startswith("text/html")
assert isinstance(app.jinja_env, jinja2.Environment)
