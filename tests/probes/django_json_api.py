"""Django alone takes JSON and answers with JSON over HTTP: an API without any further package.

Shows: django-offers-no-api (wrong), django-no-api (wrong).
"""

import json
import sys

from support import django, page, serving

django()

from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import path
from django.views.decorators.http import require_http_methods

titles = []


@require_http_methods(["GET", "POST"])
def books(request):
    if request.method == "GET":
        return JsonResponse({"books": titles})
    titles.append(json.loads(request.body)["title"])
    return JsonResponse({"title": titles[-1]}, status=201)


urlpatterns = [path("api/books/", books)]

with serving(get_wsgi_application()) as site:
    api = f"{site}/api/books/"
    api_created = page(api, data=json.dumps({"title": "Emma"}).encode(), headers={"Content-Type": "application/json"})
    api_list = page(api)
    api_refused = page(api, method="DELETE")
assert api_created.status == 201
assert api_list.headers["Content-Type"] == "application/json"
assert json.loads(api_list.text) == {"books": ["Emma"]}
assert api_refused.status == 405
assert api_refused.headers["Allow"] == "GET, POST"
assert "rest_framework" not in sys.modules
