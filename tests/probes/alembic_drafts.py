"""Alembic compares SQLAlchemy tables with a database and drafts a migration, which then removes the difference.

Shows: alembic-package (holds).
"""

import sys

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, inspect
from support import run, scratch

directory = scratch()
engine = create_engine(f"sqlite:///{directory / 'library.sqlite3'}")
in_database = MetaData()
Table("book", in_database, Column("id", Integer, primary_key=True), Column("shelf", String(50)))
in_database.create_all(engine)

(directory / "tables.py").write_text("""
from sqlalchemy import Column, Integer, MetaData, String, Table

wanted = MetaData()
Table("book", wanted, Column("id", Integer, primary_key=True), Column("title", String(50)))
Table("author", wanted, Column("id", Integer, primary_key=True))
""")


def alembic(*arguments, check=True):
    return run(sys.executable, "-m", "alembic", *arguments, cwd=directory, check=check)


def edit(path, old, new):
    path.write_text(path.read_text().replace(old, new))


alembic("init", "migrations")
edit(directory / "alembic.ini", "driver://user:pass@localhost/dbname", str(engine.url))
edit(directory / "migrations" / "env.py", "target_metadata = None", "from tables import wanted as target_metadata")

alembic("revision", "--autogenerate", "--message", "compared")
[draft] = (directory / "migrations" / "versions").glob("*_compared.py")
drafted_migration = draft.read_text()
assert "op.create_table('author'" in drafted_migration
assert "op.add_column('book', sa.Column('title'" in drafted_migration
assert "op.drop_column('book', 'shelf'" in drafted_migration

assert "author" not in inspect(engine).get_table_names()
alembic("upgrade", "head")
assert "author" in inspect(engine).get_table_names()
columns_of_book = [column["name"] for column in inspect(engine).get_columns("book")]
assert columns_of_book == ["id", "title"]
