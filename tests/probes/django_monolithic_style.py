"""Django comes in one piece, with an ORM and templates; a site may still take SQLAlchemy and Jinja in their place.

Shows: django-style-monolith (partly), django-working-style (partly), django-monolithic-platform (partly).
"""

from importlib import metadata

import sqlalchemy
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column
from support import django, page, scratch, serving

directory = scratch()
jinja = {"BACKEND": "django.template.backends.jinja2.Jinja2", "DIRS": [directory]}
django(TEMPLATES=[jinja], DATABASES={}, INSTALLED_APPS=[], MIDDLEWARE=[])

from django.core.wsgi import get_wsgi_application
from django.shortcuts import render
from django.urls import path


class Base(DeclarativeBase):
    """The tables of SQLAlchemy."""


class Book(Base):
    __tablename__ = "book"
    title: Mapped[str] = mapped_column(primary_key=True)


def books(request):
    with Session(engine) as session:
        rows = session.scalars(sqlalchemy.select(Book)).all()
        return render(request, "books.html", {"books": rows})


(directory / "books.html").write_text("{{ books | map(attribute='title') | join(', ') }}: {{ 2 ** 3 }}")
engine = sqlalchemy.create_engine(f"sqlite:///{directory}/books.sqlite3")
Base.metadata.create_all(engine)
with Session(engine) as session:
    session.add_all([Book(title="Emma"), Book(title="Persuasion")])
    session.commit()
urlpatterns = [path("", books)]

monolithic = {"/".join(file.parts[:2]) for file in metadata.files("Django")}
assert {"django/db", "django/template", "django/forms", "django/contrib"} <= monolithic
with serving(get_wsgi_application()) as site:
    another_style = page(site)
assert another_style.text == "Emma, Persuasion: 8"
