"""The addresses of the pages."""

from django.urls import path

from . import views

app_name = "[[ resource.plural ]]"

urlpatterns = [
    path(
        "",
        views.[[ resource.class ]]ListView.as_view(),
        name="list",
    ),
    path(
        "new/",
        views.[[ resource.class ]]CreateView.as_view(),
        name="new",
    ),
    path(
        "<int:pk>/",
        views.[[ resource.class ]]DetailView.as_view(),
        name="detail",
    ),
    path(
        "<int:pk>/edit/",
        views.[[ resource.class ]]UpdateView.as_view(),
        name="edit",
    ),
    path(
        "<int:pk>/delete/",
        views.[[ resource.class ]]DeleteView.as_view(),
        name="delete",
    ),
]
