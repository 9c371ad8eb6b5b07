"""With DjangoModelPermissions a request is allowed once its user has Django's add, change or delete permission.

Shows: drf-model-permissions (holds).
"""

from support import django

django(
    INSTALLED_APPS=["django.contrib.auth", "django.contrib.contenttypes", "rest_framework"],
    REST_FRAMEWORK={"DEFAULT_PERMISSION_CLASSES": ["rest_framework.permissions.DjangoModelPermissions"]},
)

from django.contrib.auth.models import Group, Permission, User
from django.core.management import call_command
from rest_framework import serializers, viewsets
from rest_framework.test import APIRequestFactory, force_authenticate


class GroupSerializer(serializers.ModelSerializer):
    class Meta:
        model = Group
        fields = ["name"]


class GroupViewSet(viewsets.ModelViewSet):
    queryset = Group.objects.all()
    serializer_class = GroupSerializer


call_command("migrate", verbosity=0)
Group.objects.create(name="readers")
view = GroupViewSet.as_view({"post": "create", "put": "update", "delete": "destroy"})


def status(method, user):
    request = getattr(APIRequestFactory(), method)("/groups/1/", {"name": f"{method} {user}"}, format="json")
    force_authenticate(request, user=user)
    return view(request, pk=1).status_code


without_permission = User.objects.create_user("stranger")
for method, permission, done in [("post", "add", 201), ("put", "change", 200), ("delete", "delete", 204)]:
    permitted = User.objects.create_user(permission)
    permitted.user_permissions.add(Permission.objects.get(codename=f"{permission}_group"))
    assert status(method, without_permission) == 403
    assert status(method, permitted) == done
assert [group.name for group in Group.objects.all()] == ["post add"]

view = GroupViewSet.as_view({"get": "list"})
reading_without_permission = status("get", without_permission)
reading_without_account = status("get", None)
assert reading_without_permission == 200
assert reading_without_account in {401, 403}
