"""Two Django apps go out together behind one WSGI application, and each can also go out by itself.

Shows: django-joint-deployment (opinion).
"""

from support import django, page, serving

django()

from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.test import Client, override_settings
from django.urls import include, path


class Shop:
    """The addresses of an app that sells."""

    urlpatterns = [path("", lambda request: HttpResponse("the shop"))]


class Blog:
    """The addresses of an app that tells."""

    urlpatterns = [path("", lambda request: HttpResponse("the blog"))]


urlpatterns = [path("shop/", include(Shop)), path("blog/", include(Blog))]

with serving(get_wsgi_application()) as site:
    deployed_together = [page(f"{site}/{app}/").text for app in ["shop", "blog"]]
assert deployed_together == ["the shop", "the blog"]

with override_settings(ROOT_URLCONF=Shop):
    assert Client().get("/").text == "the shop"
    assert Client().get("/blog/").status_code == 404
