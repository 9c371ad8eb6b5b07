"""Flask's development server restarts itself when a file is saved, and serves the new code."""

import os
import signal
import sys
import time

from support import SECONDS, free_port, page, running, scratch

CODE = """\
import flask, os
app = flask.Flask(__name__)
app.add_url_rule("/", view_func=lambda: "WORD %d" % os.getpid())
"""

directory = scratch()
file = directory / "app.py"
file.write_text(CODE.replace("WORD", "before"))
port = free_port()
command = [sys.executable, "-B", "-m", "flask", "run", "--debug", "--port", str(port)]
with running(*command, cwd=directory, port=port) as site:
    development_answers = [page(site).text.split()]
    try:
        file.write_text(CODE.replace("WORD", "after"))
        deadline = time.monotonic() + SECONDS
        while development_answers[-1][0] == "before" and time.monotonic() < deadline:
            time.sleep(0.1)
            development_answers.append(page(site).text.split())
    finally:
        os.kill(int(development_answers[-1][-1]), signal.SIGTERM)

development_code, first_process = development_answers[0]
development_code_saved, process_saved = development_answers[-1]
assert development_code == "before"
assert development_code_saved == "after"
assert process_saved != first_process
