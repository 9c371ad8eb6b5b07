"""A Django view gets the request as its first parameter; the view itself is handed to path() beside its route.

Shows: django-view-parameter (wrong).
"""

from support import django, page, serving

django()

from django.core.wsgi import get_wsgi_application
from django.http import HttpRequest, HttpResponse
from django.urls import path, resolve
from django.views import View

first_parameters = []


def greet(*parameters, **from_route):
    first_parameters.append(parameters[0])
    return HttpResponse(f"hello {parameters[0].GET['name']} {from_route}")


def without_parameter():
    return HttpResponse("never sent")


class Greeting(View):
    def get(self, *parameters):
        first_parameters.append(parameters[0])
        return HttpResponse("hello from a class")


urlpatterns = [
    path("greet/<int:times>/", greet),
    path("class/", Greeting.as_view()),
    path("none/", without_parameter),
]

with serving(get_wsgi_application()) as site:
    view_with_request = page(f"{site}/greet/2/?name=Ada")
    class_view = page(f"{site}/class/")
    view_without_request = page(f"{site}/none/")
assert resolve("/greet/2/").func is greet
assert view_with_request.text == "hello Ada {'times': 2}"
assert class_view.text == "hello from a class"
assert [isinstance(parameter, HttpRequest) for parameter in first_parameters] == [True, True]
assert view_without_request.status == 500
