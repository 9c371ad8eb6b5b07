"""Django serves a page with a form where no database is configured: it is not for sites with a database alone.

Shows: django-complex-sites (partly).
"""

from support import django, page, serving

django(DATABASES={}, INSTALLED_APPS=[], MIDDLEWARE=[])

from django import forms
from django.core.exceptions import ImproperlyConfigured
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.http import HttpResponse
from django.template import Context, Template
from django.urls import path


class Sum(forms.Form):
    first = forms.IntegerField()
    second = forms.IntegerField()


def add(request):
    form = Sum(request.GET)
    total = sum(form.cleaned_data.values()) if form.is_valid() else form.errors.as_text()
    return HttpResponse(Template("total: {{ total }}").render(Context({"total": total})))


def database_answers():
    try:
        connection.cursor()
    except ImproperlyConfigured:
        return False
    return True


urlpatterns = [path("add/", add)]

with serving(get_wsgi_application()) as site:
    without_database = page(f"{site}/add/?first=2&second=3")
    refused_without_database = page(f"{site}/add/?first=two&second=3")
assert without_database.text == "total: 5"
assert "Enter a whole number" in refused_without_database.text
assert not database_answers()
