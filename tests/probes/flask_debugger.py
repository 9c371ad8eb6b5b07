"""Flask's debugger shows a failed request in the browser and runs expressions there; without it the page is bare.

Shows: flask-visual-debugger (holds).
"""

import html
import os
import re
import sys

from support import free_port, page, running, scratch

root = scratch()
(root / "shop.py").write_text(
    "import flask\n"
    "app = flask.Flask(__name__)\n"
    "@app.get('/price')\n"
    "def price():\n"
    "    amount = 42\n"
    "    return str(amount / 0)\n"
)
os.environ["WERKZEUG_DEBUG_PIN"] = "off"


def flask_run(*options):
    port = free_port()
    command = [sys.executable, "-m", "flask", "--app", "shop", "run", "--port", str(port), "--no-reload", *options]
    return running(*command, cwd=root, port=port)


with flask_run("--debug") as site:
    debugger = page(f"{site}/price")
    secret = re.search(r'SECRET = "(\w+)"', debugger.text).group(1)
    frame = re.findall(r'id="frame-(\d+)"', debugger.text)[-1]
    console = page(f"{site}/price?__debugger__=yes&cmd=amount%2B1&frm={frame}&s={secret}")
with flask_run() as site:
    without_debugger = page(f"{site}/price")
assert debugger.status == 500
assert "ZeroDivisionError: division by zero" in html.unescape(debugger.text)
assert "return str(amount / 0)" in re.sub(r"<[^>]+>", "", debugger.text)
assert re.sub(r"<[^>]+>", "", console.text).split()[-1] == "43"
assert "ZeroDivisionError" not in without_debugger.text
