"""A new Django project refuses a posted form without a CSRF token; Flask takes it, unless Flask-WTF is added.

Shows: django-csrf-on (holds).
"""

import os
import re
import sys

import django
import flask
import flask_wtf
from support import new_project, page, serving

root = new_project()
(root / "site_of_books" / "urls.py").write_text("""
from django.http import HttpResponse
from django.middleware.csrf import get_token
from django.urls import path

def form(request):
    return HttpResponse("saved" if request.method == "POST" else get_token(request))

urlpatterns = [path("", form)]
""")
sys.path.insert(0, str(root))
os.environ["DJANGO_SETTINGS_MODULE"] = "site_of_books.settings"
django.setup()

from django.core.wsgi import get_wsgi_application


def flask_app():
    app = flask.Flask(__name__)
    app.secret_key = "a key that guards nothing"
    app.add_url_rule("/", view_func=lambda: "saved", methods=["POST"])
    return app


with serving(get_wsgi_application()) as site:
    without_csrf_token = page(site, data={"name": "Ada"})
    token = page(site)
    cookie = re.match(r"csrftoken=\w+", token.headers["Set-Cookie"])[0]
    with_csrf_token = page(site, data={"csrfmiddlewaretoken": token.text}, headers={"Cookie": cookie})
assert without_csrf_token.status == 403
assert "CSRF verification failed" in without_csrf_token.text
assert with_csrf_token.text == "saved"

with serving(flask_app()) as site:
    flask_without_csrf_token = page(site, data={"name": "Ada"}, headers={"Origin": "https://elsewhere.example"})
assert flask_without_csrf_token.text == "saved"

app = flask_app()
flask_wtf.CSRFProtect(app)
with serving(app) as site:
    flask_wtf_without_csrf_token = page(site, data={"name": "Ada"})
assert flask_wtf_without_csrf_token.status == 400
