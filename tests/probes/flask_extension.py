"""Flask-Login plugs into Flask applications by its init_app, and then guards the views of each.

Shows: flask-extensions (holds).
"""

import flask
from flask_login import LoginManager, UserMixin, current_user, login_required
from support import page, serving

extension = LoginManager()


@extension.request_loader
def reader(request):
    if request.headers.get("Authorization") != "Bearer key":
        return None
    user = UserMixin()
    user.id = "Ada"
    return user


def application(*extensions):
    app = flask.Flask(__name__)
    app.add_url_rule("/", view_func=login_required(lambda: f"hello {current_user.id}"))
    for each in extensions:
        each.init_app(app)
    app.logger.disabled = True
    return app


with serving(application()) as site:
    without_extension = page(site)
with serving(application(extension)) as site:
    stranger_with_extension = page(site)
    reader_with_extension = page(site, headers={"Authorization": "Bearer key"})
with serving(application(extension)) as site:
    second_application_with_extension = page(site)

assert without_extension.status == 500
assert stranger_with_extension.status == 401
assert reader_with_extension.text == "hello Ada"
assert second_application_with_extension.status == 401
