"""drf-spectacular writes an OpenAPI 3 schema from the views and serializers of an API made with REST Framework.

Shows: drf-spectacular-package (holds).
"""

import json

from support import django

django(
    INSTALLED_APPS=["rest_framework", "drf_spectacular"],
    REST_FRAMEWORK={
        "DEFAULT_SCHEMA_CLASS": "drf_spectacular.openapi.AutoSchema",
        "DEFAULT_AUTHENTICATION_CLASSES": [],
        "DEFAULT_PERMISSION_CLASSES": [],
        "UNAUTHENTICATED_USER": None,
    },
)

from django.test import Client
from django.urls import path
from drf_spectacular.validation import validate_schema
from drf_spectacular.views import SpectacularJSONAPIView
from rest_framework import generics, serializers


class BookSerializer(serializers.Serializer):
    title = serializers.CharField(max_length=50)
    pages = serializers.IntegerField(required=False)


class AddBook(generics.CreateAPIView):
    serializer_class = BookSerializer


urlpatterns = [path("books/", AddBook.as_view()), path("schema/", SpectacularJSONAPIView.as_view())]

openapi_schema = json.loads(Client().get("/schema/").content)
validate_schema(openapi_schema)
assert openapi_schema["openapi"].startswith("3.")
assert set(openapi_schema["paths"]["/books/"]) == {"post"}
described_book = openapi_schema["components"]["schemas"]["Book"]
assert described_book["properties"]["title"] == {"type": "string", "maxLength": 50}
assert described_book["properties"]["pages"]["type"] == "integer"
assert described_book["required"] == ["title"]
