[% set uniques = fields | selectattr("unique") | list %]
"""The pages, for people."""

from django.contrib.messages.views import SuccessMessageMixin
[% if uniques %]
from django.db import IntegrityError, transaction
[% endif %]
from django.http import Http404
from django.urls import reverse_lazy
from django.views import generic

from . import forms, models


class [[ resource.class ]]ListView(generic.ListView):
    template_name = "app/list.html"
    paginate_by = 10

    def get_queryset(self):
        text = self.request.GET.get("q", "")
        return models.[[ resource.class ]].objects.search(text)

    def paginate_queryset(self, queryset, page_size):
        """Only numbers are pages; Django would take the word "last" as well."""
        if self.request.GET.get(self.page_kwarg) == "last":
            raise Http404("There is no such page.")
        return super().paginate_queryset(queryset, page_size)


class [[ resource.class ]]DetailView(generic.DetailView):
    model = models.[[ resource.class ]]
    template_name = "app/detail.html"


class RowFormMixin(SuccessMessageMixin):
    """What a new row and a changed one have in common."""

    model = models.[[ resource.class ]]
    form_class = forms.[[ resource.class ]]Form
    template_name = "app/form.html"
[% if uniques %]

    def form_valid(self, form):
        """Store the row, or say what another request took in the meantime."""
        try:
            with transaction.atomic():
                return super().form_valid(form)
        except IntegrityError:
            return self.form_invalid(self.get_form())
[% endif %]


class [[ resource.class ]]CreateView(RowFormMixin, generic.CreateView):
    success_message = "Added."


class [[ resource.class ]]UpdateView(RowFormMixin, generic.UpdateView):
    success_message = "Changed."

    def form_invalid(self, form):
        """The heading names the row as it is stored, not as the form would have it."""
        self.object.refresh_from_db()
        return super().form_invalid(form)


class [[ resource.class ]]DeleteView(SuccessMessageMixin, generic.DeleteView):
    model = models.[[ resource.class ]]
    template_name = "app/delete.html"
    success_url = reverse_lazy("app:list")
    success_message = "Deleted."
