"""Flask-Limiter counts the requests to a Flask route and answers those beyond its limit with status 429.

Shows: flask-limiter-package (holds).
"""

import flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address

app = flask.Flask(__name__)
limiter = Limiter(get_remote_address, app=app, storage_uri="memory://", strategy="moving-window")


@app.get("/search")
@limiter.limit("2 per hour")
def search():
    return "found"


@app.get("/open")
def unlimited():
    return "open"


def statuses(path, address):
    """The status of each of three requests from one address."""
    client = app.test_client()
    return [client.get(path, environ_base={"REMOTE_ADDR": address}).status_code for _ in range(3)]


limited_route = statuses("/search", "127.0.0.1")
assert limited_route == [200, 200, 429]
limited_route_for_another_client = statuses("/search", "127.0.0.2")
assert limited_route_for_another_client == [200, 200, 429]
route_without_limit = statuses("/open", "127.0.0.1")
assert route_without_limit == [200, 200, 200]
