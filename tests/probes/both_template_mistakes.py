"""Django's templates print nothing for a missing variable and stop at other mistakes; Jinja's do much the same.

Shows: django-silent-templates (partly).
"""

import flask
import jinja2
from support import django

django()

from django.template import TemplateDoesNotExist, TemplateSyntaxError, engines

app = flask.Flask(__name__)


def django_template(source):
    return engines["django"].from_string(source).render()


def flask_template(source):
    with app.app_context():
        return flask.render_template_string(source)


def failure(render, source):
    """The error that rendering ends with; none if it fails silently."""
    try:
        render(source)
    except Exception as error:
        return type(error)
    return None


assert django_template("[{{ nothing }}]") == "[]"
assert django_template("[{{ nothing.inside|upper }}]") == "[]"
assert django_template("[{% if nothing > 3 %}more{% endif %}]") == "[]"
assert failure(django_template, "{% unknown_tag %}") is TemplateSyntaxError
assert failure(django_template, "{{ title|unknown_filter }}") is TemplateSyntaxError
assert failure(django_template, "{% include 'missing.html' %}") is TemplateDoesNotExist

assert flask_template("[{{ nothing }}]") == "[]"
assert failure(flask_template, "[{{ nothing.inside }}]") is jinja2.UndefinedError
assert failure(flask_template, "{% unknown_tag %}") is jinja2.TemplateSyntaxError
