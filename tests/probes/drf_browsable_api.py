"""REST Framework shows an endpoint and its description as HTML to a browser; Django alone sends such a caller JSON.

Shows: django-api-html-docs (partly).
"""

from support import django, page, serving

django(INSTALLED_APPS=["rest_framework"], REST_FRAMEWORK={"UNAUTHENTICATED_USER": None})

from django.core.wsgi import get_wsgi_application
from django.http import JsonResponse
from django.urls import path
from rest_framework import generics, serializers


class BookSerializer(serializers.Serializer):
    title = serializers.CharField(help_text="As on the cover")


class BookShelf(generics.ListCreateAPIView):
    """Lists the books and takes new ones."""

    queryset = []
    serializer_class = BookSerializer
    authentication_classes = []

    def get_queryset(self):
        return [{"title": "Emma"}]


def plain_django(request):
    """Lists the books."""
    return JsonResponse({"books": ["Emma"]})


urlpatterns = [path("drf/", BookShelf.as_view()), path("plain/", plain_django)]

with serving(get_wsgi_application()) as site:
    api_html = page(f"{site}/drf/", headers={"Accept": "text/html"})
    api_json = page(f"{site}/drf/", headers={"Accept": "application/json"})
    plain_api = page(f"{site}/plain/", headers={"Accept": "text/html"})
assert api_html.headers["Content-Type"].startswith("text/html")
assert "<h1>Book Shelf</h1>" in api_html.text
assert "Lists the books and takes new ones." in api_html.text
assert "As on the cover" in api_html.text
assert "GET, POST, HEAD, OPTIONS" in api_html.text
assert api_json.text == '[{"title":"Emma"}]'
assert plain_api.headers["Content-Type"] == "application/json"
