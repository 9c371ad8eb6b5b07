"""On MongoDB, Django's transactions do nothing, many-to-many rows are not prefetched, and REST Framework
takes keys for integers.

Shows: mongodb-transactions (holds), mongodb-prefetch (holds), drf-mongodb-keys (holds).
"""

import sys

from support import django, scratch

MODELS = """
from django.db import models


class Author(models.Model):
    name = models.CharField(max_length=50)


class Book(models.Model):
    title = models.CharField(max_length=50)
    authors = models.ManyToManyField(Author)
    editor = models.ForeignKey(Author, models.CASCADE, related_name="edited")
"""

folder = scratch()
sys.path.insert(0, str(folder))
(folder / "library").mkdir()
(folder / "library" / "__init__.py").touch()
(folder / "library" / "models.py").write_text(MODELS)

KEY = "django_mongodb_backend.fields.ObjectIdAutoField"
# Nothing listens there, and it is not waited for.
host = "mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=200"
database = {"ENGINE": "django_mongodb_backend", "HOST": host, "NAME": "library"}
django(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework", "library"],
    DATABASES={"default": database},
    DEFAULT_AUTO_FIELD=KEY,
)

from bson import ObjectId
from django.db import DatabaseError, connection, transaction
from django.db.models import prefetch_related_objects
from django_mongodb_backend.transaction import atomic
from library.models import Author, Book
from rest_framework import serializers

# As if connected: the client calls the server only when there is something to do.
connection.connection = connection.get_new_connection(connection.get_connection_params())
connection.database = connection.connection["library"]


def begins(transaction_of):
    """Whether the server would be told of a transaction inside such a block."""
    with transaction_of():
        return connection.session is not None and connection.session.in_transaction


assert not begins(transaction.atomic)
assert begins(atomic)
assert not connection.features.supports_transactions

def prefetched(instance, relation):
    """What stops a prefetch: the backend, or only that there is no server to ask."""
    try:
        prefetch_related_objects([instance], relation)
    except DatabaseError as stop:
        return type(stop).__name__


emma = Book(pk=ObjectId(), title="Emma", editor_id=ObjectId())
assert prefetched(emma, "authors") == "NotSupportedError"
assert prefetched(Author(pk=ObjectId()), "book_set") == "NotSupportedError"
assert prefetched(emma, "editor") == "DatabaseError"
assert prefetched(Author(pk=ObjectId()), "edited") == "DatabaseError"


class BookSerializer(serializers.ModelSerializer):
    class Meta:
        model = Book
        fields = ["id", "title"]


class BookWithKeySerializer(BookSerializer):
    id = serializers.CharField(read_only=True)


def serialized(serializer):
    try:
        return serializer(emma).data
    except TypeError as refusal:
        return str(refusal)


assert isinstance(BookSerializer().fields["id"], serializers.IntegerField)
assert "not 'ObjectId'" in serialized(BookSerializer)
assert serialized(BookWithKeySerializer) == {"id": str(emma.pk), "title": "Emma"}
