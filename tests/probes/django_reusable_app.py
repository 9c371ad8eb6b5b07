"""One packaged Django app, installed with pip, gives two projects the same model, view and admin page.

Shows: django-reusable-apps (holds).
"""

import json
import os
import sys
import zipfile

from support import new_project, run, scratch

WHEEL = {
    "polls/__init__.py": "",
    "polls/models.py": "from django.db import models\n\n\n"
    "class Poll(models.Model):\n    question = models.CharField(max_length=50)\n",
    "polls/admin.py": "from django.contrib import admin\n\nfrom .models import Poll\n\nadmin.site.register(Poll)\n",
    "polls/views.py": "from django.http import HttpResponse\n\nfrom .models import Poll\n\n\n"
    "def index(request):\n    return HttpResponse(Poll.objects.get().question)\n",
    "polls-1.0.dist-info/METADATA": "Metadata-Version: 2.1\nName: polls\nVersion: 1.0\n",
    "polls-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    "polls-1.0.dist-info/RECORD": "",
}
URLS = "from polls.views import index\n\nurlpatterns.append(path('polls/', index))\n"
VISIT = """
import json
from django.contrib.auth.models import User
from django.core.management import call_command
from django.test import Client
from polls.models import Poll

call_command("migrate", run_syncdb=True, verbosity=0)
Poll.objects.create(question="Tea?")
browser = Client(headers={"host": "localhost"})
browser.force_login(User.objects.create_superuser("ada"))
admin = browser.get("/admin/polls/poll/").content.decode()
print(json.dumps({"model": Poll.objects.count(), "view": browser.get("/polls/").content.decode(), "admin": admin}))
"""


def app_in_project(name):
    """What the app shows in a new project, which only names it in its settings and its URLs."""
    project = new_project(name)
    for file, text in {"settings.py": "INSTALLED_APPS.append('polls')\n", "urls.py": URLS}.items():
        with (project / name / file).open("a") as source:
            source.write(text)
    printed = run(sys.executable, "manage.py", "shell", "-c", VISIT, cwd=project).stdout
    return json.loads(printed.splitlines()[-1])


directory = scratch()
with zipfile.ZipFile(directory / "polls-1.0-py3-none-any.whl", "w") as archive:
    for place, text in WHEEL.items():
        archive.writestr(place, text)
pip = [sys.executable, "-m", "pip", "install", "--no-index", "--no-deps", "--disable-pip-version-check"]
run(*pip, "--target", str(directory / "packages"), archive.filename)
os.environ["PYTHONPATH"] = str(directory / "packages")

for reused_app in [app_in_project("first_site"), app_in_project("second_site")]:
    assert reused_app["model"] == 1
    assert reused_app["view"] == "Tea?"
    assert "Select poll to change" in reused_app["admin"]
