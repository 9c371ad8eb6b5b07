"""Flask-Admin, an application by other people, adds its own pages and scripts to a Flask site.

Shows: flask-no-third-party (wrong).
"""

import flask
from flask_admin import Admin, BaseView, expose
from flask_babel import Babel
from support import page, required, serving


class Books(BaseView):
    """A page of ours inside the third-party application."""

    @expose("/")
    def index(self):
        return f"Books at {flask.request.path}"


def site_of(*third_party_apps):
    app = flask.Flask(__name__)
    app.secret_key = "a key that guards nothing"
    Babel(app)
    for each in third_party_apps:
        each.init_app(app)
    return app


with serving(site_of()) as site:
    without_third_party_app = page(f"{site}/admin/")

library = Admin(name="Library")
library.add_view(Books(name="Books", endpoint="books"))
with serving(site_of(library)) as site:
    third_party_page = page(f"{site}/admin/")
    third_party_script = page(f"{site}/admin/static/admin/js/helpers.js")
    view_in_third_party_app = page(f"{site}/admin/books/")

assert "flask" in required("Flask-Admin")
assert without_third_party_app.status == 404
assert third_party_page.status == 200
assert 'href="/admin/books/"' in third_party_page.text
assert third_party_script.status == 200
assert view_in_third_party_app.text == "Books at /admin/books/"
