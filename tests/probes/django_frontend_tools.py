"""Django checks the token of an Ajax request; jQuery comes with the admin site only, and nothing knows of Pyjamas.

Shows: django-frontend-tools (partly).
"""

import json
from importlib import metadata

from support import STAFF_SITE, django, page, serving

django(**STAFF_SITE)

from django.contrib import admin
from django.contrib.staticfiles.finders import get_finders
from django.core.wsgi import get_wsgi_application
from django.forms import CharField, Form
from django.http import HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.urls import path


class BookForm(Form):
    title = CharField()


def form_page(request):
    return HttpResponse(f"{BookForm().media}{BookForm()}{get_token(request)}")


def ajax(request):
    return JsonResponse({"answer": json.loads(request.body)["title"]})


urlpatterns = [path("admin/", admin.site.urls), path("form/", form_page), path("ajax/", ajax)]

with serving(get_wsgi_application()) as site:
    form = page(f"{site}/form/")
    cookie = form.headers["Set-Cookie"].split(";")[0]
    token = {"Cookie": cookie, "X-CSRFToken": cookie.partition("=")[2], "Content-Type": "application/json"}
    ajax_with_token = page(f"{site}/ajax/", data=b'{"title": "Emma"}', headers=token)
    ajax_without_token = page(f"{site}/ajax/", data=b'{"title": "Emma"}')
assert json.loads(ajax_with_token.text) == {"answer": "Emma"}
assert ajax_without_token.status == 403
assert "script" not in form.text

static_files = [name for finder in get_finders() for name, _ in finder.list([])]
jquery_files = [name for name in static_files if name.endswith("jquery.js")]
assert jquery_files == ["admin/js/vendor/jquery/jquery.js"]

sources = [file for file in metadata.files("Django") if file.suffix in {".py", ".js", ".html"}]
naming_jquery = [file for file in sources if "jquery" in file.read_text("utf-8").lower()]
naming_pyjamas = [file for file in sources if "pyjamas" in file.read_text("utf-8").lower()]
assert naming_jquery != []
assert naming_pyjamas == []
