"""A Flask application of five lines in one file answers a request under the flask command.

Shows: flask-one-file (holds).
"""

import sys

from support import free_port, page, running, scratch

APPLICATION = """\
from flask import Flask
app = Flask(__name__)
@app.route("/")
def hello():
    return "Hello from five lines"
"""

directory = scratch()
(directory / "app.py").write_text(APPLICATION)
port = free_port()
command = [sys.executable, "-B", "-m", "flask", "run", "--port", str(port)]
with running(*command, cwd=directory, port=port) as site:
    answer = page(site)

application_files = [file.name for file in directory.iterdir()]
assert application_files == ["app.py"]
assert len(APPLICATION.splitlines()) == 5
assert answer.status == 200
assert answer.text == "Hello from five lines"
