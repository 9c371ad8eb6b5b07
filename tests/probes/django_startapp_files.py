"""startapp gives two apps of one project the same files: models, views, admin, tests and migrations.

Shows: django-apps-layout (holds).
"""

import sys

from support import new_project, run

project = new_project()
for name in ["library", "reviews"]:
    run(sys.executable, "manage.py", "startapp", name, cwd=project)

app_files = {
    name: {str(file.relative_to(project / name)) for file in (project / name).rglob("*.py")}
    for name in ["library", "reviews"]
}
assert app_files["library"] == app_files["reviews"]
assert {"models.py", "views.py", "admin.py", "tests.py", "migrations/__init__.py"} <= app_files["library"]
assert app_files["library"] - {"models.py", "views.py", "admin.py", "tests.py"} == {
    "__init__.py",
    "apps.py",
    "migrations/__init__.py",
}
