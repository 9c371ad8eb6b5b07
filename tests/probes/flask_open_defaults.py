"""Flask answers to any host and sends no protective headers, unless a setting and Flask-Talisman are added.

Shows: flask-open-defaults (holds), flask-talisman-package (holds).
"""

import flask
from flask_talisman import Talisman
from support import page, serving

PROTECTIVE = ["X-Frame-Options", "X-Content-Type-Options", "Referrer-Policy", "Content-Security-Policy"]


def flask_app(**settings):
    app = flask.Flask(__name__)
    app.config.update(settings)
    app.add_url_rule("/", view_func=lambda: "books")
    return app


def sent(answer):
    return [name for name in PROTECTIVE if name in answer.headers]


elsewhere = {"Host": "elsewhere.example"}
with serving(flask_app()) as site:
    plain_flask = page(site, headers=elsewhere)
assert plain_flask.text == "books"
assert sent(plain_flask) == []

with serving(flask_app(TRUSTED_HOSTS=["books.example"])) as site:
    untrusted_host = page(site, headers=elsewhere)
    trusted_host = page(site, headers={"Host": "books.example"})
assert untrusted_host.status == 400
assert trusted_host.status == 200

app = flask_app()
Talisman(app, force_https=False)
with serving(app) as site:
    with_talisman = page(site)
assert sent(with_talisman) == PROTECTIVE
