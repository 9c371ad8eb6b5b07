"""The labels of fields, for templates."""

from django import template

from .. import models

register = template.Library()


@register.simple_tag
def label(name):
    return models.[[ resource.class ]]._meta.get_field(name).verbose_name
