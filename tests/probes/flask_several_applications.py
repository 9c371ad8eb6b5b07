"""A Flask application is divided into blueprints, and two Flask applications are joined into one site.

Shows: flask-single-application (partly).
"""

import flask
from support import page, serving
from werkzeug.middleware.dispatcher import DispatcherMiddleware

books = flask.Blueprint("books", __name__)


@books.get("/list")
def listing():
    return f"books of {flask.current_app.config['OWNER']} at {flask.request.path}"


def application(owner):
    app = flask.Flask(__name__)
    app.config["OWNER"] = owner
    return app


shop = application("the shop")
shop.register_blueprint(books, url_prefix="/new")
shop.register_blueprint(books, url_prefix="/used", name="used_books")
library = application("the library")
library.register_blueprint(books)

with serving(DispatcherMiddleware(shop, {"/library": library})) as site:
    blueprint_page = page(f"{site}/new/list").text
    second_blueprint_page = page(f"{site}/used/list").text
    second_application_page = page(f"{site}/library/list").text

assert list(shop.blueprints) == ["books", "used_books"]
assert blueprint_page == "books of the shop at /new/list"
assert second_blueprint_page == "books of the shop at /used/list"
assert second_application_page == "books of the library at /list"
