"""Static files are gathered for a server of their own and pages point there; Django itself does not serve them.

Shows: django-specialised-servers (partly).
"""

from support import django, scratch

sources, collected = scratch(), scratch()
(sources / "books.css").write_text("h1 { color: navy }")
django(
    INSTALLED_APPS=["django.contrib.staticfiles"],
    STATICFILES_DIRS=[sources],
    STATIC_ROOT=collected,
    STATIC_URL="https://static.example/",
    STORAGES={"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.ManifestStaticFilesStorage"}},
    DEBUG=False,
)

from django.contrib.staticfiles.urls import staticfiles_urlpatterns
from django.core.management import call_command
from django.http import HttpResponse
from django.template import engines
from django.test import Client
from django.urls import path

template = engines["django"].from_string("{% load static %}<link href=\"{% static 'books.css' %}\">")


def home(request):
    return HttpResponse(template.render())


urlpatterns = [path("", home), *staticfiles_urlpatterns()]

call_command("collectstatic", interactive=False, verbosity=0)
copies = [file.name for file in collected.glob("books.*.css")]
static_file_on_other_server = f"https://static.example/{copies[0]}"
assert static_file_on_other_server in Client().get("/").text
assert (collected / copies[0]).read_text() == "h1 { color: navy }"
static_file_on_django_itself = Client().get(f"/{copies[0]}")
assert static_file_on_django_itself.status_code == 404
