"""Runs the program of the environment that this package is installed in."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

FILE = "flask-or-django" + (sysconfig.get_config_var("EXE") or "")


def places() -> list[Path]:
    """Where pip puts programs: beside this package, of this environment, of the one that it extends, and `--user`."""
    if sys.version_info >= (3, 10):
        user = sysconfig.get_preferred_scheme("user")
    elif getattr(sys, "_framework", ""):
        user = "osx_framework_user"
    else:
        user = f"{os.name}_user"
    package = Path(__file__).parents[1]
    scripts = sysconfig.get_path("scripts")
    folders = [
        # `--prefix` has the folders of an environment, `--target` has a folder among the packages.
        os.path.normpath(package / os.path.relpath(scripts, sysconfig.get_path("platlib"))),
        package / "bin",
        scripts,
        sysconfig.get_path("scripts", vars={"base": sys.base_prefix}),
        sysconfig.get_path("scripts", user),
    ]
    return [Path(folder, FILE) for folder in dict.fromkeys(map(str, folders))]


def fail(message: str) -> int:
    print(f"error: {message}\nhint: install the package again", file=sys.stderr)
    return 2


def main() -> int:
    program = next((place for place in places() if place.is_file()), None)
    if program is None:
        folders = "".join(f"\n  {place.parent}" for place in places())
        return fail(f"`{FILE}` is not where pip installs it, in any of{folders}")
    # The program's hints begin with what was typed. Python 3.9 does not keep that.
    os.environ["FLASK_OR_DJANGO_PYTHON"] = getattr(sys, "orig_argv", [sys.executable])[0]
    words = [str(program), *sys.argv[1:]]
    try:
        if os.name == "nt":
            # After an exec, Windows would give the console back before the program ends.
            return subprocess.run(words).returncode
        os.execv(program, words)
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        return fail(f"cannot run `{program}`: {error.strerror}")


if __name__ == "__main__":
    sys.exit(main())
