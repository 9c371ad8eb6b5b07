"""One Django project is divided into two applications; each serves the pages below an address of its own.

Shows: django-many-apps (holds).
"""

import sys

from support import free_port, new_project, page, run, running

VIEWS = """
from django.apps import apps
from django.http import HttpResponse
from django.urls import path


def index(request):
    return HttpResponse("from " + apps.get_containing_app_config(__name__).label)


urlpatterns = [path("", index)]
"""
URLS = """
from django.urls import include, path

urlpatterns = [path("shelf/", include("books.views")), path("authors/", include("people.views"))]
"""

project = new_project()
for app in ["books", "people"]:
    run(sys.executable, "manage.py", "startapp", app, cwd=project)
    (project / app / "views.py").write_text(VIEWS)
settings = project / "site_of_books" / "settings.py"
settings.write_text(settings.read_text() + "\nINSTALLED_APPS += ['books', 'people']\n")
(project / "site_of_books" / "urls.py").write_text(URLS)

port = free_port()
with running(sys.executable, "manage.py", "runserver", "--noreload", str(port), cwd=project, port=port) as site:
    page_of_books_app = page(f"{site}/shelf/")
    page_of_people_app = page(f"{site}/authors/")
assert page_of_books_app.text == "from books"
assert page_of_people_app.text == "from people"
