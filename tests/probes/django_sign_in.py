"""Django's own accounts keep a page from strangers, refuse a wrong password, and let the right one in and out.

Shows: django-auth-built-in (holds).
"""

from support import STAFF_SITE, django, scratch

directory = scratch()
(directory / "registration").mkdir()
(directory / "registration" / "login.html").write_text("<form>{{ form }}</form>")
templates = STAFF_SITE["TEMPLATES"][0] | {"DIRS": [directory]}
django(
    **STAFF_SITE | {"TEMPLATES": [templates]},
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    LOGIN_REDIRECT_URL="/",
    LOGOUT_REDIRECT_URL="/",
)

from django.contrib.auth.decorators import login_required
from django.contrib.auth.models import User
from django.contrib.auth.views import LoginView, LogoutView
from django.core.management import call_command
from django.http import HttpResponse
from django.test import Client
from django.urls import path


@login_required(login_url="/login/")
def home(request):
    return HttpResponse(f"Hello {request.user}")


urlpatterns = [path("", home), path("login/", LoginView.as_view()), path("logout/", LogoutView.as_view())]
call_command("migrate", verbosity=0)
User.objects.create_user("ada", password="long enough")

user = Client()
assert user.get("/").headers["Location"] == "/login/?next=/"
refused_authentication = user.post("/login/", {"username": "ada", "password": "wrong"})
assert "correct username and password" in refused_authentication.text
assert user.get("/").status_code == 302

user.post("/login/", {"username": "ada", "password": "long enough"})
page_after_authentication = user.get("/")
assert page_after_authentication.text == "Hello ada"
stored_password = User.objects.get().password
assert "long enough" not in stored_password
user.post("/logout/")
assert user.get("/").status_code == 302
