"""Flask-Security keeps users, roles and permissions of a Flask app, on top of Flask-Login and Flask-Principal.

Shows: flask-security-package (holds).
"""

import flask
from flask_login import LoginManager
from flask_principal import Principal
from flask_security import Security, SQLAlchemyUserDatastore, hash_password, permissions_required, roles_required
from flask_security.models import fsqla_v3
from flask_sqlalchemy import SQLAlchemy

app = flask.Flask(__name__)
app.config.update(SECRET_KEY="a key that guards nothing", SECURITY_PASSWORD_SALT="salt", WTF_CSRF_ENABLED=False)
app.config.update(SECURITY_PASSWORD_HASH="pbkdf2_sha512", SQLALCHEMY_DATABASE_URI="sqlite://")
db = SQLAlchemy(app)
fsqla_v3.FsModels.set_db_info(db)
Role = type("Role", (db.Model, fsqla_v3.FsRoleMixin), {})
User = type("User", (db.Model, fsqla_v3.FsUserMixin), {})
users = SQLAlchemyUserDatastore(db, User, Role)
security = Security(app, users)
app.add_url_rule("/edit", "edit", roles_required("editor")(lambda: "edited"))
app.add_url_rule("/publish", "publish", permissions_required("publish")(lambda: "published"))

with app.app_context():
    db.create_all()
    users.create_role(name="editor", permissions={"write"})
    users.create_role(name="chief", permissions={"write", "publish"})
    for name, roles in [("ada", ["editor"]), ("eve", ["editor", "chief"])]:
        users.create_user(email=f"{name}@example.org", password=hash_password("long enough"), roles=roles)
    db.session.commit()


def statuses(name):
    """How the page for a role and the page for a permission answer, after this name has tried to sign in."""
    client = app.test_client()
    client.post("/login", json={"email": f"{name}@example.org", "password": "long enough"})
    return [client.get(path).status_code for path in ("/edit", "/publish")]


unknown_user = statuses("nobody")
assert unknown_user == [403, 403]
user_with_role = statuses("ada")
assert user_with_role == [200, 403]
user_with_role_and_permission = statuses("eve")
assert user_with_role_and_permission == [200, 200]
assert isinstance(app.login_manager, LoginManager)
assert isinstance(security.principal, Principal)
