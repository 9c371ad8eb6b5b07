"""With Authlib, a view of Flask sends a visitor to the provider's login, with client, scope and state.

Shows: authlib-package (holds).
"""

from urllib.parse import parse_qs, urlsplit

import flask
from authlib.integrations.flask_client import OAuth

app = flask.Flask(__name__)
app.secret_key = "a key that guards nothing"
oauth = OAuth(app)
oauth.register(
    "accounts",
    client_id="library",
    client_secret="a secret that guards nothing",
    authorize_url="https://accounts.example/authorize",
    access_token_url="https://accounts.example/token",
    client_kwargs={"scope": "openid email"},
)


@app.get("/login")
def login():
    return oauth.accounts.authorize_redirect("https://library.example/welcome")


sent_to = urlsplit(app.test_client().get("/login").headers["Location"])
query = parse_qs(sent_to.query)
assert sent_to.netloc == "accounts.example"
assert sent_to.path == "/authorize"
assert query["client_id"] == ["library"]
assert query["scope"] == ["openid email"]
assert query["redirect_uri"] == ["https://library.example/welcome"]
assert len(query["state"][0]) >= 20
assert len(query["nonce"][0]) >= 20
