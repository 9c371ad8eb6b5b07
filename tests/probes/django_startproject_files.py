"""startproject writes manage.py, settings, URLs and modules for WSGI and ASGI, which already work together.

Shows: django-project-settings (holds).
"""

import runpy
import sys

from support import new_project, run

project = new_project("site_of_books")
written = {str(file.relative_to(project)) for file in project.rglob("*.py")}
package = {f"site_of_books/{name}.py" for name in ["__init__", "settings", "urls", "asgi", "wsgi"]}
assert written == {"manage.py"} | package

settings = runpy.run_path(str(project / "site_of_books" / "settings.py"))
assert settings["ROOT_URLCONF"] == "site_of_books.urls"
assert settings["WSGI_APPLICATION"] == "site_of_books.wsgi.application"

checked = run(sys.executable, "manage.py", "check", cwd=project)
assert "no issues" in checked.stdout

ask = "import site_of_books.{0} as entry; print(type(entry.application).__name__)"
handlers = {kind: run(sys.executable, "-c", ask.format(kind), cwd=project).stdout.strip() for kind in ["wsgi", "asgi"]}
assert handlers == {"wsgi": "WSGIHandler", "asgi": "ASGIHandler"}
