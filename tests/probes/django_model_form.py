"""A ModelForm asks for what its Django model holds, checks it as the model says, and saves it as a row.

Shows: django-model-forms (holds).
"""

from support import django

django()

from django import forms
from django.core.exceptions import ValidationError
from django.db import connection, models


def not_in_the_future(year):
    if year > 2000:
        raise ValidationError("Not printed yet")


class Book(models.Model):
    title = models.CharField(max_length=10, unique=True)
    year = models.IntegerField(validators=[not_in_the_future])
    summary = models.TextField(blank=True)

    class Meta:
        app_label = "library"


class BookForm(forms.ModelForm):
    class Meta:
        model = Book
        fields = "__all__"


with connection.schema_editor() as editor:
    editor.create_model(Book)

empty_form = BookForm({})
assert list(empty_form.fields) == ["title", "year", "summary"]
assert set(empty_form.errors) == {"title", "year"}
assert 'maxlength="10"' in empty_form["title"].as_widget()
assert "<textarea" in empty_form["summary"].as_widget()

saved_by_form = BookForm({"title": "Emma", "year": "1815"}).save()
assert Book.objects.get() == saved_by_form
assert saved_by_form.year == 1815
assert BookForm({"title": "Emma", "year": "2815"}).errors == {
    "title": ["Book with this Title already exists."],
    "year": ["Not printed yet"],
}
BookForm({"title": "Sanditon", "year": "1817"}, instance=saved_by_form).save()
assert Book.objects.get().title == "Sanditon"
