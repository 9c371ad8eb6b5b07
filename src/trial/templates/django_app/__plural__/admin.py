[% from "django_app/_field_types.txt" import types %]
[% set columns = fields[:4] %]
[% set texts = fields | selectattr("type", "equalto", "text") | list %]
[% set longtexts = fields | selectattr("type", "equalto", "longtext") | list %]
[% set choices = fields | selectattr("type", "equalto", "choice") | list %]
[% set booleans = fields | selectattr("type", "equalto", "boolean") | list %]
"""The staff site."""

from django.contrib import admin

from .models import [[ resource.class ]]


@admin.register([[ resource.class ]])
class [[ resource.class ]]Admin(admin.ModelAdmin):
    list_display = [
        "__str__",
[% for field in columns %]
        "[[ field.name ]]",
[% endfor %]
    ]
[% if texts | length or longtexts | length or choices | length %]
    search_fields = [[ resource.class ]].SEARCHED
[% endif %]
[% if choices | length or booleans | length %]
    list_filter = [
[% for field in fields %]
[% for type in types %]
[% if type.name == field.type and type.filtered %]
        "[[ field.name ]]",
[% endif %]
[% endfor %]
[% endfor %]
    ]
[% endif %]
