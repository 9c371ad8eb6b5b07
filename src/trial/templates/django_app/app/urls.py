"""The addresses of the pages."""

from django.urls import path

from . import views

app_name = "app"

urlpatterns = [
[% set view = "views." ~ resource.class %]
    [[ fit(4, "path(", ['""', view ~ "ListView.as_view()", 'name="list"'], "),") ]]
    [[ fit(4, "path(", ['"new/"', view ~ "CreateView.as_view()", 'name="new"'], "),") ]]
    [[ fit(4, "path(", ['"<int:pk>/"', view ~ "DetailView.as_view()", 'name="detail"'], "),") ]]
    [[ fit(4, "path(", ['"<int:pk>/edit/"', view ~ "UpdateView.as_view()", 'name="edit"'], "),") ]]
    [[ fit(4, "path(", ['"<int:pk>/delete/"', view ~ "DeleteView.as_view()", 'name="delete"'], "),") ]]
]
