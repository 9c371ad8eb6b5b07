"""Flask extensions check a form, take an uploaded file, store it with an ORM, and log a user in over OAuth.

Shows: flask-extension-range (holds).
"""

import io
from urllib.parse import parse_qs, urlsplit

import flask
from authlib.integrations.flask_client import OAuth
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField
from support import serving
from wtforms import StringField
from wtforms.validators import Length

provider = flask.Flask("provider")


@provider.post("/token")
def give_token():
    """The provider's half of OAuth: a token for the code that it gave the visitor."""
    if flask.request.form["code"] != "code of Ada":
        return {"error": "invalid_grant"}, 400
    return {"access_token": "token of Ada", "token_type": "Bearer"}


@provider.get("/user")
def give_user():
    return {"name": "Ada" if flask.request.headers["Authorization"] == "Bearer token of Ada" else "nobody"}


app = flask.Flask(__name__)
app.config.update(SECRET_KEY="guards nothing", SQLALCHEMY_DATABASE_URI="sqlite://", WTF_CSRF_ENABLED=False)
app.logger.disabled = True
database = SQLAlchemy(app)
manager = LoginManager(app)
oauth = OAuth(app)


class User(UserMixin, database.Model):
    id = database.Column(database.Integer, primary_key=True)
    name = database.Column(database.String)


class Book(database.Model):
    id = database.Column(database.Integer, primary_key=True)
    title = database.Column(database.String)
    cover = database.Column(database.LargeBinary)


class BookForm(FlaskForm):
    title = StringField(validators=[Length(min=3)])
    cover = FileField(validators=[FileAllowed(["png"])])


@manager.user_loader
def load_user(number):
    return database.session.get(User, int(number))


@app.get("/login")
def login():
    return oauth.accounts.authorize_redirect("https://library.example/welcome")


@app.get("/welcome")
def welcome():
    oauth.accounts.authorize_access_token()
    user = User(name=oauth.accounts.get("user").json()["name"])
    database.session.add(user)
    database.session.commit()
    login_user(user)
    return "welcome"


@app.post("/books")
@login_required
def add():
    form = BookForm()
    if not form.validate_on_submit():
        return {"refused": sorted(form.errors)}, 400
    database.session.add(Book(title=form.title.data, cover=form.cover.data.read()))
    database.session.commit()
    return {"user": current_user.name}


reader = app.test_client()


def send(title, filename):
    return reader.post("/books", data={"title": title, "cover": (io.BytesIO(b"picture"), filename)})


with app.app_context():
    database.create_all()
with serving(provider) as site:
    oauth.register(
        "accounts",
        client_id="library",
        client_secret="a secret that guards nothing",
        authorize_url=f"{site}/authorize",
        access_token_url=f"{site}/token",
        api_base_url=f"{site}/",
    )
    before_login = send("Emma", "cover.png")
    state = parse_qs(urlsplit(reader.get("/login").headers["Location"]).query)["state"][0]
    forged_authentication = reader.get("/welcome", query_string={"code": "code of Ada", "state": "forged"})
    after_forgery = send("Emma", "cover.png")
    open_authentication = reader.get("/welcome", query_string={"code": "code of Ada", "state": state})

checked_form = send("E", "cover.exe")
accepted_form = send("Emma", "cover.png")
with app.app_context():
    orm_rows = database.session.scalars(database.select(Book)).all()

assert before_login.status_code == 401
assert forged_authentication.status_code == 500
assert after_forgery.status_code == 401
assert open_authentication.text == "welcome"
assert checked_form.json["refused"] == ["cover", "title"]
assert accepted_form.json == {"user": "Ada"}
assert [row.title for row in orm_rows] == ["Emma"]
assert orm_rows[0].cover == b"picture"
