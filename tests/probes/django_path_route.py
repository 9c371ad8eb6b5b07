"""A Django route with typed parts takes no regular expression, though one can be written where it is wanted.

Shows: django-dispatch-regex (outdated), django-url-dispatcher (outdated), django-regex-routing (outdated).
"""

from support import django, page, serving

django()

from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import path, re_path


def show(request, year, slug="none"):
    return HttpResponse(f"{type(year).__name__} {year} {slug}")


urlpatterns = [
    path("v1.0/books/<int:year>/<slug:slug>/", show),
    re_path(r"^regex/(?P<year>[0-9]{4})/$", show),
]

with serving(get_wsgi_application()) as site:
    path_route = page(f"{site}/v1.0/books/1815/emma/")
    route_without_number = page(f"{site}/v1.0/books/long-ago/emma/")
    route_with_another_dot = page(f"{site}/v1x0/books/1815/emma/")
    regex_route = page(f"{site}/regex/1815/")
    regex_route_too_long = page(f"{site}/regex/18150/")
assert path_route.text == "int 1815 emma"
assert route_without_number.status == 404
assert route_with_another_dot.status == 404
assert regex_route.text == "str 1815 none"
assert regex_route_too_long.status == 404
