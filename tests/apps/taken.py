"""Prints, as JSON, the names that are taken in one of the apps of a trial. Run it in the app's folder, with its Python.

Usage: taken.py
"""

import ast
import json
import os
import re
import sys
from importlib.metadata import packages_distributions
from pathlib import Path

HERE = Path.cwd()
TOLD = json.loads((HERE.parent / "resource.json").read_text())
RESOURCE = TOLD["resource"]
OWN_FIELDS = {field["name"] for field in TOLD["fields"]}
# What the apps append to the class of a resource.
VIEWS = ["ListView", "DetailView", "CreateView", "UpdateView", "DeleteView", "ViewSet"]
ENDINGS = ["Form", "QuerySet", "Admin", "Serializer", *VIEWS]


def main():
    sys.path.insert(0, str(HERE))
    # Classes that fields become attributes of; classes whose methods that begin so are for a field; parts of addresses.
    classes, hooks, addresses = django_app() if Path("manage.py").exists() else flask_app()
    fields = {name for each in classes for name in dir(each)}
    fields |= {name.removeprefix(hook) for each, hook in hooks for name in dir(each) if name.startswith(hook)}
    modules = {*sys.stdlib_module_names, *packages_distributions(), *addresses, *files_here()}
    written = set()
    for path in HERE.rglob("*.py"):
        if ".venv" not in path.parts:
            tree = ast.parse(path.read_text())
            fields |= names_beside_fields(tree)
            written |= class_names(tree)
    resources = {snake(name) for name in written | without_endings(written)}
    found = {"fields": fields - OWN_FIELDS, "resources": resources, "plurals": modules - {RESOURCE["plural"]}}
    print(json.dumps({what: sorted(filter(is_typed, names)) for what, names in found.items()}))


def django_app():
    """What `main` asks of the app."""
    os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
    import django
    from django.apps import apps
    from django.db import models
    from django.forms import ModelForm
    from django.urls import get_resolver

    django.setup()
    from rest_framework.serializers import ModelSerializer

    addresses = {str(pattern.pattern).strip("^").split("/")[0] for pattern in get_resolver().url_patterns}
    tables = {model._meta.db_table for model in apps.get_models() if model.__name__ != RESOURCE["class"]}
    labels = {app.label for app in apps.get_app_configs()}
    hooks = [(ModelForm, "clean_"), (ModelSerializer, "validate_")]
    return [models.Model, type(models.Model)], hooks, addresses | tables | labels


def flask_app():
    """What `main` asks of the app."""
    from app import create_app
    from app.extensions import db
    from flask_wtf import FlaskForm

    app = create_app()
    with app.test_request_context():
        form = FlaskForm()
    addresses = {rule.rule.split("/")[1] for rule in app.url_map.iter_rules()}
    hooks = [(FlaskForm, "validate_"), (FlaskForm, "filter_")]
    return [db.Model, type(db.Model), FlaskForm, type(FlaskForm), form], hooks, addresses


def files_here():
    """What is a module or a folder beside the packages of the app, or beside the apps."""
    places = [*HERE.iterdir(), *HERE.parent.iterdir()]
    return {place.stem for place in places if place.suffix == ".py" or place.is_dir()} - {HERE.name}


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


def class_names(tree):
    """Names with a capital that a module defines, imports or uses, but for the resource's own."""
    found = set()
    for node in ast.walk(tree):
        match node:
            case ast.ClassDef(name=name) | ast.Name(id=name) | ast.alias(asname=str(name)) | ast.alias(name=name):
                found.add(name)
    own = (RESOURCE["class"], RESOURCE["plural"].title().replace("_", ""))
    return {name for name in found if re.fullmatch("[A-Z][A-Za-z0-9]*", name) and not name.startswith(own)}


def without_endings(names):
    """Classes that would be one of these with an ending."""
    return {name.removesuffix(end) for name in names for end in ENDINGS if name.endswith(end)} - {""}


def snake(name):
    """The resource whose class this is."""
    return "_".join(part.lower() for part in re.findall("[A-Z][a-z0-9]*", name))


def is_typed(name):
    """Whether anybody could type it: other names are refused for their form."""
    return re.fullmatch("[a-z][a-z0-9]*(_[a-z0-9]+)*", name) and len(name) <= 30


main()
