"""Flask itself translates no text and localises no date or number; its extension Flask-Babel does.

Shows: flask-no-translation (holds).
"""

import datetime

import flask
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from flask_babel import Babel
from jinja2 import TemplateError
from support import page, scratch, serving

directory = scratch() / "de" / "LC_MESSAGES"
directory.mkdir(parents=True)
catalog = Catalog(locale="de")
catalog.add("Welcome", "Willkommen")
with (directory / "messages.mo").open("wb") as file:
    write_mo(file, catalog)

plain, extended = flask.Flask("plain"), flask.Flask("extended")
Babel(extended, default_locale="de", default_translation_directories=str(directory.parents[1]))
templates = {
    "text": "{{ _('Welcome') }}",
    "date": "{{ day | dateformat }}",
    "number": "{{ 1234.5 | numberformat }}",
}


def show(name):
    return flask.render_template_string(templates[name], day=datetime.date(2026, 10, 3))


for app in [plain, extended]:
    app.add_url_rule("/<name>", view_func=show)
    app.register_error_handler(TemplateError, str)
with serving(plain) as site:
    no_translation, no_date, no_number = (page(f"{site}/{name}") for name in templates)
with serving(extended) as site:
    translated_text, localised_date, localised_number = (page(f"{site}/{name}") for name in templates)
assert no_translation.text == "'_' is undefined"
assert no_date.text.startswith("No filter named 'dateformat'")
assert no_number.text.startswith("No filter named 'numberformat'")
assert translated_text.text == "Willkommen"
assert localised_date.text == "03.10.2026"
assert localised_number.text == "1.234,5"
