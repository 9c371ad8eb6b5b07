"""Under an ASGI server, two async views of Django run at once in one thread; queries of the ORM leave for another.

Shows: django-asgi (holds).
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

from support import free_port, new_project, page, run, running

URLS = """
import asyncio
import threading

from django.contrib.contenttypes.models import ContentType
from django.db.backends.signals import connection_created
from django.http import JsonResponse
from django.urls import path

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


urlpatterns = [path("meet/", meet), path("count/", count)]
"""

project = new_project()
(project / "site_of_books" / "urls.py").write_text(URLS)
run(sys.executable, "manage.py", "migrate", "contenttypes", cwd=project)
port = free_port()
server = [sys.executable, "-m", "uvicorn", "--lifespan", "off", "--port", str(port), "site_of_books.asgi:application"]
with running(*server, cwd=project, port=port) as site, ThreadPoolExecutor() as visitors:
    async_views = [json.loads(answer.text) for answer in visitors.map(page, [f"{site}/meet/"] * 2)]
    counted = json.loads(page(f"{site}/count/").text)

assert [view["kind"] for view in async_views] == ["ASGIRequest", "ASGIRequest"]
assert len({view["thread"] for view in async_views}) == 1
assert counted["rows"] > 0
assert len(counted["query_threads"]) == 1
assert counted["thread"] not in counted["query_threads"]
