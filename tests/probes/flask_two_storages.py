"""One Flask application keeps books in an SQL database and visits in a key-value file.

Shows: flask-database-kinds (holds).
"""

from dbm import dumb

import flask
import sqlalchemy
from support import page, scratch, serving

directory = scratch()
sql_database = sqlalchemy.create_engine(f"sqlite:///{directory / 'books.sqlite3'}")
key_value_database = str(directory / "visits")
tables = sqlalchemy.MetaData()
books = sqlalchemy.Table("book", tables, sqlalchemy.Column("title", sqlalchemy.String))
tables.create_all(sql_database)

app = flask.Flask(__name__)


@app.post("/books")
def add():
    with sql_database.begin() as connection:
        connection.execute(books.insert().values(title=flask.request.form["title"]))
    with dumb.open(key_value_database, "c") as visits:
        visits["last"] = flask.request.form["title"]
    return "", 201


@app.get("/books")
def both():
    with sql_database.connect() as connection, dumb.open(key_value_database) as visits:
        return {"sql": connection.scalars(sqlalchemy.select(books.c.title)).all(), "key": visits["last"].decode()}


with serving(app) as site:
    for title in ["Emma", "Ulysses"]:
        page(f"{site}/books", data={"title": title})
    databases = flask.json.loads(page(f"{site}/books").text)
sql_database.dispose()

assert databases["sql"] == ["Emma", "Ulysses"]
assert databases["key"] == "Ulysses"
