"""With Flask-Babel, one Flask page speaks the reader's language: its texts, its dates and its numbers.

Shows: flask-babel-package (holds).
"""

from datetime import date

import flask
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from flask_babel import Babel, format_date, format_decimal, gettext
from support import scratch

translations = scratch()
german = Catalog(locale="de")
german.add("Welcome", "Willkommen")
folder = translations / "de" / "LC_MESSAGES"
folder.mkdir(parents=True)
with (folder / "messages.mo").open("wb") as file:
    write_mo(file, german)

app = flask.Flask(__name__)
app.config["BABEL_TRANSLATION_DIRECTORIES"] = str(translations)
Babel(app, locale_selector=lambda: flask.request.accept_languages.best_match(["en", "de"]))


@app.get("/")
def home():
    return [gettext("Welcome"), format_date(date(2026, 5, 4), "long"), format_decimal(1234.5)]


def shown_in(language):
    return app.test_client().get("/", headers={"Accept-Language": language}).json


english_text, english_date, english_number = shown_in("en")
assert english_text == "Welcome"
assert english_date == "May 4, 2026"
assert english_number == "1,234.5"

german_text, german_date, german_number = shown_in("de")
assert german_text == "Willkommen"
assert german_date == "4. Mai 2026"
assert german_number == "1.234,5"
