"""SQLAlchemy maps a plain class to a table that was declared, and in use, apart from it.

Shows: sqlalchemy-data-mapper (holds).
"""

from dataclasses import dataclass

from sqlalchemy import Column, Integer, MetaData, String, Table, create_engine, inspect, select
from sqlalchemy.orm import Session, registry


@dataclass
class Book:
    """A class that knows of no table."""

    title: str


table = Table("books", MetaData(), Column("number", Integer, primary_key=True), Column("book_title", String(50)))

engine = create_engine("sqlite://")
table.metadata.create_all(engine)
with engine.begin() as connection:
    connection.execute(table.insert().values(book_title="Emma"))
plain_class_is_mapped = inspect(Book, raiseerr=False) is not None
assert not plain_class_is_mapped

registry().map_imperatively(Book, table, properties={"title": table.c.book_title})
with Session(engine) as session:
    mapped_book = session.scalars(select(Book)).one()
    assert isinstance(mapped_book, Book)
    assert mapped_book.title == "Emma"
    mapped_book.title = "Persuasion"
    session.add(Book("Sanditon"))
    session.commit()
    rows_of_table = session.execute(select(table).order_by(table.c.number)).all()

assert rows_of_table == [(1, "Persuasion"), (2, "Sanditon")]
assert inspect(Book).local_table is table
