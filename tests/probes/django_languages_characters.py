"""Django brings translations for dozens of languages, and text in any script goes through form, database and page.

Shows: django-many-languages (holds).
"""

from support import django, page, scratch, serving

django(DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": scratch() / "greetings.sqlite3"}})

from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connection, models
from django.forms import modelform_factory
from django.http import HttpResponse
from django.urls import path
from django.utils import translation


class Greeting(models.Model):
    text = models.CharField(max_length=40)

    class Meta:
        app_label = "greetings"


def greet(request):
    modelform_factory(Greeting, fields=["text"])(request.POST).save()
    return HttpResponse(Greeting.objects.latest("pk").text)


urlpatterns = [path("", greet)]

with connection.schema_editor() as editor:
    editor.create_model(Greeting)

# Greek, Arabic, Hindi, Chinese and a sign beyond the basic plane.
characters = ["Καλημέρα", "صباح الخير", "नमस्ते", "早上好", "🌅"]
with serving(get_wsgi_application()) as site:
    answers = [page(site, data={"text": text}).text for text in characters]
assert answers == characters
assert Greeting.objects.filter(text__contains="上").count() == 1

greetings = {}
for code, _ in settings.LANGUAGES:
    with translation.override(code):
        greetings[code] = translation.gettext("Monday")
languages_with_a_monday_of_their_own = {code for code, word in greetings.items() if word != "Monday"}
assert len(languages_with_a_monday_of_their_own) > 50
assert greetings["zh-hans"] == "星期一"
assert translation.get_language_info("ar")["bidi"] is True
