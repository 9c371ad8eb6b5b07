"""What both apps promise, tried over a real connection.

    python contract.py http://127.0.0.1:5000

The app at the address is used as a browser and as a program would use it. Nothing is
known of it but resource.json. Every test makes the rows it needs and deletes them.
"""

from __future__ import annotations

import argparse
import itertools
import json
import sys
import unittest
import urllib.error
import urllib.request
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date, timedelta
from email.message import Message
from functools import cached_property
from html.parser import HTMLParser
from http.client import HTTPException
from http.cookiejar import CookieJar
from pathlib import Path
from reprlib import repr as short
from typing import Any, ClassVar
from urllib.parse import parse_qs, urlencode, urljoin, urlsplit
from uuid import uuid4

PAGE_SIZE = 10
NO_WORD = "Write at least one letter or digit."
NO_SUCH_ID = 2_000_000_000
NO_PAGES = [0, -1, "abc", "1.5", "last", NO_SUCH_ID, "9" * 25]
WORDS = ("text", "longtext", "choice")
CLICKED = ("boolean", "choice")
TOKEN = uuid4().hex[:8]
"""Sets the texts of this run apart from all others."""


# The resource ----------------------------------------------------------------------


@dataclass(frozen=True)
class Field:
    """What resource.json says of a field."""

    name: str
    label: str
    type: str
    optional: bool
    unique: bool
    required: bool
    null: bool
    choices: list[str]

    @property
    def kind(self) -> Kind:
        """What a field of its type takes and refuses."""
        return KINDS[self.type]

    @property
    def empty(self) -> str | None:
        """How the API shows that nothing is there."""
        return None if self.null else ""


def read_facts() -> dict[str, Any]:
    """What resource.json says."""
    path = Path(__file__).with_name("resource.json")
    try:
        return json.loads(path.read_text("utf-8"))
    except (OSError, ValueError) as error:
        sys.exit(f"contract.py: {path} cannot be read: {error}")


FACTS = read_facts()
RESOURCE = FACTS["resource"]
FIELDS = [Field(**field) for field in FACTS["fields"]]
PAGES = f"/{RESOURCE['plural']}/"
API = f"/api/{RESOURCE['plural']}/"


def fields_of(*types: str) -> list[Field]:
    """The fields of these types; without any, the test has nothing to try."""
    return having(f"of type {' or '.join(types)}", lambda field: field.type in types)


def having(what: str, is_so: Callable[..., bool]) -> list[Field]:
    """The fields for which something is so; without any, the test is skipped."""
    fields = [field for field in FIELDS if is_so(field)]
    if not fields:
        raise unittest.SkipTest(f"no field is {what}")
    return fields


def required_fields() -> list[Field]:
    """The fields that a row must have."""
    return having("required", lambda field: field.required)


def unique_fields() -> list[Field]:
    """The fields in which no two rows are the same."""
    return having("unique", lambda field: field.unique)


# Values ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Kind:
    """What fields of a type take, and what they refuse."""

    samples: Callable[..., Iterator[Any]]
    """Good values, as JSON has them."""
    kept: list[tuple[Any, Any]]
    """Other good values, each with what becomes of it."""
    refused: list[Any]
    """Bad values for the API."""
    mistyped: list[str]
    """Bad values for a form."""


def texts(_field: Field) -> Iterator[str]:
    """Plain texts without end, each another."""
    return (f"Sample {TOKEN} {number}" for number in itertools.count(1))


def integers(_field: Field) -> Iterator[int]:
    """Integers without end."""
    return itertools.count(1)


def decimals(_field: Field) -> Iterator[str]:
    """Decimals without end."""
    return (f"{number}.75" for number in itertools.count(1))


def booleans(_field: Field) -> Iterator[bool]:
    """Yes and no by turns."""
    return itertools.cycle([True, False])


def dates(_field: Field) -> Iterator[str]:
    """Days from the year 2026 on."""
    start = date(2026, 1, 1)
    return ((start + timedelta(days)).isoformat() for days in itertools.count())


def choices(field: Field) -> Iterator[str]:
    """The choices in turn; of a unique field, each once."""
    return iter(field.choices) if field.unique else itertools.cycle(field.choices)


ODD_TEXTS = [
    f"{TOKEN} 👩‍💻 emoji",
    f"{TOKEN} שלום עולם",
    f"""{TOKEN} "double" and 'single'""",
    f"{TOKEN} <b>&amp;</b></textarea></script><script>alert(1)</script>",
    f"{TOKEN} {{{{ 7*7 }}}} {{% raise %}} {{# gone #}} ${{7*7}}",
    f"{TOKEN} %s %(x)s {{0}} \\ \\n ; DROP TABLE",
]
ANY_BAD = [{}, {"a": 1}, [], ["a"]]
BAD_TEXTS = ["nul \0 inside", "x" * 201, "!!!", "_", "👩‍💻"]
BAD_LONGTEXTS = ["nul \0 inside", "x" * 10_001]
BAD_INTEGERS = ["abc", "1.5", "2147483648", "-2147483648", "9" * 5000, "1\0"]
BAD_DECIMALS = ["abc", "NaN", "Infinity", "1.234", "123456789.00", "1e999", "1\0"]
BAD_DATES = ["2026-13-01", "2026-02-30", "0000-01-01", "soon", "2026-01-01\0"]
BAD_CHOICES = [f"{TOKEN} is no choice", "nul \0 inside"]

KINDS = {
    "text": Kind(
        texts,
        kept=[(text, text) for text in [*ODD_TEXTS, "é" * 192 + TOKEN]]
        + [(f" \t {TOKEN} blanks around \n ", f"{TOKEN} blanks around")],
        refused=[*BAD_TEXTS, True, *ANY_BAD],
        mistyped=BAD_TEXTS,
    ),
    "longtext": Kind(
        texts,
        kept=[(text, text) for text in [*ODD_TEXTS, "é" * 9_992 + TOKEN]]
        + [(f"\n {TOKEN} one\n\ntwo \n", f"{TOKEN} one\n\ntwo")],
        refused=[*BAD_LONGTEXTS, True, *ANY_BAD],
        mistyped=BAD_LONGTEXTS,
    ),
    "integer": Kind(
        integers,
        kept=[(value, value) for value in [0, -7, 2_147_483_647, -2_147_483_647]],
        refused=[*BAD_INTEGERS, 1.5, 2_147_483_648, True, *ANY_BAD],
        mistyped=BAD_INTEGERS,
    ),
    "decimal": Kind(
        decimals,
        kept=[("12.5", "12.50"), ("0", "0.00"), (7, "7.00"), (-0.1, "-0.10")]
        + [(value, value) for value in ["99999999.99", "-99999999.99"]],
        refused=[*BAD_DECIMALS, 1.234, True, *ANY_BAD],
        mistyped=BAD_DECIMALS,
    ),
    "boolean": Kind(
        booleans,
        kept=[(value, value) for value in [True, False]],
        refused=["perhaps", None, *ANY_BAD],
        mistyped=[],
    ),
    "date": Kind(
        dates,
        kept=[(value, value) for value in ["1000-01-01", "2024-02-29", "9999-12-31"]],
        refused=[*BAD_DATES, 5, True, *ANY_BAD],
        mistyped=BAD_DATES,
    ),
    "choice": Kind(
        choices,
        kept=[],
        refused=[*BAD_CHOICES, True, *ANY_BAD],
        mistyped=BAD_CHOICES,
    ),
}


class Samples:
    """Good values for a test, in a unique field none that a row has already."""

    def __init__(self, taken: dict[str, set]) -> None:
        self.taken = taken
        self.streams = {field.name: field.kind.samples(field) for field in FIELDS}

    def next(self, field: Field) -> Any:
        """Another good value. The choices of a unique field can run out."""
        for value in self.streams[field.name]:
            if value not in self.taken[field.name]:
                return value
        raise unittest.SkipTest(f"no choice of the unique field {field.name} is left")

    def row(self, **given: Any) -> dict[str, Any]:
        """Something in every field: what is given, or another good value."""
        missing = [field for field in FIELDS if field.name not in given]
        return given | {field.name: self.next(field) for field in missing}

    def kept(self, field: Field) -> list[tuple[Any, Any]]:
        """Values with what becomes of them, without those that a row has already."""
        pairs = [(value, value) for value in field.choices] or field.kind.kept
        return [pair for pair in pairs if pair[1] not in self.taken[field.name]]

    def kept_rows(self) -> Iterator[dict[str, tuple[Any, Any]]]:
        """All of those values, those of several fields at once."""
        pairs = {field.name: self.kept(field) for field in FIELDS}
        for number in range(max(map(len, pairs.values()))):
            yield {
                name: values[number]
                for name, values in pairs.items()
                if number < len(values)
            }


# Pages -----------------------------------------------------------------------------

VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source"}


class Element:
    """An element of a page: its attributes, and what is inside."""

    def __init__(
        self, tag: str, attributes: dict[str, str], parent: Element | None = None
    ) -> None:
        self.tag = tag
        self.attributes = attributes
        self.parent = parent
        self.inside: list[Element | str] = []

    def get(self, attribute: str) -> str:
        """The value of an attribute, empty without it."""
        return self.attributes.get(attribute, "")

    @property
    def elements(self) -> list[Element]:
        """The elements directly inside."""
        return [part for part in self.inside if isinstance(part, Element)]

    def all(self, *tags: str, **attributes: str) -> list[Element]:
        """The elements inside that have one of these tags and these attributes."""
        found = []
        for element in self.elements:
            wanted = ((name.replace("_", "-"), attributes[name]) for name in attributes)
            fits = all(element.get(name).lower() == value for name, value in wanted)
            found += [element] if element.tag in tags and fits else []
            found += element.all(*tags, **attributes)
        return found

    @property
    def raw(self) -> str:
        """The text inside as it stands."""
        return "".join(
            part if isinstance(part, str) else part.raw for part in self.inside
        )

    @property
    def text(self) -> str:
        """The text inside as people see it."""
        return as_seen(self.raw)


def as_seen(text: str) -> str:
    """A browser shows any number of blanks as one."""
    return " ".join(text.split())


class PageParser(HTMLParser):
    """Builds the tree of elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("", {})]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        attributes = {name: value or "" for name, value in attrs}
        element = Element(tag, attributes, self.open[-1])
        self.open[-1].inside.append(element)
        if tag == "br":
            element.inside.append("\n")
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it those inside that were not closed."""
        if tag in [element.tag for element in self.open]:
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, data: str) -> None:
        """Text, with its entities resolved."""
        self.open[-1].inside.append(data)


def parsed(text: str) -> Element:
    """The root of the tree of a page."""
    parser = PageParser()
    root = parser.open[0]
    parser.feed(text)
    parser.close()
    return root


class Form:
    """The form of a page that changes something, as a browser handles it."""

    def __init__(self, element: Element, address: str) -> None:
        self.element = element
        self.address = urljoin(address, element.get("action"))
        controls = element.all("input", "select", "textarea")
        self.controls = {control.get("name"): control for control in controls}
        self.controls.pop("", None)

    @property
    def values(self) -> dict[str, str]:
        """What a browser would send."""
        found = {name: value_of(control) for name, control in self.controls.items()}
        return {name: value for name, value in found.items() if value is not None}

    @property
    def hidden(self) -> set[str]:
        """The names of what nobody types, such as the token."""
        return {
            control.get("name") for control in self.element.all("input", type="hidden")
        }

    @property
    def visible(self) -> dict[str, str]:
        """What a person sees filled in."""
        return without(self.hidden, self.values)

    def filled(self, row: dict[str, Any]) -> dict[str, str]:
        """What a browser would send after this was typed in."""
        values = self.values | {name: typed(value) for name, value in row.items()}
        for name, value in row.items():
            if value is True:
                values[name] = self.controls[name].get("value") or "on"
            elif value is False:
                values.pop(name)
        return values

    def errors(self) -> dict[str, str]:
        """The messages beside the fields, by the field's name."""
        messages = [
            p for p in self.element.all("p") if "error" in p.get("class").split()
        ]
        return {p.get("id").removeprefix("error-"): p.text for p in messages}


def typed(value: Any) -> str:
    """A value as it is typed in."""
    return "" if value is None else str(value)


def value_of(control: Element) -> str | None:
    """What a control sends, if anything."""
    if control.tag == "textarea":
        return control.raw.removeprefix("\r").removeprefix("\n")
    if control.tag == "select":
        options = control.all("option")
        chosen = [option for option in options if "selected" in option.attributes]
        return (chosen or options)[0].get("value")
    if control.get("type") == "checkbox":
        return (
            (control.get("value") or "on") if "checked" in control.attributes else None
        )
    return control.get("value")


# The connection --------------------------------------------------------------------


@dataclass(frozen=True)
class Answer:
    """What the app answered."""

    asked: str
    status: int
    headers: Message
    body: bytes

    @property
    def text(self) -> str:
        """The body as text."""
        return self.body.decode()

    @cached_property
    def page(self) -> Element:
        """The body as a page."""
        return parsed(self.text)

    @property
    def goes_to(self) -> str:
        """The path that it redirects to."""
        return urlsplit(self.headers["Location"] or "").path

    def __str__(self) -> str:
        """For the messages of tests."""
        is_page = self.headers.get_content_type() == "text/html"
        parts = self.page.all("title", "pre")[:2] if is_page else []
        said = ": ".join(part.text for part in parts) if is_page else self.text
        return f"{self.asked} answered {self.status}: {said[:400]}"


class StayHere(urllib.request.HTTPRedirectHandler):
    """The tests look at redirects themselves."""

    def redirect_request(self, *_arguments: Any) -> None:
        """Goes nowhere."""


class Browser:
    """Keeps cookies as a browser does."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.opener = urllib.request.build_opener(
            urllib.request.ProxyHandler({}),
            urllib.request.HTTPCookieProcessor(CookieJar()),
            StayHere(),
        )

    def ask(
        self, method: str, path: str, body: bytes | None = None, type_: str = ""
    ) -> Answer:
        """One request and what came of it."""
        url = urljoin(self.address, path)
        request = urllib.request.Request(url, body, method=method)
        if body is not None:
            request.add_header("Content-Type", type_)
        try:
            response = self.opener.open(request, timeout=30)
        except urllib.error.HTTPError as error:
            response = error
        with response:
            return Answer(
                f"{method} {url}", response.status, response.headers, response.read()
            )

    def get(self, path: str, **query: Any) -> Answer:
        """Opens a page."""
        return self.ask("GET", f"{path}?{urlencode(query)}" if query else path)

    def post(self, path: str, values: dict[str, str]) -> Answer:
        """Sends a form."""
        body = urlencode(values).encode()
        return self.ask("POST", path, body, "application/x-www-form-urlencoded")


# The tests -------------------------------------------------------------------------


class Contract(unittest.TestCase):
    """What every test needs."""

    address = ""
    taken: ClassVar[dict[str, set]] = {field.name: set() for field in FIELDS}

    def setUp(self) -> None:
        """Begins as somebody who was never there."""
        self.browser = Browser(self.address)
        self.samples = Samples(self.taken)

    def expect(self, answer: Answer, status: int) -> Answer:
        """The answer, if it has this status."""
        self.assertEqual(answer.status, status, answer)
        return answer

    def delete_later(self, number: object) -> None:
        """Leaves no row behind."""
        self.addCleanup(self.browser.ask, "DELETE", f"{API}{number}/")

    # The API

    def api(self, method: str, path: str = "", value: Any = None) -> Answer:
        """Asks the API, with JSON where there is something to say."""
        if method in ("GET", "DELETE"):
            return self.browser.ask(method, API + path)
        return self.raw(method, path, json.dumps(value).encode())

    def raw(
        self, method: str, path: str, body: bytes, type_: str = "application/json"
    ) -> Answer:
        """Sends the API anything at all."""
        answer = self.browser.ask(method, API + path, body, type_)
        if answer.status == 201:
            self.delete_later(json.loads(answer.text)["id"])
        return answer

    def json(self, answer: Answer, status: int = 200) -> Any:
        """What the answer says, if it is JSON and has this status."""
        self.expect(answer, status)
        kind = answer.headers.get_content_type()
        self.assertEqual(kind, "application/json", answer)
        return json.loads(answer.text)

    def refusal(self, answer: Answer) -> dict[str, list[str]]:
        """The messages by field of a row that was refused."""
        messages = self.json(answer, 400)
        self.assertIsInstance(messages, dict, answer)
        for name, texts_ in messages.items():
            self.assertIsInstance(texts_, list, name)
            self.assertTrue(texts_, name)
            self.assertTrue(
                all(isinstance(text, str) and text for text in texts_), name
            )
        return messages

    def row(self, **values: Any) -> dict[str, Any]:
        """A new row with something in every field."""
        return self.json(self.api("POST", "", self.samples.row(**values)), 201)

    def stored(self, number: object) -> dict[str, Any]:
        """A row as it is now."""
        return self.json(self.api("GET", f"{number}/"))

    def count(self) -> int:
        """How many rows there are."""
        return self.json(self.api("GET"))["count"]

    def other(self, field: Field, row: dict[str, Any]) -> Any:
        """A value that a field of a row has not, if it can have several."""
        if field.type == "boolean":
            return not row[field.name]
        return self.samples.next(field)

    # The pages

    def page(self, path: str, **query: Any) -> Element:
        """A page that can be opened."""
        answer = self.expect(self.browser.get(path, **query), 200)
        self.assertEqual(answer.headers.get_content_type(), "text/html")
        return answer.page

    def form(self, path: str) -> Form:
        """The form of a page."""
        return self.form_of(self.page(path), path)

    def form_of(self, page: Element, path: str) -> Form:
        """The one form of a page that is posted."""
        forms = page.all("form", method="post")
        self.assertEqual(len(forms), 1, f"forms to post at {path}")
        return Form(forms[0], path)

    def post(self, form: Form, row: dict[str, Any]) -> Answer:
        """Types this into a form and sends it."""
        return self.send(form, form.filled(row))

    def send(self, form: Form, values: dict[str, str]) -> Answer:
        """Sends these values as those of a form."""
        answer = self.browser.post(form.address, values)
        last = answer.goes_to.strip("/").rpartition("/")[2]
        if answer.status == 302 and last.isdigit():
            self.delete_later(last)
        return answer

    def again(self, form: Form, answer: Answer) -> Form:
        """The form that comes again because something is wrong."""
        self.expect(answer, 200)
        return self.form_of(answer.page, form.address)

    def created(self, answer: Answer) -> dict[str, Any]:
        """The row that a form made."""
        self.expect(answer, 302)
        self.assertRegex(answer.goes_to, f"^{PAGES}[0-9]+/$")
        return self.stored(answer.goes_to.removeprefix(PAGES).strip("/"))

    def assert_kept(self, make: Callable[..., dict[str, Any]]) -> None:
        """What makes rows makes them of all good values as it should."""
        row = self.samples.row()
        for pairs in self.samples.kept_rows():
            made = make(row | {name: given for name, (given, _) in pairs.items()})
            for name, (given, kept) in pairs.items():
                with self.subTest(field=name, value=short(given)):
                    self.assertEqual(made[name], kept)
                    self.assertIs(type(made[name]), type(kept))
            self.api("DELETE", f"{made['id']}/")

    def assert_wrong(self, form: Form, name: str) -> None:
        """The field is marked as wrong, with a message beside it."""
        control = form.controls[name]
        self.assertTrue(form.errors().get(name), f"no message for {name}")
        self.assertEqual(control.get("aria-invalid"), "true")
        self.assertIn(f"error-{name}", control.get("aria-describedby").split())
        [message] = form.element.all("p", id=f"error-{name}")
        self.assertIn(
            control, message.parent.all(control.tag), "message beside the field"
        )


def without(names: Iterable[str], values: dict[str, Any]) -> dict[str, Any]:
    """The values but for some."""
    return {name: value for name, value in values.items() if name not in names}


def without_id(row: dict[str, Any]) -> dict[str, Any]:
    """What somebody said of a row."""
    return without(["id"], row)


class EveryPage(Contract):
    """What all pages have in common."""

    def paths(self) -> list[str]:
        """Each page once."""
        own = f"{PAGES}{self.row()['id']}/"
        return [PAGES, f"{PAGES}new/", own, f"{own}edit/", f"{own}delete/"]

    def test_the_root_leads_to_the_list(self):
        answer = self.browser.get("/")
        self.assertIn(answer.status, (301, 302))
        self.assertEqual(answer.goes_to, PAGES)

    def test_pages_are_utf_8(self):
        for path in self.paths():
            with self.subTest(path=path):
                answer = self.browser.get(path)
                self.assertEqual(answer.headers.get_content_charset(), "utf-8")

    def test_pages_have_a_language_and_fit_small_screens(self):
        for path in self.paths():
            with self.subTest(path=path):
                page = self.page(path)
                self.assertEqual(len(page.all("html", lang="en")), 1)
                self.assertEqual(len(page.all("meta", name="viewport")), 1)

    def test_pages_have_a_title_and_one_heading(self):
        for path in self.paths():
            with self.subTest(path=path):
                page = self.page(path)
                self.assertTrue(page.all("title")[0].text)
                self.assertEqual(len(page.all("h1")), 1)
                self.assertEqual(len(page.all("main")), 1)

    def test_the_style_sheet_is_there(self):
        [link] = self.page(PAGES).all("link", rel="stylesheet")
        answer = self.expect(self.browser.get(link.get("href")), 200)
        self.assertEqual(answer.headers.get_content_type(), "text/css")

    def test_pages_of_missing_rows_are_missing(self):
        for number in (0, NO_SUCH_ID, "9" * 25, "abc"):
            for page in ("", "edit/", "delete/"):
                with self.subTest(number=number, page=page):
                    self.expect(self.browser.get(f"{PAGES}{number}/{page}"), 404)

    def test_missing_rows_cannot_be_changed(self):
        form = self.form(f"{PAGES}new/")
        for page in ("edit/", "delete/"):
            with self.subTest(page=page):
                path = f"{PAGES}{NO_SUCH_ID}/{page}"
                self.expect(self.browser.post(path, form.values), 404)

    def test_there_are_no_other_pages(self):
        self.expect(self.browser.get("/no-such-page/"), 404)


class Listing(Contract):
    """The pages that list rows, and the search in them."""

    def listed(self, page: Element) -> list[Element]:
        """The first cell of each row."""
        rows = [row for row in page.all("tr") if row.all("td")]
        return [row.elements[0] for row in rows]

    def paths(self, page: Element) -> list[str]:
        """Where the links of the first cells lead, from top to bottom."""
        links = [link for cell in self.listed(page) for link in cell.all("a")[:1]]
        return [urlsplit(urljoin(PAGES, link.get("href"))).path for link in links]

    def turn(self, page: Element, rel: str) -> str:
        """The address of the next or previous page, empty without one."""
        navigation = page.all("nav", aria_label="pages")
        links = [link for nav in navigation for link in nav.all("a", rel=rel)]
        return urljoin(PAGES, links[0].get("href")) if links else ""

    def paths_of(self, rows: list[dict[str, Any]]) -> list[str]:
        """Where these rows are shown."""
        return [f"{PAGES}{row['id']}/" for row in rows]

    def test_has_a_column_for_each_of_the_first_fields(self):
        self.row()
        headings = [heading.text for heading in self.page(PAGES).all("th", scope="col")]
        for field in FIELDS[:4]:
            with self.subTest(field=field.name):
                self.assertIn(as_seen(field.label), headings)

    def test_begins_with_the_newest(self):
        rows = [self.row() for _ in range(2)]
        self.assertEqual(self.paths(self.page(PAGES))[:2], self.paths_of(rows[::-1]))

    def test_rows_are_linked_by_their_name(self):
        row = self.row()
        named = [field for field in FIELDS if field.type == "text"]
        name = row[named[0].name] if named else f"{RESOURCE['label']} {row['id']}"
        link = self.listed(self.page(PAGES))[0].all("a")[0]
        self.assertEqual(link.text, as_seen(name))

    def test_long_texts_are_cut(self):
        text = f"{TOKEN} and a longer tale of it " * 9
        row = self.row(**{field.name: text for field in fields_of("longtext")})
        cells = [cell.text for cell in self.page(PAGES).all("td")]
        for field in FIELDS[:4]:
            if field.type == "longtext":
                self.assertIn(as_seen(row[field.name][:79] + "…"), cells)

    def test_rows_without_a_name_are_linked_all_the_same(self):
        field = fields_of("text")[0]
        if field.required:
            self.skipTest("every row has a name")
        self.row(**{field.name: field.empty})
        self.assertTrue(self.listed(self.page(PAGES))[0].all("a")[0].text)

    def test_has_ten_rows_a_page(self):
        rows = [self.row() for _ in range(PAGE_SIZE + 1)]
        first = self.page(PAGES)
        self.assertEqual(self.paths(first), self.paths_of(rows[:0:-1]))
        second = self.page(self.turn(first, "next"))
        self.assertEqual(self.paths(second)[:1], self.paths_of(rows[:1]))
        back = self.page(self.turn(second, "prev"))
        self.assertEqual(self.paths(back), self.paths(first))

    def test_the_first_page_has_none_before_and_the_last_none_after(self):
        for _ in range(PAGE_SIZE + 1):
            self.row()
        last = -(-self.count() // PAGE_SIZE)
        self.assertEqual(self.turn(self.page(PAGES), "prev"), "")
        self.assertEqual(self.turn(self.page(PAGES, page=last), "next"), "")
        self.assertTrue(self.turn(self.page(PAGES, page=last), "prev"))

    def test_other_pages_are_missing(self):
        for number in NO_PAGES:
            with self.subTest(page=number):
                self.expect(self.browser.get(PAGES, page=number), 404)

    def test_an_empty_number_is_the_first_page(self):
        self.row()
        first = self.paths(self.page(PAGES))
        self.assertEqual(self.paths(self.page(PAGES, page="")), first)

    def test_the_first_page_of_nothing_is_there(self):
        page = self.page(PAGES, q=f"{TOKEN} nowhere", page=1)
        self.assertEqual(self.listed(page), [])
        answer = self.browser.get(PAGES, q=f"{TOKEN} nowhere", page=2)
        self.expect(answer, 404)

    def test_has_a_labelled_search(self):
        [form] = self.page(PAGES).all("form", role="search")
        [box] = form.all("input", type="search", name="q")
        self.assertTrue(box.get("id"))
        self.assertIn(box.get("id"), [label.get("for") for label in form.all("label")])

    def test_the_search_box_keeps_what_was_typed(self):
        for text in ODD_TEXTS:
            with self.subTest(text=text):
                [box] = self.page(PAGES, q=text).all("input", type="search", name="q")
                self.assertEqual(box.get("value"), text)

    def test_shows_what_was_found(self):
        field = fields_of("text", "longtext")[0]
        row = self.row(**{field.name: f"needle {TOKEN}"})
        self.row()
        found = self.paths(self.page(PAGES, q=f"needle {TOKEN}"))
        self.assertEqual(found, self.paths_of([row]))

    def test_turning_pages_keeps_the_search(self):
        field = fields_of("text", "longtext")[0]
        for number in range(PAGE_SIZE + 1):
            self.row(**{field.name: f"50 % & {TOKEN} {number}"})
        first = self.page(PAGES, q=f"50 % & {TOKEN}")
        following = self.turn(first, "next")
        self.assertEqual(parse_qs(urlsplit(following).query)["q"], [f"50 % & {TOKEN}"])
        second = self.page(following)
        self.assertEqual(len(self.listed(second)), 1)
        back = self.page(self.turn(second, "prev"))
        self.assertEqual(self.paths(back), self.paths(first))

    def test_a_search_for_nul_breaks_nothing(self):
        for path in (PAGES, API):
            with self.subTest(path=path):
                self.assertLess(self.browser.get(path, q="a\0b").status, 500)

    def test_a_search_as_long_as_an_address_breaks_nothing(self):
        self.row()
        for path in (PAGES, API):
            for text in ("x" * 60_000, "%" * 20_000, "_" * 60_000):
                with self.subTest(path=path, text=text[0]):
                    self.expect(self.browser.get(path, q=text), 200)


class Detail(Contract):
    """The page of one row."""

    def shown(self, row: dict[str, Any]) -> dict[str, str]:
        """The values on the page of a row, by field."""
        [details] = self.page(f"{PAGES}{row['id']}/").all("dl")
        labels = [as_seen(field.label) for field in FIELDS]
        pairs = zip(details.all("dt"), details.all("dd"), strict=True)
        pairs = [
            (term.text, value.text) for term, value in pairs if term.text in labels
        ]
        self.assertEqual([term for term, _ in pairs], labels)
        values = (value for _, value in pairs)
        return {field.name: value for field, value in zip(FIELDS, values, strict=True)}

    def test_shows_every_field_by_its_label(self):
        self.assertEqual(len(self.shown(self.row())), len(FIELDS))

    def test_shows_the_values(self):
        row = self.row()
        shown = self.shown(row)
        for field in fields_of("text", "longtext", "integer", "decimal", "choice"):
            with self.subTest(field=field.name):
                self.assertEqual(shown[field.name], as_seen(str(row[field.name])))

    def test_shows_any_text_as_it_was_typed(self):
        fields = fields_of("text", "longtext")
        for text in ODD_TEXTS:
            shown = self.shown(self.row(**{field.name: text for field in fields}))
            for field in fields:
                with self.subTest(field=field.name, text=text):
                    self.assertEqual(shown[field.name], as_seen(text))

    def test_shows_rows_in_which_much_is_empty(self):
        having("optional", lambda field: field.optional)
        row = {
            field.name: self.samples.next(field) for field in FIELDS if field.required
        }
        made = self.json(self.api("POST", "", row), 201)
        self.assertEqual(len(self.shown(made)), len(FIELDS))

    def test_leads_to_the_other_pages(self):
        own = f"{PAGES}{self.row()['id']}/"
        links = [link.get("href") for link in self.page(own).all("a")]
        paths = [urlsplit(urljoin(own, link)).path for link in links]
        for path in (PAGES, f"{own}edit/", f"{own}delete/"):
            with self.subTest(path=path):
                self.assertIn(path, paths)


class Creating(Contract):
    """The page with the form for a new row."""

    path = f"{PAGES}new/"

    def refused(self, form: Form, row: dict[str, Any]) -> Form:
        """The form again after it was sent with something wrong."""
        return self.again(form, self.post(form, row))

    def test_every_field_has_a_labelled_control(self):
        form = self.form(self.path)
        labels = {label.get("for"): label.text for label in form.element.all("label")}
        for field in FIELDS:
            with self.subTest(field=field.name):
                control = form.controls[field.name]
                self.assertTrue(control.get("id"))
                self.assertIn(as_seen(field.label), labels[control.get("id")])

    def test_what_is_optional_is_called_so(self):
        form = self.form(self.path)
        for field in FIELDS:
            with self.subTest(field=field.name):
                beside = form.controls[field.name].parent.all("small")
                words = [small.text for small in beside]
                self.assertEqual(words, ["optional"] if field.optional else [])

    def test_nothing_is_wrong_before_something_was_typed(self):
        form = self.form(self.path)
        self.assertEqual(form.errors(), {})
        for name, control in form.controls.items():
            with self.subTest(field=name):
                self.assertNotEqual(control.get("aria-invalid"), "true")

    def test_choices_are_offered_as_they_are_written(self):
        form = self.form(self.path)
        for field in fields_of("choice"):
            with self.subTest(field=field.name):
                options = form.controls[field.name].all("option")
                offered = [option for option in options if option.get("value")]
                values = [option.get("value") for option in offered]
                self.assertEqual(values, field.choices)
                texts_ = [option.text for option in offered]
                self.assertEqual(texts_, [as_seen(choice) for choice in field.choices])

    def test_a_row_is_made(self):
        row = self.samples.row()
        made = self.created(self.post(self.form(self.path), row))
        self.assertEqual(without_id(made), row)

    def test_a_message_says_that_a_row_was_made(self):
        answer = self.post(self.form(self.path), self.samples.row())
        [message] = self.page(self.expect(answer, 302).goes_to).all("p", role="status")
        self.assertTrue(message.text)

    def test_optional_fields_may_stay_empty(self):
        optional = having("optional", lambda field: field.optional)
        empty = {field.name: None for field in optional}
        made = self.created(self.post(self.form(self.path), self.samples.row(**empty)))
        for field in optional:
            with self.subTest(field=field.name):
                self.assertEqual(made[field.name], field.empty)

    def test_a_box_that_is_not_ticked_says_no(self):
        boxes = {field.name: False for field in fields_of("boolean")}
        made = self.created(self.post(self.form(self.path), self.samples.row(**boxes)))
        self.assertEqual(made, made | boxes)

    def test_blanks_around_a_text_are_dropped(self):
        names = [field.name for field in fields_of("text", "longtext")]
        row = self.samples.row(**dict.fromkeys(names, f"  {TOKEN} a  b  "))
        made = self.created(self.post(self.form(self.path), row))
        self.assertEqual(made, made | dict.fromkeys(names, f"{TOKEN} a  b"))

    def test_good_values_are_kept(self):
        form = self.form(self.path)
        self.assert_kept(lambda row: self.created(self.post(form, row)))

    def test_all_that_is_missing_is_told_at_once(self):
        missing = {field.name: None for field in required_fields()}
        form = self.refused(self.form(self.path), self.samples.row(**missing))
        self.assertEqual(set(form.errors()), set(missing))
        for name in missing:
            with self.subTest(field=name):
                self.assert_wrong(form, name)

    def test_blanks_alone_are_nothing(self):
        row = self.samples.row()
        form = self.form(self.path)
        for field in required_fields():
            with self.subTest(field=field.name):
                again = self.refused(form, row | {field.name: "   "})
                self.assert_wrong(again, field.name)

    def test_blanks_are_told_of_as_nothing(self):
        row = self.samples.row()
        form = self.form(self.path)
        for field in having(
            "a required text", lambda f: f.required and f.type in ("text", "longtext")
        ):
            with self.subTest(field=field.name):
                nothing = self.refused(form, row | {field.name: ""}).errors()
                blanks = self.refused(form, row | {field.name: " \u3000 "}).errors()
                self.assertEqual(blanks, nothing)

    def test_bad_values_are_refused(self):
        row = self.samples.row()
        form = self.form(self.path)
        before = self.count()
        for field in FIELDS:
            for value in field.kind.mistyped:
                with self.subTest(field=field.name, value=short(value)):
                    again = self.refused(form, row | {field.name: value})
                    self.assertEqual(list(again.errors()), [field.name])
                    self.assert_wrong(again, field.name)
        self.assertEqual(self.count(), before)

    def test_what_was_typed_is_kept(self):
        row = self.samples.row()
        form = self.form(self.path)
        for field in having("typed in", lambda field: field.type not in CLICKED):
            bad = next(value for value in field.kind.mistyped if "\0" not in value)
            with self.subTest(field=field.name):
                sent = form.filled(row | {field.name: bad})
                again = self.again(form, self.send(form, sent))
                self.assertEqual(again.visible, without(form.hidden, sent))

    def test_a_text_needs_a_letter_or_digit(self):
        row = self.samples.row()
        form = self.form(self.path)
        for field in fields_of("text"):
            with self.subTest(field=field.name):
                again = self.refused(form, row | {field.name: "?!"})
                self.assertEqual(again.errors(), {field.name: NO_WORD})

    def test_what_must_be_unique_is_not_taken_twice(self):
        first = without_id(self.row())
        form = self.form(self.path)
        for field in unique_fields():
            with self.subTest(field=field.name):
                row = self.samples.row(**{field.name: first[field.name]})
                again = self.refused(form, row)
                self.assertEqual(list(again.errors()), [field.name])
                self.assert_wrong(again, field.name)

    def test_any_text_that_is_too_long_comes_back(self):
        row = self.samples.row()
        form = self.form(self.path)
        for field in fields_of("text", "longtext"):
            for text in ODD_TEXTS:
                with self.subTest(field=field.name, text=text):
                    long = text + "x" * 10_000
                    again = self.refused(form, row | {field.name: long})
                    self.assertEqual(again.values[field.name], long)

    def test_nothing_is_made_without_the_token_of_the_form(self):
        form = self.form(self.path)
        values = form.filled(self.samples.row())
        self.assertTrue(form.hidden, "there is a token")
        wrong = values | dict.fromkeys(form.hidden, "wrong")
        for sent in (without(form.hidden, values), wrong):
            page = self.expect(self.send(form, sent), 403).page
            self.assertEqual(len(page.all("main")), 1, "a page like the others")
            self.assertTrue(page.all("h1")[0].text)

    def test_nothing_is_made_with_the_token_of_somebody_else(self):
        form = self.form(self.path)
        values = form.filled(self.samples.row())
        self.browser = Browser(self.address)
        self.expect(self.send(form, values), 403)


class Editing(Contract):
    """The page with the form for a row that is there."""

    def path(self, row: dict[str, Any]) -> str:
        """Where a row is changed."""
        return f"{PAGES}{row['id']}/edit/"

    def saved(self, row: dict[str, Any], **values: Any) -> dict[str, Any]:
        """The row after these values were typed in and saved."""
        answer = self.post(self.form(self.path(row)), values)
        self.expect(answer, 302)
        self.assertEqual(answer.goes_to, f"{PAGES}{row['id']}/")
        return self.stored(row["id"])

    def test_shows_what_is_there(self):
        row = self.row()
        form = self.form(self.path(row))
        self.assertEqual(form.values, form.filled(without_id(row)))

    def test_shows_any_text_as_it_was_typed(self):
        names = [field.name for field in fields_of("text", "longtext")]
        for text in ODD_TEXTS:
            with self.subTest(text=text):
                row = self.row(**dict.fromkeys(names, text))
                values = self.form(self.path(row)).values
                self.assertEqual(values, values | dict.fromkeys(names, text))

    def test_shows_every_choice(self):
        row = self.samples.row()
        for field in fields_of("choice"):
            for choice, _ in self.samples.kept(field):
                with self.subTest(field=field.name, choice=choice):
                    made = self.row(**row | {field.name: choice})
                    form = self.form(self.path(made))
                    self.assertEqual(form.values[field.name], choice)
                    self.api("DELETE", f"{made['id']}/")

    def test_saving_changes_nothing_by_itself(self):
        row = self.row()
        self.assertEqual(self.saved(row), row)

    def test_saving_keeps_what_is_empty(self):
        empty = {field.name: None for field in having("optional", lambda f: f.optional)}
        made = self.created(
            self.post(self.form(f"{PAGES}new/"), self.samples.row(**empty))
        )
        self.assertEqual(self.saved(made), made)

    def test_every_field_can_be_changed(self):
        row = self.row()
        for field in FIELDS:
            with self.subTest(field=field.name):
                changed = row | {field.name: self.other(field, row)}
                row = self.saved(row, **{field.name: changed[field.name]})
                self.assertEqual(row, changed)

    def test_what_is_optional_can_be_emptied(self):
        row = self.row()
        for field in having("optional", lambda field: field.optional):
            with self.subTest(field=field.name):
                row = self.saved(row, **{field.name: None})
                self.assertEqual(row[field.name], field.empty)

    def test_a_message_says_that_a_row_was_changed(self):
        row = self.row()
        answer = self.post(self.form(self.path(row)), {})
        [message] = self.page(self.expect(answer, 302).goes_to).all("p", role="status")
        self.assertTrue(message.text)

    def test_bad_values_change_nothing(self):
        row = self.row()
        form = self.form(self.path(row))
        for field in having("mistyped with ease", lambda field: field.kind.mistyped):
            with self.subTest(field=field.name):
                bad = {field.name: field.kind.mistyped[0]}
                again = self.again(form, self.post(form, bad))
                self.assert_wrong(again, field.name)
                self.assertEqual(self.stored(row["id"]), row)

    def test_the_heading_names_the_row_as_it_is_stored(self):
        row = self.row()
        form = self.form(self.path(row))
        heading = self.page(self.path(row)).all("h1")[0].text
        wrong = having("mistyped with ease", lambda field: field.kind.mistyped)[-1]
        changed = self.samples.row() | {wrong.name: wrong.kind.mistyped[0]}
        answer = self.expect(self.post(form, changed), 200)
        self.assertEqual(answer.page.all("h1")[0].text, heading)

    def test_what_must_be_unique_is_not_taken_from_another(self):
        first, second = self.row(), self.row()
        form = self.form(self.path(second))
        for field in unique_fields():
            with self.subTest(field=field.name):
                answer = self.post(form, {field.name: first[field.name]})
                self.assert_wrong(self.again(form, answer), field.name)

    def test_nothing_is_changed_without_the_token_of_the_form(self):
        row = self.row()
        form = self.form(self.path(row))
        self.expect(self.send(form, without(form.hidden, form.values)), 403)


class Deleting(Contract):
    """The page that asks whether a row shall go."""

    def path(self, row: dict[str, Any]) -> str:
        """Where a row is deleted."""
        return f"{PAGES}{row['id']}/delete/"

    def test_asks_before_anything_is_gone(self):
        row = self.row()
        [main] = self.page(self.path(row)).all("main")
        self.assertIn("?", main.text)
        self.assertEqual(self.stored(row["id"]), row)

    def test_has_a_button(self):
        element = self.form(self.path(self.row())).element
        buttons = [b for b in element.all("button") if b.get("type") in ("", "submit")]
        self.assertTrue(buttons + element.all("input", type="submit"))

    def test_deletes_the_row(self):
        row, other = self.row(), self.row()
        answer = self.expect(self.post(self.form(self.path(row)), {}), 302)
        self.assertEqual(answer.goes_to, PAGES)
        self.expect(self.browser.get(f"{PAGES}{row['id']}/"), 404)
        self.json(self.api("GET", f"{row['id']}/"), 404)
        self.assertEqual(self.stored(other["id"]), other)

    def test_a_message_says_that_a_row_is_gone(self):
        answer = self.post(self.form(self.path(self.row())), {})
        [message] = self.page(self.expect(answer, 302).goes_to).all("p", role="status")
        self.assertTrue(message.text)

    def test_nothing_is_deleted_without_the_token_of_the_form(self):
        row = self.row()
        form = self.form(self.path(row))
        self.expect(self.send(form, without(form.hidden, form.values)), 403)
        self.assertEqual(self.stored(row["id"]), row)


class ApiReading(Contract):
    """The API: rows and lists of rows."""

    def found(self, text: str) -> list[int]:
        """The ids of the rows that a search finds, on its first page."""
        answer = self.json(self.browser.get(API, q=text))
        return [row["id"] for row in answer["results"]]

    def test_a_row_has_its_fields_in_order(self):
        row = self.row()
        self.assertEqual(list(row), ["id", *(field.name for field in FIELDS)])
        self.assertIs(type(row["id"]), int)

    def test_a_row_is_read_as_it_was_made(self):
        row = self.row()
        self.assertEqual(self.stored(row["id"]), row)

    def test_a_list_begins_with_the_newest(self):
        rows = [self.row() for _ in range(2)]
        self.assertEqual(self.json(self.api("GET"))["results"][:2], rows[::-1])

    def test_a_list_says_how_many_there_are(self):
        before = self.count()
        self.row()
        self.assertEqual(self.count(), before + 1)

    def test_a_list_has_four_parts(self):
        parts = ["count", "next", "previous", "results"]
        self.assertEqual(sorted(self.json(self.api("GET"))), parts)

    def test_a_list_has_ten_rows_a_page(self):
        rows = [self.row() for _ in range(PAGE_SIZE + 1)]
        first = self.json(self.api("GET"))
        self.assertEqual(first["results"], rows[:0:-1])
        self.assertIsNone(first["previous"])
        second = self.json(self.browser.get(first["next"]))
        self.assertEqual(second["results"][0], rows[0])
        self.assertEqual(self.json(self.browser.get(second["previous"])), first)

    def test_the_last_page_has_no_next(self):
        self.row()
        last = -(-self.count() // PAGE_SIZE)
        self.assertIsNone(self.json(self.browser.get(API, page=last))["next"])

    def test_other_pages_are_missing(self):
        for number in NO_PAGES:
            with self.subTest(page=number):
                answer = self.json(self.browser.get(API, page=number), 404)
                self.assertTrue(answer["detail"])

    def test_an_empty_number_is_the_first_page(self):
        self.row()
        first = self.json(self.browser.get(API))["results"]
        self.assertEqual(self.json(self.browser.get(API, page=""))["results"], first)

    def test_the_first_page_of_nothing_is_there(self):
        answer = self.json(self.browser.get(API, q=f"{TOKEN} nowhere", page=1))
        nothing = {"count": 0, "next": None, "previous": None, "results": []}
        self.assertEqual(answer, nothing)

    def test_turning_pages_keeps_the_search(self):
        field = fields_of("text", "longtext")[0]
        for number in range(PAGE_SIZE + 1):
            self.row(**{field.name: f"50 % & {TOKEN} {number}"})
        self.row()
        first = self.json(self.browser.get(API, q=f"50 % & {TOKEN}"))
        second = self.json(self.browser.get(first["next"]))
        self.assertEqual((second["count"], len(second["results"])), (PAGE_SIZE + 1, 1))

    def test_a_search_looks_into_every_text(self):
        for field in fields_of("text", "longtext"):
            with self.subTest(field=field.name):
                row = self.row(**{field.name: f"a needle {TOKEN} {field.name}."})
                self.assertEqual(
                    self.found(f"needle {TOKEN} {field.name}."), [row["id"]]
                )

    def test_a_search_looks_into_every_choice(self):
        for field in fields_of("choice"):
            with self.subTest(field=field.name):
                row = self.row()
                self.assertIn(row["id"], self.found(row[field.name]))

    def test_a_search_takes_small_and_large_letters_alike(self):
        for field in fields_of("text", "longtext"):
            with self.subTest(field=field.name):
                row = self.row(**{field.name: f"{TOKEN} MiXeD {field.name}."})
                for text in ("mixed", "MIXED"):
                    found = self.found(f"{TOKEN} {text} {field.name}.")
                    self.assertEqual(found, [row["id"]])

    def test_a_search_takes_every_sign_as_it_is(self):
        names = [field.name for field in fields_of("text", "longtext")]
        for sign in "%_\\*?'\"x":
            row = self.row(**{name: f"{TOKEN} {name} a{sign}b" for name in names})
            for name in names:
                with self.subTest(field=name, sign=sign):
                    found = self.found(f"{TOKEN} {name} a{sign}b")
                    self.assertEqual(found, [row["id"]])

    def test_missing_rows_are_missing_for_every_method(self):
        for number in (0, NO_SUCH_ID, "9" * 25):
            for method in ("GET", "PUT", "PATCH", "DELETE"):
                with self.subTest(number=number, method=method):
                    answer = self.api(method, f"{number}/", self.samples.row())
                    self.assertTrue(self.json(answer, 404)["detail"])

    def test_what_is_no_row_is_missing(self):
        for path in ("abc/", "1.5/", "-1/"):
            with self.subTest(path=path):
                self.assertTrue(self.json(self.api("GET", path), 404)["detail"])


class ApiMaking(Contract):
    """The API: new rows, and what is refused."""

    def refused(self, **values: Any) -> dict[str, list[str]]:
        """The messages for a row with these values."""
        return self.refusal(self.api("POST", "", self.samples.row(**values)))

    def test_a_row_is_made(self):
        row = self.samples.row()
        self.assertEqual(without_id(self.row(**row)), row)

    def test_optional_fields_may_be_left_out(self):
        optional = {field.name for field in having("optional", lambda f: f.optional)}
        answer = self.api("POST", "", without(optional, self.samples.row()))
        made = self.json(answer, 201)
        for field in FIELDS:
            if field.optional:
                self.assertEqual(made[field.name], field.empty, field.name)

    def test_what_is_empty_is_null_or_an_empty_text(self):
        for field in having("optional", lambda field: field.optional):
            with self.subTest(field=field.name):
                row = self.row(**{field.name: field.empty})
                self.assertEqual(row[field.name], field.empty)

    def test_an_empty_text_may_be_null(self):
        for field in having("null", lambda f: f.null and f.type in WORDS):
            with self.subTest(field=field.name):
                self.assertIsNone(self.row(**{field.name: ""})[field.name])

    def test_null_is_refused_where_nothing_is_an_empty_text(self):
        texts_ = having("optional and never null", lambda f: f.optional and not f.null)
        nothing = {field.name: None for field in texts_}
        self.assertEqual(set(self.refused(**nothing)), set(nothing))

    def test_boxes_that_are_left_out_say_no(self):
        boxes = {field.name: False for field in fields_of("boolean")}
        made = self.json(self.api("POST", "", without(boxes, self.samples.row())), 201)
        self.assertEqual(made, made | boxes)

    def test_good_values_are_kept(self):
        self.assert_kept(lambda row: self.row(**row))

    def test_unknown_keys_are_ignored(self):
        made = self.row(no_such_field="x", id=NO_SUCH_ID)
        self.assertNotIn("no_such_field", made)
        self.assertNotEqual(made["id"], NO_SUCH_ID)

    def test_what_is_required_may_not_be_left_out(self):
        required = {field.name for field in required_fields()}
        row = without(required, self.samples.row())
        self.assertEqual(set(self.refusal(self.api("POST", "", row))), required)

    def test_what_is_required_may_not_be_null(self):
        nothing = {field.name: None for field in required_fields()}
        self.assertEqual(set(self.refused(**nothing)), set(nothing))

    def test_what_is_required_may_not_be_blank(self):
        for blank in ("", "   "):
            with self.subTest(blank=blank):
                nothing = {field.name: blank for field in required_fields()}
                self.assertEqual(set(self.refused(**nothing)), set(nothing))

    def test_bad_values_are_refused(self):
        row = self.samples.row()
        before = self.count()
        for field in FIELDS:
            for value in field.kind.refused:
                with self.subTest(field=field.name, value=short(value)):
                    answer = self.api("POST", "", row | {field.name: value})
                    self.assertEqual(list(self.refusal(answer)), [field.name])
        self.assertEqual(self.count(), before)

    def test_all_that_is_bad_is_told_at_once(self):
        bad = {field.name: field.kind.refused[0] for field in FIELDS}
        self.assertEqual(set(self.refused(**bad)), set(bad))

    def test_a_text_needs_a_letter_or_digit(self):
        for field in fields_of("text"):
            with self.subTest(field=field.name):
                messages = self.refused(**{field.name: "?!"})
                self.assertEqual(messages, {field.name: [NO_WORD]})

    def test_letters_and_digits_of_any_script_will_do(self):
        names = [field.name for field in fields_of("text")]
        for letter in "éשж漢٣7":
            with self.subTest(letter=letter):
                made = self.row(**dict.fromkeys(names, f"?! {letter} ?!"))
                self.assertEqual(made, made | dict.fromkeys(names, f"?! {letter} ?!"))

    def test_half_a_character_is_refused(self):
        for field in fields_of("text", "longtext", "choice"):
            with self.subTest(field=field.name):
                messages = self.refused(**{field.name: "half \ud800"})
                self.assertEqual(list(messages), [field.name])

    def test_what_must_be_unique_is_not_taken_twice(self):
        first = self.row()
        for field in unique_fields():
            with self.subTest(field=field.name):
                messages = self.refused(**{field.name: first[field.name]})
                self.assertEqual(list(messages), [field.name])

    def test_blanks_do_not_make_a_text_another(self):
        for field in having("a unique text", lambda f: f.unique and f.type == "text"):
            with self.subTest(field=field.name):
                messages = self.refused(**{field.name: f" {self.row()[field.name]} "})
                self.assertEqual(list(messages), [field.name])

    def test_many_rows_may_have_nothing_in_a_unique_field(self):
        for field in having("unique and optional", lambda f: f.unique and f.optional):
            with self.subTest(field=field.name):
                for _ in range(2):
                    self.assertIsNone(self.row(**{field.name: None})[field.name])

    def test_of_many_at_once_one_gets_what_is_unique(self):
        names = {field.name for field in unique_fields()}
        row = self.samples.row()
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(lambda _: self.api("POST", "", row), range(8)))
        self.assertEqual(sorted(answer.status for answer in answers), [201] + [400] * 7)
        for answer in answers:
            if answer.status == 400:
                self.assertLessEqual(set(self.refusal(answer)), names)

    def test_what_is_no_json_is_refused(self):
        for body in (b"{", b"[1,", b"title=x", b"\xff\xfe{}"):
            with self.subTest(body=body):
                answer = self.raw("POST", "", body)
                self.assertIsInstance(self.json(answer, 400), dict)

    def test_what_is_no_object_is_refused(self):
        for value in ([], [{}], "text", 5, True, None):
            with self.subTest(value=value):
                self.assertIsInstance(self.json(self.api("POST", "", value), 400), dict)

    def test_other_kinds_of_content_are_refused(self):
        body = json.dumps(self.samples.row()).encode()
        for type_ in ("text/plain", "text/html", "application/x-www-form-urlencoded"):
            with self.subTest(type=type_):
                answer = self.raw("POST", "", body, type_)
                self.assertIsInstance(self.json(answer, 415), dict)

    def test_a_character_set_may_be_named(self):
        body = json.dumps(self.samples.row()).encode()
        self.json(self.raw("POST", "", body, "application/json; charset=utf-8"), 201)

    def test_other_methods_are_refused(self):
        number = self.row()["id"]
        for method, path in [
            ("PUT", ""),
            ("PATCH", ""),
            ("DELETE", ""),
            ("POST", f"{number}/"),
        ]:
            with self.subTest(method=method, path=path):
                answer = self.json(self.api(method, path, self.samples.row()), 405)
                self.assertIsInstance(answer, dict)


class ApiChanging(Contract):
    """The API: rows that are there already."""

    def patched(self, row: dict[str, Any], **values: Any) -> dict[str, Any]:
        """The row after these values were sent, as it is kept."""
        answer = self.json(self.api("PATCH", f"{row['id']}/", values))
        self.assertEqual(self.stored(row["id"]), answer)
        return answer

    def test_patch_changes_one_field_alone(self):
        row = self.row()
        for field in FIELDS:
            with self.subTest(field=field.name):
                changed = row | {field.name: self.other(field, row)}
                row = self.patched(row, **{field.name: changed[field.name]})
                self.assertEqual(row, changed)

    def test_patch_of_nothing_changes_nothing(self):
        row = self.row()
        self.assertEqual(self.patched(row), row)

    def test_without_a_body_nothing_is_said(self):
        row = self.row()
        answer = self.raw("PATCH", f"{row['id']}/", b"")
        self.assertEqual(self.json(answer), row)
        required = {field.name for field in required_fields()}
        for method, path in (("POST", ""), ("PUT", f"{row['id']}/")):
            with self.subTest(method=method):
                answer = self.raw(method, path, b"")
                self.assertEqual(set(self.refusal(answer)), required)

    def test_patch_ignores_unknown_keys(self):
        row = self.row()
        self.assertEqual(self.patched(row, no_such_field=1, id=NO_SUCH_ID), row)

    def test_patch_empties_what_is_optional(self):
        row = self.row()
        for field in having("optional", lambda field: field.optional):
            with self.subTest(field=field.name):
                row = self.patched(row, **{field.name: field.empty})
                self.assertEqual(row[field.name], field.empty)

    def test_patch_refuses_bad_values(self):
        row = self.row()
        for field in FIELDS:
            for value in field.kind.refused:
                with self.subTest(field=field.name, value=short(value)):
                    answer = self.api("PATCH", f"{row['id']}/", {field.name: value})
                    self.assertEqual(list(self.refusal(answer)), [field.name])
        self.assertEqual(self.stored(row["id"]), row)

    def test_put_takes_every_field(self):
        row = self.row()
        changed = row | {field.name: self.other(field, row) for field in FIELDS}
        answer = self.json(self.api("PUT", f"{row['id']}/", without_id(changed)))
        self.assertEqual(answer, changed)
        self.assertEqual(self.stored(row["id"]), changed)

    def test_put_needs_what_is_required(self):
        row = self.row()
        required = {field.name for field in required_fields()}
        messages = self.refusal(self.api("PUT", f"{row['id']}/", {}))
        self.assertEqual(set(messages), required)
        self.assertEqual(self.stored(row["id"]), row)

    def test_put_without_a_box_says_no(self):
        boxes = {field.name: False for field in fields_of("boolean")}
        row = self.row(**dict.fromkeys(boxes, True))
        answer = self.api("PUT", f"{row['id']}/", without(boxes, without_id(row)))
        self.assertEqual(self.json(answer), row | boxes)

    def test_a_row_is_not_in_its_own_way(self):
        unique_fields()
        row = self.row()
        for method in ("PUT", "PATCH"):
            with self.subTest(method=method):
                answer = self.api(method, f"{row['id']}/", without_id(row))
                self.assertEqual(self.json(answer), row)

    def test_what_must_be_unique_is_not_taken_from_another(self):
        first, second = self.row(), self.row()
        for field in unique_fields():
            with self.subTest(field=field.name):
                value = {field.name: first[field.name]}
                answer = self.api("PATCH", f"{second['id']}/", value)
                self.assertEqual(list(self.refusal(answer)), [field.name])

    def test_only_json_is_taken(self):
        path = f"{self.row()['id']}/"
        for method in ("PUT", "PATCH"):
            self.json(self.raw(method, path, b"{}", "text/plain"), 415)
            for body in (b"{", b"[1]", b'"text"'):
                with self.subTest(method=method, body=body):
                    self.json(self.raw(method, path, body), 400)

    def test_no_row_gets_the_id_of_one_that_is_gone(self):
        row = self.row()
        self.expect(self.api("DELETE", f"{row['id']}/"), 204)
        self.assertGreater(self.row()["id"], row["id"])

    def test_delete_leaves_nothing(self):
        row = self.row()
        answer = self.expect(self.api("DELETE", f"{row['id']}/"), 204)
        self.assertEqual(answer.body, b"")
        self.json(self.api("GET", f"{row['id']}/"), 404)
        self.json(self.api("DELETE", f"{row['id']}/"), 404)


# Running ---------------------------------------------------------------------------


class Stop(Exception):
    """A reason why nothing can be tried."""


def rows_at(address: str) -> Iterator[dict[str, Any]]:
    """Every row that is there before the tests begin."""
    browser, path = Browser(address), API
    while path:
        answer = browser.get(path)
        if answer.status != 200:
            raise Stop(f"{path} answers {answer.status}; is this one of the two apps?")
        listed = json.loads(answer.text)
        yield from listed["results"]
        path = listed["next"]


def values_at(address: str) -> dict[str, set]:
    """What is taken in the unique fields."""
    taken: dict[str, set] = {field.name: set() for field in FIELDS}
    for row in rows_at(address):
        for field in FIELDS:
            if field.unique:
                taken[field.name].add(row[field.name])
    return taken


def prepare(address: str) -> None:
    """Tells the tests where the app is, and what it holds."""
    Contract.address = address
    try:
        Contract.taken = values_at(address)
    except urllib.error.URLError as error:
        raise Stop(f"nothing answers ({error.reason}); start the app first") from error
    except (OSError, HTTPException) as error:
        raise Stop(f"nothing answers as expected ({error!r})") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Stop(f"this is neither of the two apps ({error})") from error


def main() -> None:
    """Reads the address, and tries everything there."""
    parser = argparse.ArgumentParser(
        description="Try the contract against an app that is running.",
        epilog="Further options are those of unittest, such as -v, -f and -k PATTERN.",
    )
    parser.add_argument("url", help="where the app is, such as http://127.0.0.1:5000")
    options, further = parser.parse_known_args()
    if not options.url.startswith(("http://", "https://")):
        parser.error(f"{options.url} is no address; it begins with http://")
    try:
        prepare(options.url)
    except Stop as problem:
        sys.exit(f"contract.py: {options.url}: {problem}")
    unittest.main(argv=[sys.argv[0], *further])


if __name__ == "__main__":
    main()
