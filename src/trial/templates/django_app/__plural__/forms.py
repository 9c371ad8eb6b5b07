[% from "django_app/_field_types.txt" import types %]
[% set longtexts = fields | selectattr("type", "equalto", "longtext") | list %]
[% set dates = fields | selectattr("type", "equalto", "date") | list %]
"""What people type in."""

from django import forms

from .models import [[ resource.class ]]


class AccessibleField(forms.BoundField):
    """Says which message belongs to a field, also to those who cannot see it."""

    @property
    def aria_describedby(self):
        return f"error-{self.name}" if self.errors else None


class [[ resource.class ]]Form(forms.ModelForm):
    bound_field_class = AccessibleField

    class Meta:
        model = [[ resource.class ]]
        fields = [
[% for field in fields %]
            "[[ field.name ]]",
[% endfor %]
        ]
[% if longtexts | length or dates | length %]
        widgets = {
[% for field in fields %]
[% for type in types %]
[% if type.name == field.type and type.widget %]
            "[[ field.name ]]": [[ type.widget ]],
[% endif %]
[% endfor %]
[% endfor %]
        }
[% endif %]
