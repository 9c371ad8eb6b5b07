"""URL patterns of a Django application answer under a prefix and give addresses; Flask's do both as well.

Shows: django-url-patterns (holds).
"""

import flask
from support import django, page, serving

django()

from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.urls import include, path, reverse


def listed(request):
    return HttpResponse(reverse("library:book", kwargs={"number": 7}))


def book(request, number):
    return HttpResponse(f"book {number}")


book_patterns = [path("", listed, name="list"), path("<int:number>/", book, name="book")]
urlpatterns = [path("library/", include((book_patterns, "library")))]

flask_patterns = flask.Blueprint("library", __name__)
flask_patterns.add_url_rule("/", "list", lambda: flask.url_for("library.book", number=7))
flask_patterns.add_url_rule("/<int:number>/", "book", lambda number: f"book {number}")
flask_app = flask.Flask(__name__)
flask_app.register_blueprint(flask_patterns, url_prefix="/library")

with serving(get_wsgi_application()) as django_site, serving(flask_app) as flask_site:
    django_list, flask_list = page(f"{django_site}/library/"), page(f"{flask_site}/library/")
    django_pattern = page(f"{django_site}{django_list.text}")
    flask_pattern = page(f"{flask_site}{flask_list.text}")
    no_django_pattern = page(f"{django_site}/library/seven/")
    no_flask_pattern = page(f"{flask_site}/library/seven/")
assert django_list.text == "/library/7/"
assert django_pattern.text == "book 7"
assert no_django_pattern.status == 404
assert flask_list.text == "/library/7/"
assert flask_pattern.text == "book 7"
assert no_flask_pattern.status == 404
