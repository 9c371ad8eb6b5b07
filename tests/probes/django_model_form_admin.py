"""A form of Django tied to a model is the one that the admin site shows, checks and saves.

Shows: django-forms-orm (holds).
"""

from support import STAFF_SITE, django

django(**STAFF_SITE)

from django import forms
from django.contrib import admin
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client
from django.urls import path


class GroupForm(forms.ModelForm):
    class Meta:
        model = Group
        fields = ["name"]
        labels = {"name": "Name of the circle"}

    def clean_name(self):
        if not self.cleaned_data["name"].isalpha():
            raise forms.ValidationError("Letters only")
        return self.cleaned_data["name"]


class GroupAdmin(admin.ModelAdmin):
    form = GroupForm


admin.site.unregister(Group)
admin.site.register(Group, GroupAdmin)
urlpatterns = [path("admin/", admin.site.urls)]
call_command("migrate", verbosity=0)
browser = Client()
browser.force_login(User.objects.create_superuser("ada"))

form_in_admin = browser.get("/admin/auth/group/add/").content.decode()
refused_by_form = browser.post("/admin/auth/group/add/", {"name": "r2d2"}).content.decode()
saved_by_form = browser.post("/admin/auth/group/add/", {"name": "readers"})
assert "Name of the circle" in form_in_admin
assert "Letters only" in refused_by_form
assert saved_by_form.status_code == 302
assert [group.name for group in Group.objects.all()] == ["readers"]
