"""The labels of fields, for templates."""

from django import template

from ..models import [[ resource.class ]]

register = template.Library()


@register.simple_tag
def label(name):
    return [[ resource.class ]]._meta.get_field(name).verbose_name
