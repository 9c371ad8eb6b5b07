"""The command django-admin asks nothing and writes a project whose server answers at once.

Shows: django-admin-starter (holds).
"""

import subprocess
import sys
import sysconfig
from pathlib import Path

from support import free_port, page, running, scratch

django_admin = Path(sysconfig.get_path("scripts")) / "django-admin"
root = scratch()
started = subprocess.run(
    [django_admin, "startproject", "books", root], stdin=subprocess.DEVNULL, capture_output=True, text=True, check=True
)
assert started.stdout == ""
assert (root / "manage.py").is_file()
assert {"settings.py", "urls.py", "wsgi.py", "asgi.py"} <= {file.name for file in (root / "books").iterdir()}

port = free_port()
with running(sys.executable, "manage.py", "runserver", "--noreload", str(port), cwd=root, port=port) as site:
    start_page = page(site)
assert start_page.status == 200
assert "The install worked successfully" in start_page.text
