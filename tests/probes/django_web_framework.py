"""A new Django project is Python code, and a view written in Python answers over HTTP.

Shows: django-python-framework (holds).
"""

import sys

from support import free_port, new_project, page, running

URLS = """
from django.http import HttpResponse
from django.urls import path

urlpatterns = [path("sum/", lambda request: HttpResponse(sum(range(5))))]
"""

project = new_project()
python_files = {file.name for file in project.rglob("*.py")}
assert "manage.py" in python_files
assert "settings.py" in python_files

(project / "site_of_books" / "urls.py").write_text(URLS)
port = free_port()
with running(sys.executable, "manage.py", "runserver", "--noreload", str(port), cwd=project, port=port) as site:
    web_page = page(f"{site}/sum/")
assert web_page.status == 200
assert web_page.text == "10"
assert web_page.headers["Content-Type"].startswith("text/html")
