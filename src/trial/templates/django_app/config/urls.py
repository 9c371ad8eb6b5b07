"""Every address of the project."""

from django.contrib import admin
from django.urls import include, path
from django.views.generic import RedirectView

urlpatterns = [
    path("", RedirectView.as_view(pattern_name="app:list")),
    path("[[ resource.plural ]]/", include("app.urls")),
    path("api/", include("app.api")),
    path("admin/", admin.site.urls),
]
