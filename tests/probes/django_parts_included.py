"""Django alone has an ORM with migrations, forms, templates, sign-in and an admin site that work together.

Shows: django-parts-included (holds).
"""

import sys

from support import STAFF_SITE, django, required

django(**STAFF_SITE)

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder
from django.forms import modelform_factory
from django.template import Context, Template
from django.test import Client
from django.urls import path

urlpatterns = [path("admin/", admin.site.urls)]

call_command("migrate", verbosity=0)
GroupForm = modelform_factory(Group, fields=["name"])
group = GroupForm({"name": "readers"}).save()
User.objects.create_superuser("ada", password="a long secret")
browser = Client()
before_sign_in = browser.get("/admin/auth/group/").status_code
sign_in = browser.post("/admin/login/?next=/admin/", {"username": "ada", "password": "a long secret"})
admin_page = browser.get("/admin/auth/group/").content.decode()

assert ("auth", "0001_initial") in MigrationRecorder(connection).applied_migrations()
assert Group.objects.filter(name__startswith="read").count() == 1
assert "already exists" in GroupForm({"name": "readers"}).errors.as_text()
assert Template("{{ group.name|upper }}").render(Context({"group": group})) == "READERS"
assert before_sign_in == 302
assert sign_in.headers["Location"] == "/admin/"
assert "readers" in admin_page

parts_of_others = {"sqlalchemy", "alembic", "wtforms", "flask_login", "flask_admin"}
assert not parts_of_others & set(sys.modules)
assert not {"sqlalchemy", "alembic", "wtforms", "jinja2"} & required("Django")
