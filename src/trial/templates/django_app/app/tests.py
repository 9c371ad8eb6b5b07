[% from "django_app/_field_types.txt" import names, sample %]
[% set required = fields | selectattr("required") | list %]
[% set words = fields | selectattr("type", "in", names) | list %]
[% set uniques = fields | selectattr("unique") | list %]
"""The pages as a browser uses them, and the API as a program does."""

from django.test import Client, TestCase

from . import models

PAGES = "/[[ resource.plural ]]/"
API = "/api/[[ resource.plural ]]/"

VALUES = {
[% for field in fields %]
    "[[ field.name ]]": [[ sample(field, 1) ]],
[% endfor %]
}


class PageTests(TestCase):
    def test_new_row_is_shown_and_listed(self):
        page = self.client.post(PAGES + "new/", VALUES, follow=True)
        row = models.[[ resource.class ]].objects.get()
        self.assertRedirects(page, row.get_absolute_url())
        self.assertContains(page, "Added.")
        self.assertContains(self.client.get(PAGES), row.get_absolute_url())
[% if required %]

    def test_message_is_beside_its_field(self):
        page = self.client.post(PAGES + "new/")
        self.assertContains(page, 'id="error-[[ (required | first).name ]]"')
        self.assertFalse(models.[[ resource.class ]].objects.exists())
[% endif %]

    def test_form_needs_its_token(self):
        page = Client(enforce_csrf_checks=True).post(PAGES + "new/", VALUES)
        self.assertEqual(page.status_code, 403)

    def test_row_is_changed(self):
        row = models.[[ resource.class ]].objects.create(**VALUES)
        page = self.client.post(f"{PAGES}{row.pk}/edit/", VALUES, follow=True)
        self.assertContains(page, "Changed.")

    def test_row_is_deleted(self):
        row = models.[[ resource.class ]].objects.create(**VALUES)
        page = self.client.post(f"{PAGES}{row.pk}/delete/", follow=True)
        self.assertContains(page, "Deleted.")
        self.assertFalse(models.[[ resource.class ]].objects.exists())


class ApiTests(TestCase):
    def send(self, method, path, values):
        call = getattr(self.client, method)
        return call(path, values, content_type="application/json")

    def test_new_row_is_stored(self):
        answer = self.send("post", API, VALUES)
        self.assertEqual(answer.status_code, 201)
        row = models.[[ resource.class ]].objects.get()
        self.assertEqual(answer.json(), {"id": row.pk, **VALUES})
        self.assertEqual(self.client.get(f"{API}{row.pk}/").json(), answer.json())
[% if required %]

    def test_every_missing_value_is_named(self):
        answer = self.send("post", API, {})
        self.assertEqual(answer.status_code, 400)
        self.assertEqual(
            list(answer.json()),
            [
[% for field in required %]
                "[[ field.name ]]",
[% endfor %]
            ],
        )
[% endif %]
[% if uniques %]

    def test_unique_value_is_taken_once(self):
        self.send("post", API, VALUES)
        answer = self.send("post", API, VALUES)
        self.assertEqual(answer.status_code, 400)
        self.assertIn("[[ (uniques | first).name ]]", answer.json())
[% endif %]
[% if words %]

    def test_search_takes_signs_literally(self):
        self.send("post", API, VALUES)
        self.assertEqual(self.client.get(API, {"q": "SAMPLE"}).json()["count"], 1)
        self.assertEqual(self.client.get(API, {"q": "S%E"}).json()["count"], 0)
[% endif %]

    def test_errors_are_json(self):
        for answer, status in [
            (self.client.get(API + "1/"), 404),
            (self.client.get(API, {"page": 2}), 404),
            (self.client.get(API, {"page": "last"}), 404),
            (self.client.put(API), 405),
            (self.client.post(API, "no JSON", content_type="text/plain"), 415),
        ]:
            self.assertEqual(answer.status_code, status)
            self.assertIn("detail", answer.json())
