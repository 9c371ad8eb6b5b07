"""The session cookies of both frameworks are closed to scripts, and go over plain HTTP until a setting changes that.

Shows: both-cookie-defaults (holds).
"""

import flask
from support import STAFF_SITE, django

django(**STAFF_SITE)

from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import path

app = flask.Flask(__name__)
app.secret_key = "a key that guards nothing"


@app.get("/")
def remember():
    flask.session["seen"] = True
    return "remembered"


def remember_in_django(request):
    request.session["seen"] = True
    return HttpResponse("remembered")


urlpatterns = [path("", remember_in_django)]
call_command("migrate", verbosity=0)


def flask_cookie():
    return app.test_client().get("/").headers["Set-Cookie"]


def django_cookie():
    return Client().get("/").cookies["sessionid"].OutputString()


first_flask_cookie, first_django_cookie = flask_cookie(), django_cookie()
app.config["SESSION_COOKIE_SECURE"] = True
secure_flask_cookie = flask_cookie()
with override_settings(SESSION_COOKIE_SECURE=True):
    secure_django_cookie = django_cookie()

assert "HttpOnly" in first_flask_cookie
assert "HttpOnly" in first_django_cookie
assert "Secure" not in first_flask_cookie
assert "Secure" not in first_django_cookie
assert "Secure" in secure_flask_cookie
assert "Secure" in secure_django_cookie
