"""Django's admin asks for a login, shows each user what a permission allows, and keeps who changed what.

Shows: django-admin-permissions (holds).
"""

from support import STAFF_SITE, django

django(**STAFF_SITE, PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])

from django.contrib import admin
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from django.test import Client
from django.urls import path

urlpatterns = [path("admin/", admin.site.urls)]
call_command("migrate", verbosity=0)
readers = Group.objects.create(name="Readers")
editor = User.objects.create_user("ada", password="long enough", is_staff=True)
editor.user_permissions.add(Permission.objects.get(codename="change_group"))

address = f"/admin/auth/group/{readers.pk}/change/"
anybody = Client().get(address)
assert anybody.headers["Location"] == f"/admin/login/?next={address}"

staff = Client()
staff.login(username="ada", password="long enough")
staff.post(address, {"name": "Editors"})
assert Group.objects.get().name == "Editors"
assert staff.get("/admin/auth/group/add/").status_code == 403
assert staff.get("/admin/auth/user/").status_code == 403

kept = LogEntry.objects.get()
assert kept.user == editor
assert kept.object_repr == "Editors"
assert kept.get_change_message() == "Changed Name."
