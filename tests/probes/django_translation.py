"""A project's own text and addresses are translated for the active language, and dates and numbers follow it.

Shows: django-translation (holds).
"""

import datetime

from babel.messages import Catalog
from babel.messages.mofile import write_mo
from support import django, scratch

locale = scratch()
(locale / "de" / "LC_MESSAGES").mkdir(parents=True)
catalog = Catalog(locale="de")
catalog.add("Welcome, {name}", "Willkommen, {name}")
catalog.add("books/", "buecher/")
with (locale / "de" / "LC_MESSAGES" / "django.mo").open("wb") as file:
    write_mo(file, catalog)

django(
    MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
    LANGUAGES=[("en", "English"), ("de", "German")],
    LOCALE_PATHS=[locale],
    USE_THOUSAND_SEPARATOR=True,
)

from django.conf.urls.i18n import i18n_patterns
from django.http import HttpResponse
from django.template import engines
from django.test import Client
from django.urls import path, reverse
from django.utils import translation
from django.utils.translation import gettext, gettext_lazy

template = engines["django"].from_string("{{ text }} | {{ day }} | {{ price }}")


def books(request):
    text = gettext("Welcome, {name}").format(name="Ada")
    return HttpResponse(template.render({"text": text, "day": datetime.date(2026, 5, 4), "price": 1234.5}))


urlpatterns = i18n_patterns(path(gettext_lazy("books/"), books, name="books"))

url_patterns = {}
for language in ["en", "de"]:
    with translation.override(language):
        url_patterns[language] = reverse("books")
assert url_patterns == {"en": "/en/books/", "de": "/de/buecher/"}
pages = [Client().get(address).text.split(" | ") for address in url_patterns.values()]
translated_texts, dates, numbers = zip(*pages, strict=True)
assert translated_texts == ("Welcome, Ada", "Willkommen, Ada")
assert dates == ("May 4, 2026", "4. Mai 2026")
assert numbers == ("1,234.5", "1.234,5")
assert Client().get("/de/books/").status_code == 404
