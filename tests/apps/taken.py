"""Prints, as JSON, the names that no field can have in one of the apps of a trial. Run it in the app's folder, with its
Python.

Usage: taken.py
"""

import ast
import json
import os
import re
import sys
from pathlib import Path

HERE = Path.cwd()
TOLD = json.loads((HERE.parent / "resource.json").read_text())
OWN_FIELDS = {field["name"] for field in TOLD["fields"]}


def main():
    sys.path.insert(0, str(HERE))
    # Classes that fields become attributes of; classes whose methods that begin so are for a field.
    classes, hooks = django_app() if Path("manage.py").exists() else flask_app()
    names = {name for each in classes for name in dir(each)}
    names |= {name.removeprefix(hook) for each, hook in hooks for name in dir(each) if name.startswith(hook)}
    for path in HERE.rglob("*.py"):
        if ".venv" not in path.parts:
            names |= names_beside_fields(ast.parse(path.read_text()))
    print(json.dumps(sorted(filter(is_typed, names - OWN_FIELDS))))


def django_app():
    """What `main` asks of the app."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django
    from django.db import models
    from django.forms import ModelForm

    django.setup()
    from rest_framework.serializers import ModelSerializer

    hooks = [(ModelForm, "clean_"), (ModelSerializer, "validate_")]
    return [models.Model, type(models.Model)], hooks


def flask_app():
    """What `main` asks of the app."""
    from app import create_app
    from app.extensions import db
    from flask_wtf import FlaskForm

    app = create_app()
    with app.test_request_context():
        form = FlaskForm()
    hooks = [(FlaskForm, "validate_"), (FlaskForm, "filter_")]
    return [db.Model, type(db.Model), FlaskForm, type(FlaskForm), form], hooks


def names_beside_fields(tree):
    """What the bodies of the classes use that have the fields in them."""
    found = set()
    for body in (node.body for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        if OWN_FIELDS & {name for part in body for name in bound(part)}:
            found |= {name for part in body for name in [*bound(part), *used(part)]}
    return found


def bound(part):
    """The names that a statement gives a meaning to."""
    match part:
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)) | ast.FunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
    return []


def used(part):
    """The names that a statement needs while its class is made."""
    if isinstance(part, ast.ClassDef):
        return []
    parts = part.decorator_list + part.args.defaults if isinstance(part, ast.FunctionDef) else [part]
    return [node.id for each in parts for node in ast.walk(each) if isinstance(node, ast.Name)]


def is_typed(name):
    """Whether anybody could type it: other names are refused for their form."""
    return re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", name) and len(name) <= 30


main()
