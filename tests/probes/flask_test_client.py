"""Flask's own test client and command runner drive an app from unittest, without a server.

Shows: flask-unit-tests (holds).
"""

import unittest

import click
import flask

app = flask.Flask(__name__)
app.secret_key = "a key that guards nothing"


@app.post("/basket")
def basket():
    flask.session["books"] = flask.session.get("books", 0) + int(flask.request.form["more"])
    return {"books": flask.session["books"]}


@app.cli.command("restock")
def restock():
    click.echo("restocked")


class UnitTests(unittest.TestCase):
    def test_basket_adds_up(self):
        client = app.test_client()
        client.post("/basket", data={"more": 2})
        self.assertEqual(client.post("/basket", data={"more": 3}).json, {"books": 5})

    def test_session_is_seen(self):
        with app.test_client() as client:
            client.post("/basket", data={"more": 2})
            self.assertEqual(flask.session["books"], 2)

    def test_command_prints(self):
        self.assertEqual(app.test_cli_runner().invoke(args=["restock"]).output, "restocked\n")

    def test_wrong_expectation(self):
        self.assertEqual(app.test_client().post("/basket", data={"more": 2}).json, {"books": 3})


unit_tests = unittest.TestResult()
unittest.defaultTestLoader.loadTestsFromTestCase(UnitTests).run(unit_tests)
assert unit_tests.testsRun == 4
assert not unit_tests.errors
assert [test._testMethodName for test, _ in unit_tests.failures] == ["test_wrong_expectation"]
