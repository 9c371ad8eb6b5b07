[% from "flask_app/_field_types.txt" import typed, sample %]
[% set required = fields | selectattr("required") | list %]
[% set changed = fields | selectattr("type", "in", typed) | list %]
"""The pages, as a browser uses them."""
[% if changed %]

from markupsafe import escape
[% endif %]

LIST = "/[[ resource.plural ]]/"
NEW = LIST + "new/"
ROW = LIST + "1/"


def test_home_leads_to_the_list(client):
    page = client.get("/", follow_redirects=True)
    assert page.request.path == LIST
    assert page.status_code == 200


def test_new_row_is_shown_and_listed(client, values):
    page = client.post(NEW, data=values, follow_redirects=True)
    assert page.request.path == ROW
    assert "Added." in page.text
    assert ROW in client.get(LIST).text
[% if required %]


def test_message_is_beside_its_field(client):
    page = client.post(NEW)
    assert page.status_code == 200
    assert 'id="error-[[ (required | first).name ]]"' in page.text
[% endif %]


def test_form_needs_its_token(app, client, values):
    app.config["WTF_CSRF_ENABLED"] = True
    assert client.post(NEW, data=values).status_code == 403


def test_row_is_edited(client, values):
    client.post(NEW, data=values)
[% if changed %]
    values["[[ changed[0].name ]]"] = [[ sample(changed[0], 2) ]]
[% endif %]
    page = client.post(ROW + "edit/", data=values, follow_redirects=True)
    assert "Changed." in page.text
[% if changed %]
    assert escape(values["[[ changed[0].name ]]"]) in page.text
[% endif %]


def test_row_is_deleted(client, values):
    client.post(NEW, data=values)
    assert "Do you want to delete" in client.get(ROW + "delete/").text
    page = client.post(ROW + "delete/", follow_redirects=True)
    assert "Deleted." in page.text
    assert client.get(ROW).status_code == 404
