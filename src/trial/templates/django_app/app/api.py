[% set uniques = fields | selectattr("unique") | list %]
"""The JSON API, for programs."""

[% if uniques %]
from django.db import IntegrityError, transaction
[% endif %]
from rest_framework import viewsets
from rest_framework.pagination import PageNumberPagination
from rest_framework.routers import SimpleRouter

from . import models, serializers


class NumberedPages(PageNumberPagination):
    """Only numbers are pages; the word "last" is none."""

    page_size = 10
    last_page_strings = ()


class [[ resource.class ]]ViewSet(viewsets.ModelViewSet):
    serializer_class = serializers.[[ resource.class ]]Serializer
    pagination_class = NumberedPages
    lookup_value_regex = "[^/]+"

    def get_queryset(self):
        text = self.request.query_params.get("q", "")
        return models.[[ resource.class ]].objects.search(text)
[% if uniques %]

    def perform_create(self, serializer):
        """Store a row, or say what another request took in the meantime."""
        try:
            with transaction.atomic():
                serializer.save()
        except IntegrityError:
            serializer.run_validation(serializer.initial_data)
            raise

    perform_update = perform_create
[% endif %]


router = SimpleRouter()
[[ fit(0, "router.register(", [resource.plural | py, resource.class ~ "ViewSet", 'basename="api"'], ")") ]]

urlpatterns = router.urls
