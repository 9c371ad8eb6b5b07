"""What is answered when something goes wrong."""

from flask import json, render_template, request
from werkzeug.exceptions import Forbidden, NotFound


def http_error(error):
    """A page says what went wrong; below /api/, JSON does."""
    response = error.get_response()
    if request.path.startswith("/api/"):
        response.data = json.dumps({"detail": error.description})
        response.content_type = "application/json"
    else:
        response.data = render_template("error.html", error=error)
    return response


def csrf_error(error):
    """A form without its token may come from another site."""
    return http_error(Forbidden(error.description))


def overflow_error(_error):
    """An id or a page number beyond what SQLite counts to belongs to nothing."""
    return http_error(NotFound())
