"""A Django project has tools for data, tests, accounts and translation, but its own server asks for another one.

Shows: django-complete-stack (partly).
"""

import subprocess
import sys
import threading

from support import SECONDS, free_port, new_project, page, required, run

project = new_project()
manage = [sys.executable, "manage.py"]
tools = run(*manage, "help", "--commands", cwd=project).stdout.split()
assert {"migrate", "makemigrations", "createsuperuser", "collectstatic", "makemessages", "test"} <= set(tools)
assert run(*manage, "migrate", cwd=project).stdout.count(" OK") > 10
assert (project / "db.sqlite3").stat().st_size > 0

port = free_port()
runserver = [*manage, "runserver", "--noreload", str(port)]
with subprocess.Popen(runserver, cwd=project, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as server:
    deadline = threading.Timer(SECONDS, server.kill)
    deadline.start()
    warning = next((line for line in server.stdout if b"WARNING" in line), b"")
    admin_tool = page(f"http://127.0.0.1:{port}/admin/")
    server.kill()
    deadline.cancel()
assert "Django administration" in admin_tool.text
assert b"Use a production WSGI or ASGI server instead" in warning
assert not {"gunicorn", "uvicorn", "daphne", "celery", "djangorestframework"} & required("Django")
