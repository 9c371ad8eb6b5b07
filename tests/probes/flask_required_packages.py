"""Installing Flask brings six packages along: it stands on libraries of others.

Shows: flask-required-packages (holds), flask-no-dependencies (wrong).
"""

import subprocess
import sys

from support import required

needed_packages = required("Flask")
assert {"werkzeug", "jinja2", "markupsafe", "itsdangerous", "click", "blinker"} <= needed_packages

loaded = "import flask, sys; print(*sorted(sys.modules))"
loaded_libraries = subprocess.check_output([sys.executable, "-c", loaded], text=True).split()
assert "werkzeug" in loaded_libraries
assert "jinja2" in loaded_libraries
