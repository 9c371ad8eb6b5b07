"""Django's generic views list, show, create, update and delete the objects of a model, given one template each.

Shows: django-generic-views (holds).
"""

from support import django

TEMPLATES = {
    "auth/group_list.html": "{% for group in group_list %}{{ group.pk }} {{ group.name }};{% endfor %}",
    "auth/group_detail.html": "{{ group.name }}",
    "auth/group_form.html": "{{ form.name }}{{ form.errors.name.0 }}",
    "auth/group_confirm_delete.html": "Delete {{ group.name }}?",
}
django(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes"],
    TEMPLATES=[
        {
            "BACKEND": "django.template.backends.django.DjangoTemplates",
            "OPTIONS": {"loaders": [("django.template.loaders.locmem.Loader", TEMPLATES)]},
        }
    ],
)

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.test import Client
from django.urls import path
from django.views import generic

editing = {"model": Group, "fields": ["name"], "success_url": "/"}
urlpatterns = [
    path("", generic.ListView.as_view(model=Group, ordering="pk")),
    path("<int:pk>/", generic.DetailView.as_view(model=Group)),
    path("create/", generic.CreateView.as_view(**editing)),
    path("<int:pk>/update/", generic.UpdateView.as_view(**editing)),
    path("<int:pk>/delete/", generic.DeleteView.as_view(model=Group, success_url="/")),
]
call_command("migrate", verbosity=0)
client = Client()


def page(address):
    return client.get(address).content.decode()


created = client.post("/create/", {"name": "readers"})
refused = client.post("/create/", {"name": ""})
detail_view, update_view = page("/1/"), page("/1/update/")
client.post("/1/update/", {"name": "writers"})
list_view, delete_view = page("/"), page("/1/delete/")
deleted = client.post("/1/delete/")
assert created.url == "/"
assert "This field is required." in refused.content.decode()
assert detail_view == "readers"
assert 'value="readers"' in update_view
assert list_view == "1 writers;"
assert delete_view == "Delete writers?"
assert deleted.status_code == 302
assert page("/") == ""
