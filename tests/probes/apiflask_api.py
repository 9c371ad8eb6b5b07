"""APIFlask validates JSON requests, asks for a token and writes an OpenAPI description of a Flask application.

Shows: apiflask-package (holds).
"""

from apiflask import APIFlask, HTTPTokenAuth, Schema
from apiflask.fields import Integer
from apiflask.validators import Range

app = APIFlask(__name__)
auth = HTTPTokenAuth()


class Order(Schema):
    copies = Integer(required=True, validate=Range(min=1))


@auth.verify_token
def verify(token):
    return "ada" if token == "right" else None


@app.post("/orders")
@app.auth_required(auth)
@app.input(Order)
def order(json_data):
    return {"ordered": json_data["copies"]}


def post(copies, token):
    headers = {"Authorization": f"Bearer {token}"}
    return app.test_client().post("/orders", json={"copies": copies}, headers=headers)


without_token, invalid_request, valid_request = post(1, "wrong"), post(0, "right"), post(2, "right")
openapi = app.test_client().get("/openapi.json").json
assert without_token.status_code == 401
assert invalid_request.status_code == 422
assert valid_request.json == {"ordered": 2}
assert openapi["openapi"].startswith("3.")
assert "/orders" in openapi["paths"]
assert openapi["components"]["schemas"]["Order"]["properties"]["copies"]["minimum"] == 1
