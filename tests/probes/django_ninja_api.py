"""Django Ninja checks typed requests and a bearer token, describes the API, and its views may be async.

Shows: django-ninja-package (holds), django-ninja-async (holds).
"""

import asyncio
import json
import threading

from support import django

django(INSTALLED_APPS=["ninja"])

from django.test import AsyncClient, Client
from django.urls import path
from ninja import NinjaAPI, Schema
from ninja.security import HttpBearer

meeting = asyncio.Barrier(2)


class Token(HttpBearer):
    def authenticate(self, request, token):
        return token == "secret"


class Book(Schema):
    title: str
    pages: int


api = NinjaAPI(auth=Token())


@api.post("/books")
def add(request, book: Book):
    return book.dict()


@api.get("/meet")
async def meet(request):
    async with asyncio.timeout(10):
        await meeting.wait()
    return {"thread": threading.current_thread().name}


urlpatterns = [path("api/", api.urls)]

client = Client()
signed = {"Authorization": "Bearer secret"}


def send(book, headers):
    return client.post("/api/books", json.dumps(book), content_type="application/json", headers=headers)


accepted = send({"title": "Emma", "pages": "474"}, signed)
assert accepted.json() == {"title": "Emma", "pages": 474}
assert send({"title": "Emma", "pages": 474}, {}).status_code == 401
refused = send({"title": "Emma", "pages": "many"}, signed)
assert refused.status_code == 422
assert refused.json()["detail"][0]["loc"] == ["body", "book", "pages"]
description = client.get("/api/openapi.json").json()
assert description["openapi"].startswith("3.")
assert description["components"]["schemas"]["Book"]["required"] == ["title", "pages"]


async def two_visitors():
    visits = [AsyncClient().get("/api/meet", headers=signed) for _ in range(2)]
    return await asyncio.gather(*visits)


async_views = [answer.json()["thread"] for answer in asyncio.run(two_visitors())]
assert len(async_views) == 2
assert len(set(async_views)) == 1
