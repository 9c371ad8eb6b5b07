"""A page of Django, and one of Flask as well, is another HTML text as soon as the data behind it change.

Shows: django-offers-dynamic-pages (holds), django-dynamic-pages (holds).
"""

import flask
from support import django, page, serving

django()

from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.template import engines
from django.urls import path

TEMPLATE = "<ul>{% for book in books %}<li>{{ book }}</li>{% endfor %}</ul>"
books = ["Emma"]


def django_view(request):
    return HttpResponse(engines["django"].from_string(TEMPLATE).render({"books": books}))


urlpatterns = [path("", django_view)]
flask_app = flask.Flask(__name__)


@flask_app.get("/")
def flask_view():
    return flask.render_template_string(TEMPLATE, books=books)


with serving(get_wsgi_application()) as django_site, serving(flask_app) as flask_site:
    before = [page(django_site), page(flask_site)]
    books.append("<Persuasion>")
    django_page, flask_page = page(django_site), page(flask_site)
assert [answer.text for answer in before] == ["<ul><li>Emma</li></ul>"] * 2
assert django_page.text == "<ul><li>Emma</li><li>&lt;Persuasion&gt;</li></ul>"
assert django_page.headers["Content-Type"].startswith("text/html")
assert flask_page.text == django_page.text
assert flask_page.headers["Content-Type"].startswith("text/html")
