"""Django knows four kinds of database by itself, refuses a name it does not know, and takes an engine from outside.

Shows: django-backends-relational (holds), django-one-database-kind (wrong).
"""

import re
import sys

from support import django, scratch

django()

from django.core.exceptions import ImproperlyConfigured
from django.db.utils import ConnectionHandler, load_backend


def answer(engine):
    """The database that an engine is for, or why Django cannot use it."""
    try:
        return load_backend(engine).DatabaseWrapper.display_name
    except (ImproperlyConfigured, ImportError) as error:
        return str(error)


built_in_databases = re.findall(r"'(\w+)'", answer("django.db.backends.unheard_of").partition("one of:")[2])
assert {"postgresql", "mysql", "oracle", "sqlite3"} <= set(built_in_databases)

# Without its driver, a backend names the driver that it wants: the kind is known all the same.
databases = {name: answer(f"django.db.backends.{name}") for name in [*built_in_databases, "mongodb"]}
assert re.search("PostgreSQL|psycopg", databases["postgresql"])
assert re.search("MySQL|mysqlclient", databases["mysql"])
assert re.search("Oracle|oracledb", databases["oracle"])
assert databases["sqlite3"] == "SQLite"
assert "isn't an available database backend" in databases["mongodb"]

outside = scratch()
(outside / "paper_engine").mkdir()
(outside / "paper_engine" / "base.py").write_text("""
from django.db.backends.sqlite3 import base

class DatabaseWrapper(base.DatabaseWrapper):
    vendor = "paper"
""")
sys.path.append(str(outside))
connections = ConnectionHandler(
    {
        "default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"},
        "archive": {"ENGINE": "paper_engine", "NAME": ":memory:"},
    },
)
database_kinds_of_one_project = {connection.vendor for connection in connections.all()}
assert database_kinds_of_one_project == {"sqlite", "paper"}
