"""Changed Python code restarts the development servers of Django and Flask; a changed template does not.

Shows: django-reload-restarts (holds).
"""

import contextlib
import os
import signal
import sys
import time
from urllib.error import URLError

from support import free_port, new_project, page, running, scratch

URLS = """
import os

from django.shortcuts import render
from django.urls import path

urlpatterns = [path("", lambda request: render(request, "page.html", {"process": os.getpid()}))]
"""
FLASK = """
import os

import flask

app = flask.Flask(__name__)
app.get("/")(lambda: flask.render_template("page.html", process=os.getpid()))
"""


@contextlib.contextmanager
def reloading(*command, cwd, port):
    """Runs a server with its reloader, and ends both of its processes: the one that watches, the one that answers."""
    with running(sys.executable, *command, cwd=cwd, port=port) as site:
        try:
            yield
        finally:
            os.kill(int(page(site).text.split()[1]), signal.SIGKILL)


def seen(port, wanted, change=lambda: None):
    """Makes a change, once a second, until the page is as wanted; gives its words."""
    for attempt in range(150):
        if attempt % 15 == 0:
            change()
        with contextlib.suppress(URLError, ConnectionError):
            words = page(f"http://127.0.0.1:{port}/").text.split()
            if wanted(words):
                return words
        time.sleep(0.07)
    raise TimeoutError(f"the page at {port} is never as wanted")


def change_templates():
    for template in templates:
        template.write_text("second {{ process }}")


project, script = new_project(), scratch() / "site_of_flask.py"
settings, urls = project / "site_of_books" / "settings.py", project / "site_of_books" / "urls.py"
(script.parent / "templates").mkdir()
templates = project / "page.html", script.parent / "templates" / "page.html"
settings.write_text(settings.read_text() + '\nTEMPLATES[0]["DIRS"] = [BASE_DIR]\n')
urls.write_text(URLS)
for template in templates:
    template.write_text("first {{ process }}")
script.write_text(FLASK)

ports = free_port(), free_port()
flask_server = ["-m", "flask", "--app", script.stem, "run", "--debug", "--port", str(ports[1])]
with (
    reloading("manage.py", "runserver", str(ports[0]), cwd=project, port=ports[0]),
    reloading(*flask_server, cwd=script.parent, port=ports[1]),
):
    django_first = seen(ports[0], lambda words: "first" in words)
    flask_first = seen(ports[1], lambda words: "first" in words)
    django_template = seen(ports[0], lambda words: "second" in words, change_templates)
    flask_template = seen(ports[1], lambda words: "second" in words, change_templates)
    django_reload = seen(ports[0], lambda words: words[1] != django_first[1], urls.touch)
    flask_reload = seen(ports[1], lambda words: words[1] != flask_first[1], script.touch)

assert django_template == ["second", django_first[1]]
assert flask_template == ["second", flask_first[1]]
assert django_reload != django_template
assert flask_reload != flask_template
