[% from "flask_app/_field_types.txt" import sample %]
"""What every test needs: an app with an empty database, and good values."""

import pytest

from app import create_app
from app.extensions import db


@pytest.fixture
def app():
    app = create_app(
        {
            "TESTING": True,
            "WTF_CSRF_ENABLED": False,
            "SQLALCHEMY_DATABASE_URI": "sqlite://",
        }
    )
    with app.app_context():
        db.create_all()
    return app


@pytest.fixture
def client(app):
    return app.test_client()


@pytest.fixture
def values():
    return {
[% for field in fields %]
        "[[ field.name ]]": [[ sample(field, 1) ]],
[% endfor %]
    }
