"""With REST Framework a Django model has an API that lists, adds, shows, changes and deletes its rows as JSON."""

import json

from support import django, page, scratch, serving

django(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
    DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": scratch() / "site.sqlite3"}},
)

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.wsgi import get_wsgi_application
from django.urls import include, path
from rest_framework import routers, serializers, viewsets


class GroupSerializer(serializers.ModelSerializer):
    class Meta:
        model = Group
        fields = ["id", "name"]


class GroupViewSet(viewsets.ModelViewSet):
    queryset = Group.objects.order_by("id")
    serializer_class = GroupSerializer


router = routers.DefaultRouter()
router.register("groups", GroupViewSet)
urlpatterns = [path("api/", include(router.urls))]
call_command("migrate", verbosity=0)


def send(method, url, value=None):
    headers = {"Content-Type": "application/json", "Accept": "application/json"}
    return page(url, method=method, headers=headers, data=None if value is None else json.dumps(value).encode())


with serving(get_wsgi_application()) as site:
    api = f"{site}/api/groups/"
    api_created = send("POST", api, {"name": "readers"})
    api_refused = send("POST", api, {"name": ""})
    api_changed = send("PUT", f"{api}1/", {"name": "writers"})
    api_list = send("GET", api)
    api_deleted = send("DELETE", f"{api}1/")
assert api_created.status == 201
assert api_refused.status == 400
assert json.loads(api_refused.text) == {"name": ["This field may not be blank."]}
assert json.loads(api_changed.text) == {"id": 1, "name": "writers"}
assert json.loads(api_list.text) == [{"id": 1, "name": "writers"}]
assert api_deleted.status == 204
assert not Group.objects.exists()
