"""Django has more components than Flask, not fewer, and a new project has settled what Flask leaves undecided.

Shows: django-fewer-decisions (partly).
"""

import runpy
from importlib import metadata

import flask
from support import STAFF_SITE, django, new_project, required

django(**STAFF_SITE)

from django.apps import apps
from django.contrib.auth.models import User
from django.core.management import call_command
from django.forms import modelform_factory

call_command("migrate", verbosity=0)
User.objects.create_user("ada")
user_form = modelform_factory(User, fields=["username"])({"username": "ada"})
django_components = {app.label for app in apps.get_app_configs()}
assert {"admin", "auth", "sessions", "messages", "staticfiles"} <= django_components
assert User.objects.filter(username="ada").exists()
assert "username" in user_form.errors

django_files = [file for file in metadata.files("Django") if file.suffix == ".py"]
flask_files = [file for file in metadata.files("Flask") if file.suffix == ".py"]
assert len(django_files) > 10 * len(flask_files)

flask_components = {name for name in dir(flask) if not name.startswith("_")}
assert {"Flask", "Blueprint", "session", "render_template"} <= flask_components
assert not {"admin", "auth", "db", "forms", "models", "orm"} & flask_components
assert not {"sqlalchemy", "wtforms", "flask-login", "flask-admin"} & required("Flask")

settings = runpy.run_path(str(new_project("decided") / "decided" / "settings.py"))
decided_by_django = {"DATABASES", "AUTH_PASSWORD_VALIDATORS", "TEMPLATES", "INSTALLED_APPS"}
assert decided_by_django <= set(settings)
assert not decided_by_django & set(flask.Flask("undecided").config)
