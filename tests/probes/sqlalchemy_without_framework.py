"""SQLAlchemy builds SQL and maps objects in a plain program: no web framework is required, and none is loaded.

Shows: sqlalchemy-package (holds).
"""

import sys

from sqlalchemy import String, create_engine, func, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from support import required


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "book"
    title: Mapped[str] = mapped_column(String(50), primary_key=True)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add(Book(title="Emma"))
    session.commit()
    object_of_orm = session.scalars(select(Book)).one()
    assert object_of_orm.title == "Emma"

sql = select(func.upper(Book.__table__.c.title))
assert str(sql).startswith("SELECT upper(book.title)")
with engine.connect() as connection:
    assert connection.scalar(sql) == "EMMA"

web_frameworks = {"flask", "django", "werkzeug", "flask-sqlalchemy"}
assert not web_frameworks & required("SQLAlchemy")
assert not web_frameworks & set(sys.modules)
