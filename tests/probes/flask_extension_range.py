"""Flask extensions check a form, take an uploaded file, store it with an ORM, know who is
logged in, and send people to an OAuth provider.

Shows: flask-extension-range (holds).
"""

import io

import flask
from authlib.integrations.flask_client import OAuth
from flask_login import LoginManager, UserMixin, current_user, login_user
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import FlaskForm
from flask_wtf.file import FileAllowed, FileField
from wtforms import StringField
from wtforms.validators import Length

app = flask.Flask(__name__)
app.config.update(SECRET_KEY="guards nothing", SQLALCHEMY_DATABASE_URI="sqlite://", WTF_CSRF_ENABLED=False)
database = SQLAlchemy(app)
LoginManager(app)


class Book(database.Model):
    id = database.Column(database.Integer, primary_key=True)
    title = database.Column(database.String)
    cover = database.Column(database.LargeBinary)


class BookForm(FlaskForm):
    title = StringField(validators=[Length(min=3)])
    cover = FileField(validators=[FileAllowed(["png"])])


@app.post("/books")
def add():
    user = UserMixin()
    user.id = "Ada"
    login_user(user)
    form = BookForm()
    if not form.validate_on_submit():
        return {"refused": sorted(form.errors), "user": current_user.id}, 400
    database.session.add(Book(title=form.title.data, cover=form.cover.data.read()))
    database.session.commit()
    return {"user": current_user.id}


oauth = OAuth(app)
oauth.register("provider", client_id="books", authorize_url="https://provider.example/authorize")


@app.get("/openid")
def log_in_elsewhere():
    return oauth.provider.authorize_redirect("https://books.example/back")


def send(title, filename):
    return app.test_client().post("/books", data={"title": title, "cover": (io.BytesIO(b"picture"), filename)})


with app.app_context():
    database.create_all()
    checked_form = send("E", "cover.exe")
    accepted_form = send("Emma", "cover.png")
    orm_rows = database.session.scalars(database.select(Book)).all()

    assert checked_form.json["refused"] == ["cover", "title"]
    assert accepted_form.status_code == 200
    assert [row.title for row in orm_rows] == ["Emma"]
    assert orm_rows[0].cover == b"picture"
    assert accepted_form.json["user"] == "Ada"

    open_authentication = app.test_client().get("/openid").headers["Location"]
    assert open_authentication.startswith("https://provider.example/authorize?")
    assert "response_type=code&client_id=books" in open_authentication
