"""On MongoDB, Django's admin, accounts and forms pass their checks, with app configs and migrations of one's own.

Shows: django-mongodb-backend (holds), mongodb-own-migrations (holds).
"""

import sys

from support import STAFF_SITE, django, scratch

KEY = "django_mongodb_backend.fields.ObjectIdAutoField"
APPS = """
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.apps import AuthConfig
from django.contrib.contenttypes.apps import ContentTypesConfig

KEY = "django_mongodb_backend.fields.ObjectIdAutoField"


class MongoAdmin(AdminConfig):
    default_auto_field = KEY


class MongoAuth(AuthConfig):
    default_auto_field = KEY


class MongoContentTypes(ContentTypesConfig):
    default_auto_field = KEY


class Offline:
    def allow_migrate(self, *_, **__):
        return False
"""
LABELS = ["admin", "auth", "contenttypes"]

folder = scratch()
sys.path.insert(0, str(folder))
(folder / "mongo_apps.py").write_text(APPS)
(folder / "mongo_migrations").mkdir()
for label in LABELS:
    (folder / "mongo_migrations" / label).mkdir()
    (folder / "mongo_migrations" / label / "__init__.py").touch()

own = {"admin": "MongoAdmin", "auth": "MongoAuth", "contenttypes": "MongoContentTypes"}
installed = [
    f"mongo_apps.{own[name.rsplit('.')[-1]]}" if name.rsplit(".")[-1] in own else name
    for name in STAFF_SITE["INSTALLED_APPS"]
]
# Nothing listens there: all that follows needs no server.
database = {"ENGINE": "django_mongodb_backend", "HOST": "mongodb://127.0.0.1:1", "NAME": "library"}
django(
    **STAFF_SITE | {"INSTALLED_APPS": installed},
    DATABASES={"default": database},
    # makemigrations would ask the server what is migrated already.
    DATABASE_ROUTERS=["mongo_apps.Offline"],
    DEFAULT_AUTO_FIELD=KEY,
    MIGRATION_MODULES={label: f"mongo_migrations.{label}" for label in LABELS},
)

from django.apps import apps
from django.contrib import admin
from django.contrib.auth.forms import AdminUserCreationForm, UserCreationForm
from django.contrib.auth.models import Group, User
from django.core import checks
from django.core.management import call_command
from django.db import connection, models
from django.forms import modelform_factory
from django.urls import path, reverse

urlpatterns = [path("admin/", admin.site.urls)]

problems_with_own_configs = checks.run_checks(databases=["default"])
assert [problem.id for problem in problems_with_own_configs if problem.is_serious()] == []
assert admin.site.is_registered(User)
assert reverse("admin:auth_user_add") == "/admin/auth/user/add/"
assert list(modelform_factory(Group, fields=["name"])().fields) == ["name"]
assert "password1" in UserCreationForm().fields
assert "password1" in AdminUserCreationForm().fields

call_command("makemigrations", *LABELS, verbosity=0)
written = {label: (folder / "mongo_migrations" / label / "0001_initial.py").read_text() for label in LABELS}
assert all("ObjectIdAutoField" in migration for migration in written.values())

shipped = apps.get_app_config("auth").path
with open(f"{shipped}/migrations/0001_initial.py") as migration:
    key_in_shipped_migration = "models.AutoField" in migration.read()
assert key_in_shipped_migration


class Shelf(models.Model):
    id = models.AutoField(primary_key=True)

    class Meta:
        app_label = "auth"


refused = connection.validation.check_field(Shelf._meta.pk)
assert [error.msg for error in refused] == ["MongoDB does not support AutoField."]
