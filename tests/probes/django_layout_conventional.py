"""Django finds models, commands, tests and templates by where they lie in an app: the layout is a convention.

Shows: django-layout-conventional (holds).
"""

import sys

from support import new_project, run

PARTS = {
    "models.py": "from django.db import models\n\n\nclass Book(models.Model):\n    pass\n",
    "tests.py": "from django.test import SimpleTestCase\n\n\n"
    "class Layout(SimpleTestCase):\n    def test_found(self):\n        pass\n",
    "management/commands/greet.py": "from django.core.management import BaseCommand\n"
    "from django.template.loader import render_to_string\n\n\n"
    "class Command(BaseCommand):\n"
    "    def handle(self, **options):\n        self.stdout.write(render_to_string('greeting.html'))\n",
    "templates/greeting.html": "hello from the template",
}


def manage(*command):
    done = run(sys.executable, "manage.py", *command, cwd=project)
    return done.stdout + done.stderr


project = new_project()
manage("startapp", "library")
settings = project / "site_of_books" / "settings.py"
settings.write_text(settings.read_text() + "\nINSTALLED_APPS.append('library')\n")
for place, text in PARTS.items():
    (project / "library" / place).parent.mkdir(parents=True, exist_ok=True)
    (project / "library" / place).write_text(text)

conventional_models = manage("makemigrations")
conventional_tests = manage("test")
conventional_command = manage("greet")
assert "Create model Book" in conventional_models
assert (project / "library" / "migrations" / "0001_initial.py").exists()
assert "Ran 1 test" in conventional_tests
assert conventional_command == "hello from the template\n"
