"""The same Flask site in one file, as a package with a factory, and with its pages in a folder of any name.

Shows: flask-layout-free (partly).
"""

import importlib
import sys

from support import page, scratch, serving

ONE_FILE = {
    "hello.py": "import flask\napp = flask.Flask(__name__)\napp.add_url_rule('/', view_func=lambda: 'Hello')\n",
}
PACKAGE = {
    "library/__init__.py": """\
import flask
from library.greetings import pages
def create_app():
    app = flask.Flask(__name__)
    app.register_blueprint(pages.greetings)
    return app
""",
    "library/greetings/pages.py": """\
import flask
greetings = flask.Blueprint("greetings", __name__)
greetings.add_url_rule("/", view_func=lambda: "Hello", endpoint="hello")
""",
}
OWN_FOLDERS = {
    "anywhere.py": """\
import flask
app = flask.Flask(__name__, template_folder="words", static_folder="things")
app.add_url_rule("/", view_func=lambda: flask.render_template("hello.txt"))
""",
    "words/hello.txt": "Hello",
}


def page_of_layout(layout, load):
    """The page of a site whose files lie like this."""
    directory = scratch()
    for path, text in layout.items():
        (directory / path).parent.mkdir(parents=True, exist_ok=True)
        (directory / path).write_text(text)
    sys.path.insert(0, str(directory))
    with serving(load()) as site:
        return page(site).text


assert page_of_layout(ONE_FILE, lambda: importlib.import_module("hello").app) == "Hello"
assert page_of_layout(PACKAGE, lambda: importlib.import_module("library").create_app()) == "Hello"
assert page_of_layout(OWN_FOLDERS, lambda: importlib.import_module("anywhere").app) == "Hello"
