"""Keeps [[ resource.plural_label | lower ]]: pages for people, JSON for programs."""

import os
from pathlib import Path

from flask import Flask, redirect, url_for
from flask_wtf.csrf import CSRFError
from sqlalchemy import URL
from werkzeug.exceptions import HTTPException

from . import api, errors, pages
from .extensions import csrf, db, migrate


def create_app(config=None):
    """Make the app. Tests give it a config of their own."""
    app = Flask(__name__)
    app.config.from_mapping(
        SECRET_KEY=os.environ.get("SECRET_KEY", "for development only"),
        SESSION_COOKIE_SAMESITE="Lax",
        SQLALCHEMY_DATABASE_URI=URL.create("sqlite", database=database_path()),
    )
    app.config.from_mapping(config)
    app.json.sort_keys = False

    db.init_app(app)
    migrate.init_app(app, db)
    csrf.init_app(app)

    app.register_blueprint(pages.bp)
    app.register_blueprint(api.bp)
    csrf.exempt(api.bp)

    app.register_error_handler(HTTPException, errors.http_error)
    app.register_error_handler(CSRFError, errors.csrf_error)
    app.register_error_handler(OverflowError, errors.overflow_error)

    @app.get("/")
    def home():
        return redirect(url_for("pages.index"))

    return app


def database_path():
    """Where the data is: beside this package, unless DATABASE_PATH says otherwise."""
    default = Path(__file__).parents[1] / "data.sqlite3"
    return str(Path(os.environ.get("DATABASE_PATH", default)).absolute())
