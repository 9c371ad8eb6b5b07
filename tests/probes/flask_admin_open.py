"""Flask-Admin lets everybody read and change rows until the application guards it, and brings no users of its own.

Shows: flask-admin-no-accounts (holds).
"""

import flask
from flask_admin import Admin
from flask_admin.contrib.sqla import ModelView
from flask_babel import Babel
from flask_sqlalchemy import SQLAlchemy
from support import required

app = flask.Flask(__name__)
app.config.update(SECRET_KEY="a key that guards nothing", SQLALCHEMY_DATABASE_URI="sqlite://")
Babel(app)
db = SQLAlchemy(app)


class Book(db.Model):
    id = db.Column(db.Integer, primary_key=True)
    title = db.Column(db.String(50))


class Guarded(ModelView):
    def is_accessible(self):
        return False


admin = Admin(app)
admin.add_view(ModelView(Book, db))
admin.add_view(Guarded(Book, db, endpoint="guarded"))

with app.app_context():
    db.create_all()
    anybody = app.test_client()
    added_by_anybody = anybody.post("/admin/book/new/", data={"title": "Emma"})
    assert added_by_anybody.status_code == 302
    assert db.session.scalars(db.select(Book.title)).all() == ["Emma"]
    assert anybody.get("/admin/book/").status_code == 200
    assert anybody.get("/admin/guarded/").status_code == 403
    tables = set(db.inspect(db.engine).get_table_names())
assert tables == {"book"}
assert not required("Flask-Admin") & {"flask-login", "flask-security", "flask-principal"}
pages = {rule.rule for rule in app.url_map.iter_rules()}
assert "/admin/book/edit/" in pages
assert not any("login" in rule for rule in pages)
assert not any("history" in rule for rule in pages)
