"""A new project has the admin switched on, with pages for the models that are registered and for no others.

Shows: django-admin-needs-models (holds).
"""

import os
import sys

import django
from support import new_project

sys.path.insert(0, str(new_project()))
os.environ["DJANGO_SETTINGS_MODULE"] = "site_of_books.settings"
django.setup()

from django.contrib import admin
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client

call_command("migrate", verbosity=0)
User.objects.create(username="ada", is_staff=True, is_superuser=True)
admin.site.register(Session)

staff = Client(headers={"Host": "localhost"})
admin_of_new_project = staff.get("/admin/")
assert admin_of_new_project.headers["Location"].startswith("/admin/login/")

staff.force_login(User.objects.get())
registered_model = staff.get("/admin/sessions/session/")
assert registered_model.status_code == 200
model_not_registered = staff.get("/admin/contenttypes/contenttype/")
assert model_not_registered.status_code == 404

admin_index = staff.get("/admin/").text
assert "/admin/auth/user/" in admin_index
assert "/admin/sessions/session/" in admin_index
assert "/admin/contenttypes/contenttype/" not in admin_index
form_from_model = staff.get("/admin/sessions/session/add/").text
assert 'name="session_data"' in form_from_model
