"""A Flask app is a WSGI application: a call as WSGI writes it is answered, and a WSGI server can serve it.

Shows: flask-wsgi-kind (holds), flask-wsgi (holds).
"""

from wsgiref.util import setup_testing_defaults
from wsgiref.validate import validator

import flask
from support import page, serving

app = flask.Flask(__name__)


@app.get("/")
def server():
    return f"served by {flask.request.environ['SERVER_SOFTWARE']}"


wsgi_environ = {"SERVER_SOFTWARE": "nobody"}
setup_testing_defaults(wsgi_environ)
wsgi_status = []
wsgi_body = app(wsgi_environ, lambda status, headers: wsgi_status.append(status))
assert wsgi_status == ["200 OK"]
assert b"".join(wsgi_body) == b"served by nobody"

with serving(validator(app)) as site:
    from_wsgi_server = page(site)
assert from_wsgi_server.status == 200
assert from_wsgi_server.text.startswith("served by WSGIServer/")
