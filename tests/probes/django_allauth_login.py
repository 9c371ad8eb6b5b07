"""With django-allauth, a page of Django sends a visitor to the provider's login, with client, scope and state.

Shows: django-allauth-package (holds).
"""

from urllib.parse import parse_qs, urlsplit

from support import STAFF_SITE, django

django(
    **STAFF_SITE
    | {
        "INSTALLED_APPS": [
            *STAFF_SITE["INSTALLED_APPS"],
            "allauth",
            "allauth.account",
            "allauth.socialaccount",
            "allauth.socialaccount.providers.github",
        ],
        "MIDDLEWARE": [*STAFF_SITE["MIDDLEWARE"], "allauth.account.middleware.AccountMiddleware"],
    },
    SOCIALACCOUNT_LOGIN_ON_GET=True,
    SOCIALACCOUNT_PROVIDERS={"github": {"SCOPE": ["user:email"], "APP": {"client_id": "library", "secret": "none"}}},
)

from django.core.management import call_command
from django.test import Client
from django.urls import include, path

urlpatterns = [path("accounts/", include("allauth.urls"))]
call_command("migrate", verbosity=0)

provider = urlsplit(Client().get("/accounts/github/login/").headers["Location"])
query = parse_qs(provider.query)
assert provider.netloc == "github.com"
assert provider.path == "/login/oauth/authorize"
assert query["client_id"] == ["library"]
assert query["scope"] == ["user:email"]
assert query["redirect_uri"] == ["http://testserver/accounts/github/login/callback/"]
assert len(query["state"][0]) >= 10
