"""Without any database Django serves pages, forms and sessions; accounts and other models then refuse to work.

Shows: django-orm-dependence (partly).
"""

from support import django

django(
    DATABASES={},
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    MIDDLEWARE=["django.contrib.sessions.middleware.SessionMiddleware"],
    SESSION_ENGINE="django.contrib.sessions.backends.signed_cookies",
)

from django import forms
from django.contrib.auth.models import User
from django.core.exceptions import ImproperlyConfigured
from django.http import HttpResponse
from django.template import engines
from django.test import Client
from django.urls import path


class NameForm(forms.Form):
    name = forms.CharField(max_length=5)


def home(request):
    form = NameForm(request.POST)
    if form.is_valid():
        request.session["name"] = form.cleaned_data["name"]
    page = engines["django"].from_string("Hello {{ name }}{{ errors }}")
    return HttpResponse(page.render({"name": request.session.get("name"), "errors": form["name"].errors}))


urlpatterns = [path("", home)]

visitor = Client()
page_without_database = visitor.post("/", {"name": "Ada"})
assert page_without_database.text == "Hello Ada"
assert "Hello Ada" in visitor.get("/").text
assert "at most 5 characters" in visitor.post("/", {"name": "Adelaide"}).text

orm_refused = None
try:
    User.objects.count()
except ImproperlyConfigured as error:
    orm_refused = str(error)
assert "settings.DATABASES is improperly configured" in orm_refused
