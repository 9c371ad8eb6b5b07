"""An API in plain Flask answers any client, any number of times, and documents nothing; extensions do all three.

Shows: flask-no-api-kit (holds).
"""

import json

import flask
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager, UserMixin, login_required
from flask_smorest import Api, Blueprint
from support import page, serving

plain, extended = flask.Flask("plain"), flask.Flask("extended")
extended.config |= {"API_TITLE": "Books", "API_VERSION": "1", "OPENAPI_VERSION": "3.0.3", "OPENAPI_URL_PREFIX": "/"}
limiter = Limiter(get_remote_address, app=extended, storage_uri="memory://")


@LoginManager(extended).request_loader
def authenticate(request):
    return UserMixin() if request.authorization and request.authorization.token == "letmein" else None


@plain.get("/books")
def books():
    return ["Emma"]


blueprint = Blueprint("books", "books")
blueprint.route("/books")(login_required(limiter.limit("2/day")(books)))
Api(extended).register_blueprint(blueprint)

wrong, right = ({"Authorization": f"Bearer {token}"} for token in ["guess", "letmein"])
with serving(plain) as site:
    plain_api = page(f"{site}/books", headers=wrong)
    plain_rate = {page(f"{site}/books").status for _ in range(30)}
    plain_documents = page(f"{site}/openapi.json")
with serving(extended) as site:
    not_authenticated = page(f"{site}/books", headers=wrong)
    rate_limited = [page(f"{site}/books", headers=right).status for _ in range(3)]
    api_documents = page(f"{site}/openapi.json")
assert plain_api.status == 200
assert plain_rate == {200}
assert plain_documents.status == 404
assert not_authenticated.status == 401
assert rate_limited == [200, 200, 429]
assert "/books" in json.loads(api_documents.text)["paths"]
