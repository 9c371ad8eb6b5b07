"""FastAPI installs no ORM and no admin site, and an application of its own has no users or sign-in.

Shows: fastapi-bare (holds).
"""

import fastapi
from support import required

installed_with_fastapi = required("fastapi")
assert "starlette" in installed_with_fastapi
assert "pydantic" in installed_with_fastapi
assert not installed_with_fastapi & {"sqlalchemy", "sqlmodel", "tortoise-orm", "peewee", "sqladmin"}

paths_of_new_app = {route.path for route in fastapi.FastAPI().routes}
assert paths_of_new_app == {"/openapi.json", "/docs", "/docs/oauth2-redirect", "/redoc"}

parts = {name for name in dir(fastapi) if not name.startswith("_")}
assert "security" in parts
assert not parts & {"admin", "models", "db", "orm", "auth", "accounts", "users", "migrations"}
