"""Django's test tools start a real server over a test database, and a test signs in there as a browser would.

Shows: django-end-to-end-tests (holds).
"""

import re
import unittest
import urllib.parse
import urllib.request

from support import SECONDS, STAFF_SITE, django

django(**STAFF_SITE, PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"])

from django.contrib import admin
from django.contrib.auth.models import User
from django.test import LiveServerTestCase
from django.test.runner import DiscoverRunner
from django.urls import path

urlpatterns = [path("admin/", admin.site.urls)]
pages = []


class VisitTest(LiveServerTestCase):
    """Runs as the tests of a project run."""

    def visit(self, address, **form):
        data = urllib.parse.urlencode(form).encode() if form else None
        with self.browser.open(self.live_server_url + address, data, SECONDS) as response:
            pages.append(response.read().decode())

    def test_sign_in(self):
        User.objects.create_superuser("ada", password="long enough")
        self.browser = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        self.visit("/admin/")
        token = re.search('name="csrfmiddlewaretoken" value="(\\w+)"', pages[0])[1]
        self.visit("/admin/login/?next=/admin/", username="ada", password="long enough", csrfmiddlewaretoken=token)
        self.assertIn("Site administration", pages[1])


runner = DiscoverRunner(verbosity=0)
databases = runner.setup_databases()
result = runner.run_suite(unittest.defaultTestLoader.loadTestsFromTestCase(VisitTest))
runner.teardown_databases(databases)

tests_passed = result.testsRun - len(result.failures) - len(result.errors)
assert tests_passed == 1
start_of_test, end_of_test = pages
assert 'id="login-form"' in start_of_test
assert "Log out" in end_of_test
