"""A new project passes its checks as it is, while the deployment check names what production still asks for.

Shows: django-easy-setup (opinion), django-deployment-check (holds).
"""

import sys

from support import new_project, run

root = new_project()
everyday_setup_check = run(sys.executable, "manage.py", "check", cwd=root)
assert "no issues" in everyday_setup_check.stdout

deployment_setup_check = run(
    sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING", cwd=root, check=False
)
assert deployment_setup_check.returncode == 1
assert "DEBUG set to True" in deployment_setup_check.stderr
assert "SECURE_SSL_REDIRECT" in deployment_setup_check.stderr
