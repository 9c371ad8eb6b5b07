"""REST Framework answers 429 to a user who asks too often, while another user is still served.

Shows: drf-throttling (holds).
"""

import base64

from support import django, page, scratch, serving

django(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": scratch() / "site.sqlite3"}},
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    REST_FRAMEWORK={
        "DEFAULT_AUTHENTICATION_CLASSES": ["rest_framework.authentication.BasicAuthentication"],
        "DEFAULT_THROTTLE_CLASSES": ["rest_framework.throttling.UserRateThrottle"],
        "DEFAULT_THROTTLE_RATES": {"user": "2/day"},
    },
)

from django.contrib.auth.models import User
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import path
from rest_framework.decorators import api_view
from rest_framework.response import Response


@api_view()
def books(request):
    return Response(["Emma"])


urlpatterns = [path("books/", books)]
call_command("migrate", verbosity=0)


def request_by(name):
    credentials = base64.b64encode(f"{name}:secret".encode()).decode()
    return page(f"{site}/books/", headers={"Authorization": f"Basic {credentials}", "Accept": "application/json"})


for name in ["ada", "bob"]:
    User.objects.create_user(name, password="secret")
with serving(get_wsgi_application()) as site:
    within_the_rate = [request_by("ada"), request_by("ada")]
    throttled = request_by("ada")
    of_another_user = request_by("bob")
assert [answer.text for answer in within_the_rate] == ['["Emma"]', '["Emma"]']
assert throttled.status == 429
assert "throttled" in throttled.text
assert int(throttled.headers["Retry-After"]) > 0
assert of_another_user.status == 200
