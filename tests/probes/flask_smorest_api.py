"""flask-smorest checks the JSON of a request with a marshmallow schema and describes the API as OpenAPI.

Shows: flask-smorest-package (holds).
"""

import flask
import marshmallow
from flask_smorest import Api, Blueprint

app = flask.Flask(__name__)
app.config.update(API_TITLE="Books", API_VERSION="1", OPENAPI_VERSION="3.0.3", OPENAPI_URL_PREFIX="/")
books = Blueprint("books", __name__)


class BookSchema(marshmallow.Schema):
    title = marshmallow.fields.String(required=True)
    pages = marshmallow.fields.Integer(required=True)


@books.post("/books")
@books.arguments(BookSchema)
@books.response(201, BookSchema)
def add(book):
    return book


Api(app).register_blueprint(books)
client = app.test_client()

valid = client.post("/books", json={"title": "Emma", "pages": "474"})
assert valid.status_code == 201
assert valid.json == {"title": "Emma", "pages": 474}

invalid = client.post("/books", json={"title": "Emma", "pages": "many"})
assert invalid.status_code == 422
assert list(invalid.json["errors"]["json"]) == ["pages"]

openapi = client.get("/openapi.json").json
assert openapi["openapi"] == "3.0.3"
assert "post" in openapi["paths"]["/books"]
described_book = openapi["components"]["schemas"]["Book"]
assert described_book["properties"]["pages"] == {"type": "integer"}
assert set(described_book["required"]) == {"title", "pages"}
