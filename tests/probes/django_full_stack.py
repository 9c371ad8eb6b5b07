"""Routing, accounts, a form, the database and a template of Django serve one page, and Django is a WSGI application.

Shows: django-full-stack-kind (holds), django-full-stack (holds).
"""

from support import STAFF_SITE, django, page, required, scratch, serving

django(
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": scratch() / "site.sqlite3"}},
    PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
    **STAFF_SITE,
)

from django import forms
from django.contrib.auth import authenticate
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.http import HttpResponse
from django.template import engines
from django.urls import path
from django.views.decorators.csrf import csrf_exempt

TEMPLATE = "{{ user }}: {% for group in groups %}{{ group.name|upper }};{% endfor %}{{ form.errors.name.0 }}"


class GroupForm(forms.Form):
    name = forms.CharField(max_length=10)


@csrf_exempt
def add_group(request):
    user = authenticate(request, username="ada", password=request.POST["password"])
    form = GroupForm(request.POST)
    if form.is_valid():
        Group.objects.create(name=form.cleaned_data["name"])
    template = engines["django"].from_string(TEMPLATE)
    return HttpResponse(template.render({"user": user, "groups": Group.objects.all(), "form": form}))


urlpatterns = [path("groups/", add_group)]
call_command("migrate", verbosity=0)
User.objects.create_user("ada", password="secret")

with serving(get_wsgi_application()) as wsgi_site:
    full_stack = page(f"{wsgi_site}/groups/", data={"name": "readers", "password": "secret"})
    refused = page(f"{wsgi_site}/groups/", data={"name": "far too long a name", "password": "wrong"})
assert full_stack.text == "ada: READERS;"
assert refused.text.startswith("None: READERS;Ensure this value has at most 10 characters")
assert Group.objects.get().name == "readers"
assert not {"sqlalchemy", "jinja2", "wtforms", "werkzeug"} & required("Django")
