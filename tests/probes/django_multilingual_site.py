"""One page of a Django site speaks the language each visitor asks for, until the visitor chooses another.

Shows: django-multilingual (holds).
"""

from support import django

django(
    MIDDLEWARE=["django.middleware.locale.LocaleMiddleware"],
    LANGUAGES=[("en", "English"), ("de", "German"), ("es", "Spanish")],
)

from django import forms
from django.http import HttpResponse
from django.test import Client
from django.urls import include, path


class NameForm(forms.Form):
    name = forms.CharField()


def home(request):
    return HttpResponse(NameForm({}).errors["name"])


urlpatterns = [path("", home), path("language/", include("django.conf.urls.i18n"))]

visitor = Client()
multilingual = {code: visitor.get("/", headers={"Accept-Language": code}) for code in ["en", "de", "es", "ja"]}
assert "This field is required." in multilingual["en"].text
assert "Dieses Feld ist zwingend erforderlich." in multilingual["de"].text
assert "Este campo es obligatorio." in multilingual["es"].text
assert multilingual["de"].headers["Content-Language"] == "de"
assert multilingual["ja"].headers["Content-Language"] == "en"

visitor.post("/language/setlang/", {"language": "es"})
assert "Este campo es obligatorio." in visitor.get("/", headers={"Accept-Language": "de"}).text
