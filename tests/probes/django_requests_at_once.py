"""Django's development server answers two requests at once: each waits inside its view until the other one is there.

Shows: django-one-request (wrong).
"""

import sys
from concurrent.futures import ThreadPoolExecutor

from support import free_port, new_project, page, running

URLS = """
import threading

from django.http import HttpResponse
from django.urls import path

meeting = threading.Barrier(2, timeout=10)


def slow(request):
    meeting.wait()
    return HttpResponse(threading.current_thread().name)


urlpatterns = [path("slow/", slow)]
"""

project = new_project()
(project / "site_of_books" / "urls.py").write_text(URLS)
port = free_port()
command = [sys.executable, "manage.py", "runserver", "--noreload", str(port)]
with running(*command, cwd=project, port=port) as site, ThreadPoolExecutor() as visitors:
    answers = list(visitors.map(page, [f"{site}/slow/"] * 2))

requests_answered_at_once = [answer.status for answer in answers]
threads_of_requests = {answer.text for answer in answers}
assert requests_answered_at_once == [200, 200]
assert len(threads_of_requests) == 2
