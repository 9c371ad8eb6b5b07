"""Under an ASGI server, two async views of Django run at once in one thread; queries of the ORM and sync middleware
leave for another, and a transaction is refused.

Shows: django-asgi (holds).
"""

import json
import runpy
import sys
from concurrent.futures import ThreadPoolExecutor

from django.utils.module_loading import import_string
from support import STAFF_SITE, django, free_port, new_project, page, run, running

URLS = """
import asyncio
import threading

from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import SynchronousOnlyOperation
from django.db import transaction
from django.db.backends.signals import connection_created
from django.http import JsonResponse
from django.urls import path
from django.utils.decorators import sync_only_middleware

meeting = asyncio.Barrier(2)
query_threads = []
connection_created.connect(lambda **_: query_threads.append(threading.current_thread().name), weak=False)


async def meet(request):
    async with asyncio.timeout(10):
        await meeting.wait()
    return JsonResponse({"kind": type(request).__name__, "thread": threading.current_thread().name})


async def count(request):
    rows = await ContentType.objects.acount()
    return JsonResponse({"rows": rows, "thread": threading.current_thread().name, "query_threads": query_threads})


@sync_only_middleware
def sync_middleware(get_response):
    def named(request):
        request.middleware_thread = threading.current_thread().name
        return get_response(request)

    return named


async def transact(request):
    try:
        with transaction.atomic():
            refused = False
    except SynchronousOnlyOperation:
        refused = True
    threads = [request.middleware_thread, threading.current_thread().name]
    return JsonResponse({"refused": refused, "threads": threads})


urlpatterns = [path("meet/", meet), path("count/", count), path("transact/", transact)]
"""

django(**STAFF_SITE)
project = new_project()
(project / "site_of_books" / "urls.py").write_text(URLS)
settings = project / "site_of_books" / "settings.py"
default_middleware = runpy.run_path(str(settings))["MIDDLEWARE"]
settings.write_text(settings.read_text() + "MIDDLEWARE.append('site_of_books.urls.sync_middleware')\n")
run(sys.executable, "manage.py", "migrate", "contenttypes", cwd=project)
port = free_port()
server = [sys.executable, "-m", "uvicorn", "--lifespan", "off", "--port", str(port), "site_of_books.asgi:application"]
with running(*server, cwd=project, port=port) as site, ThreadPoolExecutor() as visitors:
    async_views = [json.loads(answer.text) for answer in visitors.map(page, [f"{site}/meet/"] * 2)]
    counted = json.loads(page(f"{site}/count/").text)
    transaction = json.loads(page(f"{site}/transact/").text)

assert [view["kind"] for view in async_views] == ["ASGIRequest", "ASGIRequest"]
assert len({view["thread"] for view in async_views}) == 1
assert counted["rows"] > 0
assert len(counted["query_threads"]) == 1
assert counted["thread"] not in counted["query_threads"]

assert len(default_middleware) == 7
assert all(import_string(middleware).async_capable for middleware in default_middleware)
transaction_refused_in_async = transaction["refused"]
sync_middleware_thread, async_view_thread = transaction["threads"]
assert transaction_refused_in_async
assert sync_middleware_thread != async_view_thread
