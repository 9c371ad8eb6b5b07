"""Some parts of Django are coupled: the admin refuses to start without four others; templates ask for none of them.

Shows: django-coupled-parts (partly).
"""

import sys
from concurrent.futures import ThreadPoolExecutor

from django.template import Context, Engine
from support import STAFF_SITE, run

START = """
import django
from django.conf import settings
from django.contrib import admin
from django.core.management import call_command
from django.urls import path

settings.configure(**SETTINGS)
django.setup()
urlpatterns = [path("admin/", admin.site.urls)]
call_command("check")
"""


def start_without(part):
    """Starts a site with the admin but without this part; gives its complaint, if it refuses."""
    listed = ["INSTALLED_APPS", "MIDDLEWARE"]
    lists = {name: [entry for entry in STAFF_SITE[name] if part not in entry] for name in listed}
    settings = STAFF_SITE | lists | {"ROOT_URLCONF": "__main__"}
    done = run(sys.executable, "-c", f"SETTINGS = {settings}\n{START}", check=False)
    return done.stderr if done.returncode else None


parts = ["contrib.contenttypes", "contrib.auth", "contrib.messages", "contrib.sessions", "contrib.staticfiles"]
with ThreadPoolExecutor() as starts:
    refusals = dict(zip(parts, starts.map(start_without, parts), strict=True))

coupled_to_admin = {part for part in parts if refusals[part]}
assert coupled_to_admin == {"contrib.contenttypes", "contrib.auth", "contrib.messages", "contrib.sessions"}
assert "'django.contrib.messages' must be in INSTALLED_APPS" in refusals["contrib.messages"]
assert "SessionMiddleware' must be in MIDDLEWARE" in refusals["contrib.sessions"]

uncoupled_template = Engine().from_string("{{ name|upper }}").render(Context({"name": "Emma"}))
assert uncoupled_template == "EMMA"
