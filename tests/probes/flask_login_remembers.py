"""Flask-Login signs a user in and out and remembers them with a cookie; the app keeps the users and hands them over.

Shows: flask-login-package (holds).
"""

import flask
from flask_login import LoginManager, UserMixin, current_user, login_required, login_user, logout_user

app = flask.Flask(__name__)
app.secret_key = "a key that guards nothing"
app.logger.disabled = True
manager = LoginManager(app)
ada = UserMixin()
ada.id = "ada"
users_of_the_app = {"ada": ada}


@app.post("/login")
def login():
    return {"signed in": login_user(ada, remember=True)}


@app.get("/private")
@login_required
def private():
    return current_user.id


@app.post("/logout")
def logout():
    return {"signed out": logout_user()}


reader = app.test_client()
reader.post("/login")
page_without_users_of_the_app = reader.get("/private")
assert page_without_users_of_the_app.status_code == 500
manager.user_loader(users_of_the_app.get)
page_when_signed_in = reader.get("/private")
assert page_when_signed_in.text == "ada"

reader.delete_cookie("session")
remembered_page = reader.get("/private")
assert remembered_page.text == "ada"

reader.post("/logout")
page_when_signed_out = reader.get("/private")
assert page_when_signed_out.status_code == 401
assert reader.get_cookie("remember_token") is None
