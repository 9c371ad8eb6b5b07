[% from "django_app/_field_types.txt" import asked, widget %]
"""What people type in."""

from django import forms

from . import models


class AccessibleField(forms.BoundField):
    """Says which message belongs to a field, also to those who cannot see it."""

    @property
    def aria_describedby(self):
        return f"error-{self.name}" if self.errors else None


class [[ resource.class ]]Form(forms.ModelForm):
    bound_field_class = AccessibleField

    class Meta:
        model = models.[[ resource.class ]]
        [[ fit(8, "fields = [", fields | map(attribute="name") | map("py") | list, "]") ]]
[% for field in fields | selectattr("type", "in", asked) %]
[% if loop.first %]
        widgets = {
[% endif %]
            "[[ field.name ]]": [[ widget(field) ]],
[% if loop.last %]
        }
[% endif %]
[% endfor %]
