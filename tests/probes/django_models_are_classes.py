"""A Python class describes a table of Django's: its attributes become columns, and its rows are instances of it.

Shows: django-models-are-classes (holds).
"""

from support import django

django()

from django.core.exceptions import ValidationError
from django.db import connection, models


class Book(models.Model):
    title = models.CharField(max_length=30)
    pages = models.PositiveIntegerField(default=1)

    class Meta:
        app_label = "library"

    def is_long(self):
        return self.pages > 400


with connection.schema_editor() as editor:
    editor.create_model(Book)
with connection.cursor() as cursor:
    columns = [column.name for column in connection.introspection.get_table_description(cursor, "library_book")]
assert columns == ["id", "title", "pages"]

Book.objects.create(title="Emma", pages=474)
model_instance = Book.objects.get(pages__gt=400)
assert type(model_instance) is Book
assert model_instance.is_long()
with connection.cursor() as cursor:
    row = cursor.execute("SELECT title, pages FROM library_book").fetchone()
assert row == ("Emma", 474)

rules_of_class = {}
try:
    Book(title="E" * 31, pages=-1).full_clean()
except ValidationError as error:
    rules_of_class = error.message_dict
assert rules_of_class.keys() == {"title", "pages"}
