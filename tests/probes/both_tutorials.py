"""One page made as each tutorial teaches: its route, its template and its stored row are written in different ways.

Shows: experience-counts (holds).
"""

import sqlite3

import flask
from support import django

django()

from django.db import connection, models
from django.http import HttpResponse
from django.template import Context, Template
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import path

app = flask.Flask(__name__)
database = sqlite3.connect(":memory:")
database.execute("CREATE TABLE book (id INTEGER PRIMARY KEY, title TEXT)")
database.execute("INSERT INTO book (title) VALUES (?)", ["Emma"])


@app.route("/books/<int:number>")
def show(number):
    [title] = database.execute("SELECT title FROM book WHERE id = ?", [number]).fetchone()
    return flask.render_template_string("{{ title.upper() }}", title=title)


class Book(models.Model):
    title = models.CharField(max_length=50)

    class Meta:
        app_label = "library"


def show_in_django(request, number):
    return HttpResponse(Template("{{ title.upper }}").render(Context({"title": Book.objects.get(pk=number).title})))


urlpatterns = [path("books/<int:number>", show_in_django)]
with connection.schema_editor() as editor:
    editor.create_model(Book)
with CaptureQueriesContext(connection) as statements:
    Book.objects.create(title="Emma")
    [stored_by_model] = statements.captured_queries
assert stored_by_model["sql"].startswith("INSERT INTO")

routed_by_decorator = app.test_client().get("/books/1")
assert routed_by_decorator.text == "EMMA"
routed_by_list = Client().get("/books/1")
assert routed_by_list.content == b"EMMA"

template_of_django = "{{ title.upper }}"
assert Template(template_of_django).render(Context({"title": "Emma"})) == "EMMA"
assert app.jinja_env.from_string(template_of_django).render(title="Emma") != "EMMA"
