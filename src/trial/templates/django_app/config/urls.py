"""Every address of the project."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="[[ resource.plural ]]:list")),
    path(
        "[[ resource.plural ]]/",
        include("[[ resource.plural ]].urls"),
    ),
    path("api/", include("[[ resource.plural ]].api")),
    path("admin/", admin.site.urls),
]
