[% from "django_app/_field_types.txt" import searched, filtered %]
[% set columns = fields[:4] %]
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
[% if fields | selectattr("type", "in", searched) | list %]
    search_fields = [[ resource.class ]].SEARCHED
[% endif %]
[% for field in fields | selectattr("type", "in", filtered) %]
[% if loop.first %]
    list_filter = [
[% endif %]
        "[[ field.name ]]",
[% if loop.last %]
    ]
[% endif %]
[% endfor %]
