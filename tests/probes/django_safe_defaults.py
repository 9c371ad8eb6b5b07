"""A new Django project refuses unknown hosts, sends protective headers, and turns down weak passwords.

Shows: django-host-check (holds), django-security-headers (holds), django-password-rules (holds).
"""

import os
import sys

import django
from support import new_project, page, serving

root = new_project()
(root / "site_of_books" / "urls.py").write_text("""
from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("", lambda request: HttpResponse("books"))]
""")
settings = root / "site_of_books" / "settings.py"
hosts_of_new_project = settings.read_text()
assert "ALLOWED_HOSTS = []" in hosts_of_new_project
settings.write_text(hosts_of_new_project.replace("ALLOWED_HOSTS = []", "ALLOWED_HOSTS = ['books.example']"))
sys.path.insert(0, str(root))
os.environ["DJANGO_SETTINGS_MODULE"] = "site_of_books.settings"
django.setup()

from django.contrib.auth.forms import UserCreationForm
from django.contrib.auth.models import User
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application

with serving(get_wsgi_application()) as site:
    known_host = page(site, headers={"Host": "books.example"})
    unknown_host = page(site, headers={"Host": "elsewhere.example"})

assert known_host.text == "books"
assert unknown_host.status == 400

headers = known_host.headers
assert headers["X-Frame-Options"] == "DENY"
assert headers["X-Content-Type-Options"] == "nosniff"
assert headers["Referrer-Policy"] == "same-origin"
assert headers["Cross-Origin-Opener-Policy"] == "same-origin"


def refused(password):
    try:
        validate_password(password, User(username="ada.lovelace"))
    except ValidationError as refusal:
        return [error.code for error in refusal.error_list]
    return []


assert refused("a long and rare phrase") == []
assert refused("kqz7") == ["password_too_short"]
assert refused("password1") == ["password_too_common"]
assert refused("9481726350") == ["password_entirely_numeric"]
assert refused("ada.lovelace") == ["password_too_similar"]

call_command("migrate", verbosity=0)
form = UserCreationForm({"username": "grace", "password1": "kqz7", "password2": "kqz7"})
assert "password2" in form.errors
user_made_by_code = User.objects.create_user("grace", password="kqz7")
assert user_made_by_code.check_password("kqz7")
