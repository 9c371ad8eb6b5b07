"""flask.request is one global name that stands for another request in each thread, and for none outside of one.

Shows: flask-request-global (partly).
"""

import threading

import flask
from flask import request

app = flask.Flask(__name__)
both_inside = threading.Barrier(2, timeout=10)
request_objects = {}


@app.get("/<name>")
def show(name):
    both_inside.wait()
    request_objects[name] = request._get_current_object()
    both_inside.wait()
    return request.path


def visit(path):
    paths_seen[path] = app.test_client().get(path).text


def path_outside():
    try:
        return request.path
    except RuntimeError as error:
        return str(error)


paths_seen = {}
visitors = [threading.Thread(target=visit, args=[path]) for path in ["/emma", "/anne"]]
for visitor in visitors:
    visitor.start()
for visitor in visitors:
    visitor.join()

assert request is flask.request
assert paths_seen == {"/emma": "/emma", "/anne": "/anne"}
assert request_objects["emma"] is not request_objects["anne"]
assert path_outside().startswith("Working outside of request context")
