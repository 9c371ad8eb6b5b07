"""Users get permissions through a group, and the views of django.contrib.auth sign in and reset a password by mail.

Shows: django-contrib-auth (holds).
"""

import re

from support import STAFF_SITE, django

django(**STAFF_SITE, PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])

from django.contrib import admin
from django.contrib.auth.models import Group, Permission, User
from django.core import mail
from django.core.management import call_command
from django.test import Client
from django.test.utils import setup_test_environment
from django.urls import include, path

urlpatterns = [path("accounts/", include("django.contrib.auth.urls")), path("admin/", admin.site.urls)]
call_command("migrate", verbosity=0)
user = User.objects.create_user("ada", "ada@example.org", "forgotten")
setup_test_environment()

permission = "auth.change_group"
assert not user.has_perm(permission)
group = Group.objects.create(name="Editors")
group.permissions.add(Permission.objects.get(codename="change_group"))
user.groups.add(group)
assert User.objects.get().has_perm(permission)
assert not User.objects.get().has_perm("auth.delete_group")

visitor = Client()
visitor.post("/accounts/password_reset/", {"email": "ada@example.org"})
assert [message.to for message in mail.outbox] == [["ada@example.org"]]
reset_address = re.search(r"http://testserver(\S+)", mail.outbox[0].body)[1]
reset_form = visitor.get(reset_address, follow=True)
new_password = {"new_password1": "remembered now", "new_password2": "remembered now"}
visitor.post(reset_form.redirect_chain[-1][0], new_password)
used_reset_link = visitor.get(reset_address, follow=True)
assert "link was invalid" in used_reset_link.text

User.objects.update(is_staff=True)
signed_in = visitor.post("/accounts/login/", {"username": "ada", "password": "remembered now"})
assert signed_in.headers["Location"] == "/accounts/profile/"
assert "/admin/auth/group/" in visitor.get("/admin/").text
assert "/admin/auth/user/" not in visitor.get("/admin/").text
