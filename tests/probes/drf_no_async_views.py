"""REST Framework cannot run a view written with `async def`; the same view of plain Django answers.

Shows: drf-no-async-views (holds).
"""

import asyncio
from importlib import metadata

from support import django

django(INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"])

from django.http import JsonResponse
from django.test import AsyncClient
from django.urls import path
from django.views import View
from rest_framework.decorators import api_view
from rest_framework.response import Response
from rest_framework.views import APIView


class PlainBooks(View):
    async def get(self, request):
        return JsonResponse({"books": []})


class Books(APIView):
    async def get(self, request):
        return Response({"books": []})


@api_view()
async def books(request):
    return Response({"books": []})


urlpatterns = [
    path("plain/", PlainBooks.as_view()),
    path("class/", Books.as_view()),
    path("function/", books),
]


def visit(address):
    try:
        return asyncio.run(AsyncClient().get(address)).status_code
    except AssertionError as refusal:
        return str(refusal)


assert visit("/plain/") == 200
assert "but received a `<class 'coroutine'>`" in visit("/class/")
assert "but received a `<class 'coroutine'>`" in visit("/function/")

sources = [file for file in metadata.files("djangorestframework") if file.suffix == ".py"]
assert len(sources) > 50
assert not any("async def" in file.read_text() for file in sources)
