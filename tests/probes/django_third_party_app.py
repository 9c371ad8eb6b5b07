"""An installed third-party application brings its model, template, command and view into a Django site.

Shows: django-third-party (holds).
"""

import json
from importlib import metadata
from io import StringIO

from support import STAFF_SITE, django, page, scratch, serving

third_party = ["rest_framework", "rest_framework.authtoken", "drf_spectacular", "ninja", "channels"]
installed = STAFF_SITE["INSTALLED_APPS"] + third_party
database = {"ENGINE": "django.db.backends.sqlite3", "NAME": scratch() / "site.sqlite3"}
django(**STAFF_SITE | {"INSTALLED_APPS": installed, "DATABASES": {"default": database}})

from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.template.loader import get_template
from django.urls import path
from rest_framework.authtoken.models import Token
from rest_framework.authtoken.views import obtain_auth_token

urlpatterns = [path("token/", obtain_auth_token)]

call_command("migrate", verbosity=0)
User.objects.create_user("ada", password="a long secret")
third_party_command = StringIO()
call_command("drf_create_token", "ada", stdout=third_party_command)
third_party_row = Token.objects.get(user__username="ada")
with serving(get_wsgi_application()) as site:
    third_party_view = page(f"{site}/token/", data={"username": "ada", "password": "a long secret"})

third_party_packages = {
    package.metadata["Name"].lower()
    for package in metadata.distributions()
    if "Framework :: Django" in (package.metadata.get_all("Classifier") or [])
}
third_party_apps = {app.name for app in apps.get_app_configs() if app.name in third_party}
assert third_party_apps == set(third_party)
assert {"djangorestframework", "drf-spectacular", "django-ninja", "channels"} <= third_party_packages - {"django"}
assert third_party_row.key in third_party_command.getvalue()
assert json.loads(third_party_view.text) == {"token": third_party_row.key}
assert "rest_framework" in get_template("rest_framework/api.html").origin.name
