"""Django's own modules hold prewritten code: a feed, a sitemap, pages of a list, a slug, a check, a signature.

Shows: django-module-library (holds).
"""

from support import django, page, serving

django(INSTALLED_APPS=["django.contrib.humanize", "django.contrib.sitemaps"], MIDDLEWARE=[])

from django.contrib.humanize.templatetags.humanize import intcomma
from django.contrib.sitemaps import Sitemap
from django.contrib.sitemaps.views import sitemap
from django.contrib.syndication.views import Feed
from django.core.paginator import Paginator
from django.core.signing import BadSignature, Signer
from django.core.validators import ValidationError, validate_email
from django.core.wsgi import get_wsgi_application
from django.urls import path
from django.utils.text import slugify


class NewBooks(Feed):
    title, link, description = "New books", "/books/", "What came in"

    def items(self):
        return ["Emma"]

    def item_link(self, item):
        return f"/books/{item}/"


class Books(Sitemap):
    def items(self):
        return ["/books/Emma/"]

    def location(self, item):
        return item


def rejected(module_function, value, error):
    try:
        module_function(value)
    except error:
        return True
    return False


urlpatterns = [path("feed/", NewBooks()), path("sitemap.xml", sitemap, {"sitemaps": {"books": Books}})]

with serving(get_wsgi_application()) as site:
    library_feed = page(f"{site}/feed/").text
    library_sitemap = page(f"{site}/sitemap.xml").text
assert "<rss" in library_feed
assert "/books/Emma/</loc>" in library_sitemap
assert Paginator(range(25), 10).num_pages == 3
assert slugify("Pride & Prejudice") == "pride-prejudice"
assert intcomma(1234567) == "1,234,567"
assert rejected(validate_email, "no address", ValidationError)
assert rejected(Signer().unsign, "a:forgery", BadSignature)
