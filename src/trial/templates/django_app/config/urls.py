"""Every address of the project."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="[[ resource.plural ]]:list")),
    [[ fit(4, "path(", [(resource.plural ~ "/") | py, "include(" ~ ((resource.plural ~ ".urls") | py) ~ ")"], "),") ]]
    path("api/", include("[[ resource.plural ]].api")),
    path("admin/", admin.site.urls),
]
