"""REST Framework recognises a user by password, by token, by session or by the web server's word, as a view says.

Shows: drf-authentication (holds).
"""

import base64
import json

from support import STAFF_SITE, django

django(
    **STAFF_SITE | {"INSTALLED_APPS": [*STAFF_SITE["INSTALLED_APPS"], "rest_framework", "rest_framework.authtoken"]},
    AUTHENTICATION_BACKENDS=[
        "django.contrib.auth.backends.ModelBackend",
        "django.contrib.auth.backends.RemoteUserBackend",
    ],
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": [
            f"rest_framework.authentication.{scheme}Authentication"
            for scheme in ["Basic", "Token", "Session", "RemoteUser"]
        ],
        "DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.IsAuthenticated"],
    },
)

from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from django.urls import path
from rest_framework.authtoken.models import Token
from rest_framework.authtoken.views import obtain_auth_token
from rest_framework.decorators import api_view
from rest_framework.response import Response


@api_view()
def whoami(request):
    return Response(f"{request.user} by {type(request.successful_authenticator).__name__}")


urlpatterns = [path("whoami/", whoami), path("token/", obtain_auth_token)]
call_command("migrate", verbosity=0)
ada = User.objects.create_user("ada", password="secret")


def authenticated(client, **headers):
    return json.loads(client.get("/whoami/", **headers).content)


stranger, visitor = Client(), Client()
visitor.force_login(ada, backend="django.contrib.auth.backends.ModelBackend")
password = base64.b64encode(b"ada:secret").decode()
token = json.loads(stranger.post("/token/", {"username": "ada", "password": "secret"}).content)["token"]
assert token == Token.objects.get(user=ada).key
assert authenticated(stranger, HTTP_AUTHORIZATION=f"Basic {password}") == "ada by BasicAuthentication"
assert authenticated(stranger, HTTP_AUTHORIZATION=f"Token {token}") == "ada by TokenAuthentication"
assert authenticated(visitor) == "ada by SessionAuthentication"
assert authenticated(stranger, REMOTE_USER="ada") == "ada by RemoteUserAuthentication"

unauthenticated = stranger.get("/whoami/")
assert unauthenticated.status_code == 401
assert unauthenticated["WWW-Authenticate"].startswith("Basic")
assert stranger.get("/whoami/", HTTP_AUTHORIZATION="Token made-up").status_code == 401
