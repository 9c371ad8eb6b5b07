"""In Django's admin a member of staff signs in, adds, finds, changes and removes a row, all over HTTP.

Shows: django-admin-interface (holds).
"""

from support import STAFF_SITE, django

django(**STAFF_SITE, PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])

from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client
from django.urls import path

urlpatterns = [path("admin/", admin.site.urls)]
call_command("migrate", verbosity=0)
User.objects.create_superuser("ada", password="long enough")
User.objects.create_user("visitor", password="long enough")

visitor = Client()
visitor.login(username="visitor", password="long enough")
assert visitor.get("/admin/").status_code == 302

staff = Client()
signed_in = staff.post("/admin/login/?next=/admin/", {"username": "ada", "password": "long enough"})
assert signed_in.headers["Location"] == "/admin/"

staff.post("/admin/auth/group/add/", {"name": "Readers"})
group_added_in_admin = Group.objects.get()
assert group_added_in_admin.name == "Readers"

address_in_admin = f"/admin/auth/group/{group_added_in_admin.pk}"
staff.post(f"{address_in_admin}/change/", {"name": "Editors"})
group_changed_in_admin = Group.objects.get()
assert group_changed_in_admin.name == "Editors"
assert ">Editors<" in staff.get("/admin/auth/group/?q=edit").text
assert ">Editors<" not in staff.get("/admin/auth/group/?q=nobody").text
assert "Changed" in staff.get(f"{address_in_admin}/history/").text

staff.post(f"{address_in_admin}/delete/", {"post": "yes"})
groups_left_by_admin = Group.objects.count()
assert groups_left_by_admin == 0
