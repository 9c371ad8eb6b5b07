"""Django splits a page into model, template and view: the view picks the data, the template alone shows them.

Shows: django-mvc (partly).
"""

from support import django, page, scratch, serving

templates = scratch()
engine = {"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [templates]}
database = {"ENGINE": "django.db.backends.sqlite3", "NAME": templates / "books.sqlite3"}
django(TEMPLATES=[engine], DATABASES={"default": database}, MIDDLEWARE=[])

from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.template.loader import get_template
from django.urls import path, resolve
from django.views.generic import ListView


class Book(models.Model):
    title = models.CharField(max_length=50)

    class Meta:
        app_label = "library"


class Books(ListView):
    queryset = Book.objects.filter(title__startswith="E")
    template_name = "books.html"


urlpatterns = [path("books/", Books.as_view())]

(templates / "books.html").write_text("{% for book in object_list %}<li>{{ book.title }}</li>{% endfor %}")
with connection.schema_editor() as editor:
    editor.create_model(Book)
model_rows = Book.objects.bulk_create([Book(title="Emma"), Book(title="Persuasion")])
template_alone = get_template("books.html").render({"object_list": model_rows})
view = resolve("/books/").func.view_class
with serving(get_wsgi_application()) as site:
    view_and_template = page(f"{site}/books/").text

assert template_alone == "<li>Emma</li><li>Persuasion</li>"
assert view_and_template == "<li>Emma</li>"
assert view is Books
