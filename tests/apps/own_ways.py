"""What the contract leaves open, as the README of a trial tells it, tried on one of its apps.

Usage: own_ways.py URL APP, where URL is the address of the list page of the tasks, and APP is flask or django.
"""

import json
import sys
import urllib.error
import urllib.request
from urllib.parse import urljoin

TASK = {"title": "Water the plants", "priority": "low"}


# A field, what is sent for it, and what Django and Flask make of that, if they take it.
OWN_WAYS = [
    ("title", 5, {"django": "5"}),
    ("done", "true", {"django": True}),
    ("due", "20260102", {"django": "2026-01-02"}),
    ("due", "", {"flask": None}),
]
OF_NOTHING = {"django": str, "flask": dict}


def main(url, app):
    for name, given, made in OWN_WAYS:
        status, row = ask(urljoin(url, "/api/tasks/"), TASK | {name: given})
        assert status == (201 if app in made else 400), (name, given, status, row)
        assert list(row) == [name] or row[name] == made[app], (name, given, row)

    status, body = ask(urljoin(url, "/api/nothing/"))
    assert status == 404, status
    assert isinstance(body, OF_NOTHING[app]), body


def ask(url, values=None):
    """The status of an answer and its JSON, or its text."""
    body = None if values is None else json.dumps(values).encode()
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    try:
        answer = urllib.request.urlopen(request)
    except urllib.error.HTTPError as error:
        answer = error
    with answer:
        text = answer.read().decode()
    is_json = answer.headers.get_content_type() == "application/json"
    return answer.status, json.loads(text) if is_json else text


if __name__ == "__main__":
    main(*sys.argv[1:])
