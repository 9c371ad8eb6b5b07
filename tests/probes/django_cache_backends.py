"""Four cache backends of Django side by side: memory, files and a database table keep a value, the dummy drops it.

Shows: django-cache-mechanisms (holds).
"""

from support import django, scratch

files = scratch()
backends = "django.core.cache.backends"
django(
    CACHES={
        "default": {"BACKEND": f"{backends}.locmem.LocMemCache"},
        "files": {"BACKEND": f"{backends}.filebased.FileBasedCache", "LOCATION": files},
        "table": {"BACKEND": f"{backends}.db.DatabaseCache", "LOCATION": "cached"},
        "dummy": {"BACKEND": f"{backends}.dummy.DummyCache"},
    },
)

from django.core.cache import caches
from django.core.management import call_command
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.urls import path
from django.views.decorators.cache import cache_page

views_run = []


@cache_page(60)
def home(request):
    views_run.append(request.path)
    return HttpResponse("made once")


urlpatterns = [path("", home)]
call_command("createcachetable", verbosity=0)

for alias in caches.settings:
    caches[alias].set("title", "Emma", timeout=60)
cached = {alias: caches[alias].get("title") for alias in caches.settings}
assert cached == {"default": "Emma", "files": "Emma", "table": "Emma", "dummy": None}
cache_files = [file.suffix for file in files.iterdir()]
assert cache_files == [".djcache"]
with connection.cursor() as cursor:
    cached_rows = cursor.execute("SELECT cache_key FROM cached").fetchall()
assert cached_rows == [(":1:title",)]

cached_pages = [Client().get("/").text for _ in range(3)]
assert cached_pages == ["made once"] * 3
assert views_run == ["/"]
