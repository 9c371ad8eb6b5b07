"""The template systems of Django are its own language and Jinja; a view is the Python code that calls one of them.

Shows: django-template-system (wrong).
"""

import pkgutil

import jinja2
from support import django, page, scratch, serving

directory = scratch()
(directory / "book.html").write_text("{% if title|length > 3 %}{{ title|title }} of {{ year }}{% endif %}")
django(
    TEMPLATES=[
        {"BACKEND": f"django.template.backends.{backend}", "DIRS": [directory], "NAME": name}
        for name, backend in [("own", "django.DjangoTemplates"), ("jinja", "jinja2.Jinja2")]
    ]
)

from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.template import Template, backends, engines
from django.urls import path


def book(request, engine):
    return render(request, "book.html", {"title": "emma", "year": 1815}, using=engine)


urlpatterns = [path("<str:engine>/", book)]

with serving(get_wsgi_application()) as site:
    django_template = page(f"{site}/own/")
    jinja_template = page(f"{site}/jinja/")
assert django_template.text == "Emma of 1815"
assert jinja_template.text == "Emma of 1815"
assert isinstance(engines["own"].get_template("book.html").template, Template)
assert isinstance(engines["jinja"].env, jinja2.Environment)

template_systems = {module.name for module in pkgutil.iter_modules(backends.__path__)}
assert {"django", "jinja2"} <= template_systems
assert not {"view", "views"} & template_systems
