"""Flask dispatches by URL rule and HTTP method, as REST needs it, and routes that break with REST just as well.

Shows: flask-dispatch-rest (partly), flask-url-dispatcher (partly), flask-restful-dispatch (partly).
"""

import flask
from flask.views import MethodView
from support import page, serving

app = flask.Flask(__name__)
books = {1: "Emma", 2: "Persuasion"}


class BookView(MethodView):
    """One resource, a function for each HTTP method."""

    def get(self, number):
        return books[number]

    def put(self, number):
        books[number] = flask.request.get_data(as_text=True)
        return "changed"


app.add_url_rule("/books/<int:number>", view_func=BookView.as_view("book"))


@app.get("/delete-book")
def delete_on_get():
    return f"deleted {books.pop(flask.request.args.get('number', type=int))}"


with serving(app) as site:
    route_for_get = page(f"{site}/books/1")
    route_for_put = page(f"{site}/books/1", data=b"Emma, second edition", method="PUT")
    route_for_delete = page(f"{site}/books/1", method="DELETE")
    route_for_text = page(f"{site}/books/first")
    route_not_restful = page(f"{site}/delete-book?number=2")
assert route_for_get.text == "Emma"
assert route_for_put.text == "changed"
assert route_for_delete.status == 405
assert set(route_for_delete.headers["Allow"].split(", ")) == {"GET", "HEAD", "OPTIONS", "PUT"}
assert route_for_text.status == 404
assert route_not_restful.text == "deleted Persuasion"
assert books == {1: "Emma, second edition"}
