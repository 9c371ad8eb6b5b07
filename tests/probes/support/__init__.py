"""What several probes need: Django in one call, servers on free ports, pages fetched, a directory that goes away."""

import atexit
import contextlib
import re
import shutil
import socket
import subprocess
import sys
import tempfile
import threading
import time
import urllib.error
import urllib.parse
import urllib.request
from importlib import metadata
from pathlib import Path
from wsgiref.simple_server import WSGIRequestHandler, make_server

SECONDS = 30
"""How long a page, a command or the start of a server may take."""


def scratch():
    """A new directory that is removed when the probe ends."""
    path = Path(tempfile.mkdtemp(prefix="probe-"))
    atexit.register(shutil.rmtree, path, ignore_errors=True)
    return path


def django(**settings):
    """Sets Django up with the probe's own file as the URL configuration, and a database in memory."""
    import django
    from django.conf import settings as configured

    defaults = {
        "SECRET_KEY": "a key that guards nothing",
        "ALLOWED_HOSTS": ["*"],
        "ROOT_URLCONF": "__main__",
        "USE_TZ": True,
        "DEFAULT_AUTO_FIELD": "django.db.models.BigAutoField",
        "DATABASES": {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        "TEMPLATES": [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True}],
    }
    configured.configure(**defaults | settings)
    django.setup()


STAFF_SITE = {
    "INSTALLED_APPS": [
        "django.contrib.admin",
        "django.contrib.auth",
        "django.contrib.contenttypes",
        "django.contrib.sessions",
        "django.contrib.messages",
        "django.contrib.staticfiles",
    ],
    "MIDDLEWARE": [
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
        "django.contrib.messages.middleware.MessageMiddleware",
    ],
    "TEMPLATES": [
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "APP_DIRS": True,
            "OPTIONS": {
                "context_processors": [
                    "django.template.context_processors.request",
                    "django.contrib.auth.context_processors.auth",
                    "django.contrib.messages.context_processors.messages",
                ],
            },
        },
    ],
    "STATIC_URL": "static/",
}
"""Settings for `django` with everything that the admin site asks for, as `startproject` writes them."""


class Page:
    """An answer to a request over HTTP."""

    def __init__(self, response):
        self.status = response.status
        self.headers = response.headers
        self.text = response.read().decode("utf-8", "replace")


def page(url, *, data=None, headers=None, method=None):
    """Fetches an address; a form is sent when there is data, and an error page is a page as well."""
    body = urllib.parse.urlencode(data).encode() if isinstance(data, dict) else data
    request = urllib.request.Request(url, data=body, headers=headers or {}, method=method)
    try:
        with urllib.request.urlopen(request, timeout=SECONDS) as response:
            return Page(response)
    except urllib.error.HTTPError as error:
        with error:
            return Page(error)


def free_port():
    """A port of 127.0.0.1 that nobody listens on."""
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Quiet(WSGIRequestHandler):
    """A handler that keeps its log to itself."""

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def serving(app):
    """Serves a WSGI application, one request at a time, and gives its address."""
    with make_server("127.0.0.1", 0, app, handler_class=Quiet) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@contextlib.contextmanager
def running(*command, cwd=None, port):
    """Runs a server of its own, waits until it listens on the port, gives its address, and ends it."""
    log = scratch() / "log"
    with log.open("wb") as out, subprocess.Popen(command, cwd=cwd, stdout=out, stderr=out) as server:
        try:
            deadline = time.monotonic() + SECONDS
            while not listens(port):
                if server.poll() is not None or time.monotonic() > deadline:
                    raise RuntimeError(f"{command} does not listen: {log.read_text()}")
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"
        finally:
            server.kill()


def listens(port):
    """Whether somebody answers on this port of 127.0.0.1."""
    with socket.socket() as caller:
        return caller.connect_ex(("127.0.0.1", port)) == 0


def run(*command, cwd=None, check=True):
    """Runs a command to its end and gives what it printed; an error unless it succeeds or need not."""
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, timeout=SECONDS)
    if check and done.returncode != 0:
        raise RuntimeError(f"{command} ended with {done.returncode}: {done.stdout}{done.stderr}")
    return done


def new_project(name="site_of_books"):
    """A new Django project, as startproject writes it: its directory, which holds manage.py."""
    root = scratch()
    run(sys.executable, "-m", "django", "startproject", name, str(root))
    return root


def required(package):
    """The names of the packages that are installed with this one, in lower case, but for extras."""
    lines = [line for line in metadata.requires(package) or [] if "extra ==" not in line]
    return {re.match(r"[\w.-]+", line).group().lower() for line in lines}
