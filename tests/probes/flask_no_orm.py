"""Flask brings no database, ORM or migrations; a view that stores something speaks to a library by itself.

Shows: flask-no-orm (holds), flask-lacks-orm (holds).
"""

import sqlite3
import subprocess
import sys

import flask
from flask.cli import FlaskGroup
from support import required

loaded = "import flask, sys; print(*sorted(sys.modules))"
modules = subprocess.check_output([sys.executable, "-c", loaded], text=True).split()
database_libraries = {"sqlite3", "dbm", "sqlalchemy", "peewee", "pony", "mongoengine", "psycopg"}

app = flask.Flask(__name__)


@app.post("/books/<title>")
def add(title):
    with sqlite3.connect(":memory:") as database:
        database.execute("create table book (title text)")
        database.execute("insert into book values (?)", [title])
        return database.execute("select title from book").fetchall()


assert database_libraries.isdisjoint(modules)
assert database_libraries.isdisjoint(required("Flask"))
assert not [setting for setting in app.config if "DATABASE" in setting]
assert {"migrate", "makemigrations", "db", "upgrade"}.isdisjoint(FlaskGroup().commands)
row_of_other_library = app.test_client().post("/books/Emma").json
assert row_of_other_library == [["Emma"]]
