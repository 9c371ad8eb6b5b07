"""Django writes a migration from a changed model, applies it to the database, keeps the rows, and takes it back.

Shows: django-migrations (holds).
"""

import sqlite3
import sys
from contextlib import closing

from support import new_project, run

root = new_project()
settings = root / "site_of_books" / "settings.py"
settings.write_text(settings.read_text() + '\nINSTALLED_APPS = ["library"]\n')
(root / "site_of_books" / "urls.py").write_text("urlpatterns = []\n")
library = root / "library"
library.mkdir()
model = "from django.db import models\n\nclass Book(models.Model):\n    title = models.CharField(max_length=50)\n"


def manage(*command):
    return run(sys.executable, "manage.py", *command, cwd=root)


def query(sql):
    with closing(sqlite3.connect(root / "db.sqlite3")) as database, database:
        return database.execute(sql).fetchall()


def columns():
    return [name for (name,) in query("SELECT name FROM pragma_table_info('library_book')")]


(library / "models.py").write_text(model)
manage("makemigrations", "library")
manage("migrate")
assert columns() == ["id", "title"]
query("INSERT INTO library_book (title) VALUES ('Emma')")

(library / "models.py").write_text(model + "    pages = models.IntegerField(default=1)\n")
manage("makemigrations", "library", "--name", "pages")
migration_files = sorted(file.name for file in (library / "migrations").glob("0*.py"))
assert migration_files == ["0001_initial.py", "0002_pages.py"]
assert columns() == ["id", "title"]
manage("migrate")
assert columns() == ["id", "title", "pages"]
rows_after_migration = query("SELECT title, pages FROM library_book")
assert rows_after_migration == [("Emma", 1)]
manage("migrate", "library", "0001")
assert columns() == ["id", "title"]
