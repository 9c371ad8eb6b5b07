"""Flask's request parses JSON, and refuses a body that is none; Django's request hands over bytes.

Shows: json-requests (holds).
"""

import flask
from support import django

django()

from django.http import HttpRequest
from django.test import RequestFactory

JSON = b'{"title": "Emma"}'

app = flask.Flask(__name__)


@app.post("/")
def add():
    return flask.jsonify(title=flask.request.get_json()["title"])


client = app.test_client()
json_request = client.post("/", data=JSON, content_type="application/json")
assert json_request.json == {"title": "Emma"}
other_type_requested = client.post("/", data=JSON, content_type="text/plain")
assert other_type_requested.status_code == 415
no_json_requested = client.post("/", data=b"Emma", content_type="application/json")
assert no_json_requested.status_code == 400

django_request = RequestFactory().post("/", JSON, content_type="application/json")
assert django_request.body == JSON
assert not django_request.POST
assert not any("json" in name.lower() for name in dir(HttpRequest))
