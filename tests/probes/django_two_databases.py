"""Two databases in one Django project: a router sends each model to its own, where it is written and read.

Shows: django-several-databases (holds).
"""

from support import django, scratch

directory = scratch()


class LogRouter:
    """Keeps log entries apart."""

    def db_for_read(self, model, **_):
        return "logs" if model.__name__ == "Entry" else "default"

    db_for_write = db_for_read


def sqlite(name):
    return {"ENGINE": "django.db.backends.sqlite3", "NAME": directory / f"{name}.sqlite3"}


django(
    DATABASES={"default": sqlite("books"), "logs": sqlite("logs")},
    DATABASE_ROUTERS=["__main__.LogRouter"],
)

from django.db import connections, models


class Book(models.Model):
    title = models.CharField(max_length=50)

    class Meta:
        app_label = "library"


class Entry(models.Model):
    text = models.CharField(max_length=50)

    class Meta:
        app_label = "library"


for alias, model in [("default", Book), ("logs", Entry)]:
    with connections[alias].schema_editor() as editor:
        editor.create_model(model)
Book.objects.create(title="Emma")
Entry.objects.create(text="opened")

databases = {alias: connections[alias].introspection.table_names() for alias in connections}
assert databases == {"default": ["library_book"], "logs": ["library_entry"]}
assert Book.objects.get().title == "Emma"
assert Entry.objects.using("logs").get().text == "opened"
