"""A ModelSerializer has the fields of its Django model and refuses what the model refuses, before it saves a row.

Shows: drf-model-serializers (holds).
"""

from support import django

django(INSTALLED_APPS=["rest_framework"])

from django.core.exceptions import ValidationError
from django.db import connection, models
from rest_framework import serializers


def not_in_the_future(year):
    if year > 2000:
        raise ValidationError("Not printed yet")


class Book(models.Model):
    title = models.CharField(max_length=10, unique=True)
    year = models.IntegerField(validators=[not_in_the_future])
    language = models.CharField(max_length=2, choices=[("en", "English"), ("fr", "French")], default="en")

    class Meta:
        app_label = "library"


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = "__all__"


with connection.schema_editor() as editor:
    editor.create_model(Book)

fields = BookSerializer().fields
assert list(fields) == ["id", "title", "year", "language"]
assert fields["id"].read_only
assert isinstance(fields["year"], serializers.IntegerField)
assert dict(fields["language"].choices) == {"en": "English", "fr": "French"}

serializer = BookSerializer(data={"title": "Emma", "year": "1815"})
assert serializer.is_valid()
assert serializer.save() == Book.objects.get(title="Emma", year=1815, language="en")

refused = BookSerializer(data={"title": "Emma", "year": 2815, "language": "xx"})
assert not refused.is_valid()
refused_by_validators = {field: errors[0].code for field, errors in refused.errors.items()}
assert refused_by_validators == {"title": "unique", "year": "invalid", "language": "invalid_choice"}
