[% from "django_app/_field_types.txt" import searched, names, filtered %]
[% set columns = fields[:4] %]
"""The staff site."""

from django.contrib import admin

from . import models


@admin.register(models.[[ resource.class ]])
class [[ resource.class ]]Admin(admin.ModelAdmin):
    [[ fit(4, "list_display = [", (['"__str__"'] if columns[0].type not in names else []) + (columns | map(attribute="name") | map("py") | list), "]") ]]
[% if fields | selectattr("type", "in", searched) | list %]
    search_fields = models.[[ resource.class ]].SEARCHED
[% endif %]
[% set filters = fields | selectattr("type", "in", filtered) | map(attribute="name") | map("py") | list %]
[% if filters %]
    [[ fit(4, "list_filter = [", filters, "]") ]]
[% endif %]
