"""The flask command starts no project: it knows no such command and writes no file, where Django's writes several.

Shows: flask-no-starter (holds).
"""

import sys

from flask.cli import FlaskGroup
from support import new_project, run, scratch

directory = scratch()
flask_starter = run(sys.executable, "-m", "flask", "startproject", "books", cwd=directory, check=False)
flask_started_files = list(directory.iterdir())
django_started_files = {file.name for file in new_project().rglob("*.py")}

assert flask_starter.returncode != 0
assert "No such command 'startproject'" in flask_starter.stderr
assert flask_started_files == []
assert {"startproject", "startapp", "new", "init", "create"}.isdisjoint(FlaskGroup().commands)
assert {"manage.py", "settings.py"} <= django_started_files
