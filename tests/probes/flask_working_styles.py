"""A page of Flask is written as a decorated function, a line in a list of routes, a class, or part of a blueprint.

Shows: flask-style-varied (holds), flask-working-style (holds).
"""

import flask
from flask.views import MethodView, View

app = flask.Flask(__name__)


@app.get("/decorator")
def decorated():
    return "Hello"


class HelloClass(View):
    def dispatch_request(self):
        return "Hello"


class HelloMethods(MethodView):
    def get(self):
        return "Hello"


def listed():
    return "Hello"


blueprint = flask.Blueprint("part", __name__, url_prefix="/blueprint")
blueprint.add_url_rule("/", view_func=listed)
app.register_blueprint(blueprint)

for path, view in {
    "/list": listed,
    "/class": HelloClass.as_view("hello_class"),
    "/methods": HelloMethods.as_view("hello_methods"),
}.items():
    app.add_url_rule(path, view_func=view)

styles = {"/decorator", "/list", "/class", "/methods", "/blueprint/"}
client = app.test_client()
assert {style for style in styles if client.get(style).text == "Hello"} == styles
assert {style for style in styles if client.post(style).status_code == 405} == styles
