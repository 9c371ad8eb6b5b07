[% from "flask_app/_field_types.txt" import names, sample %]
[% set required = fields | selectattr("required") | list %]
[% set words = fields | selectattr("type", "in", names) | list %]
[% set uniques = fields | selectattr("unique") | list %]
"""The API, as a program uses it."""

LIST = "/api/[[ resource.plural ]]/"
ROW = LIST + "1/"


def test_new_row_is_stored(client, values):
    answer = client.post(LIST, json=values)
    assert answer.status_code == 201
    assert answer.json == {"id": 1, **values}
    assert client.get(ROW).json == answer.json


def test_patch_changes_what_it_names(client, values):
    client.post(LIST, json=values)
    changes = {"[[ fields[0].name ]]": [[ sample(fields[0], 2) ]]}
    assert client.patch(ROW, json=changes).json == {"id": 1, **values, **changes}
[% if required %]


def test_every_missing_value_is_named(client):
    answer = client.post(LIST, json={})
    assert answer.status_code == 400
    assert list(answer.json) == [
[% for field in required %]
        "[[ field.name ]]",
[% endfor %]
    ]
[% endif %]
[% if uniques %]


def test_unique_value_is_taken_once(client, values):
    client.post(LIST, json=values)
    answer = client.post(LIST, json=values)
    assert answer.status_code == 400
    assert "[[ (uniques | first).name ]]" in answer.json
[% endif %]


def test_row_is_deleted(client, values):
    client.post(LIST, json=values)
    assert client.delete(ROW).status_code == 204
    assert client.get(LIST).json["count"] == 0
[% if words %]


def test_search_takes_signs_literally(client, values):
    client.post(LIST, json=values)
    assert client.get(LIST, query_string={"q": "SAMPLE"}).json["count"] == 1
    assert client.get(LIST, query_string={"q": "S%E"}).json["count"] == 0
[% endif %]


def test_errors_are_json(client):
    assert client.get(ROW).status_code == 404
    assert client.get(LIST, query_string={"page": 2}).status_code == 404
    assert client.put(LIST).status_code == 405
    assert client.post(LIST, data="no JSON").status_code == 415
    assert "detail" in client.get(ROW).json
