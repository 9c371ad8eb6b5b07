[% from "django_app/_field_types.txt" import default %]
[% set open = fields | rejectattr("required") | list %]
"""Rows as programs send and get them."""

from rest_framework import serializers

from . import models


class [[ resource.class ]]Serializer(serializers.ModelSerializer):
    class Meta:
        model = models.[[ resource.class ]]
        [[ fit(8, "fields = [", (['"id"'] + (fields | map(attribute="name") | map("py") | list)), "]") ]]
[% if open %]
        # What is left out is empty, also when a row is replaced.
        extra_kwargs = {
[% for field in open %]
            "[[ field.name ]]": {"default": [[ default(field) ]]},
[% endfor %]
        }
[% endif %]
