"""Runs the program of the environment that this package is installed in."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
from pathlib import Path

FILE = "flask-or-django" + (sysconfig.get_config_var("EXE") or "")


def places() -> list[Path]:
    """Where pip puts programs: of this environment, of the one that it extends, `--user` and `--target`."""
    if sys.version_info >= (3, 10):
        user = sysconfig.get_preferred_scheme("user")
    elif getattr(sys, "_framework", ""):
        user = "osx_framework_user"
    else:
        user = f"{os.name}_user"
    folders = [
        sysconfig.get_path("scripts"),
        sysconfig.get_path("scripts", vars={"base": sys.base_prefix}),
        sysconfig.get_path("scripts", user),
        Path(__file__).parents[1] / "bin",
    ]
    return [Path(folder, FILE) for folder in dict.fromkeys(map(str, folders))]


def main() -> int:
    program = next((place for place in places() if place.is_file()), None)
    if program is None:
        print(f"error: `{FILE}` is not where pip installs it, in any of", file=sys.stderr)
        for place in places():
            print(f"  {place.parent}", file=sys.stderr)
        print("  install the package again", file=sys.stderr)
        return 2
    # The program's hints begin with what was typed. Python 3.9 does not keep that.
    os.environ["FLASK_OR_DJANGO_PYTHON"] = getattr(sys, "orig_argv", [sys.executable])[0]
    words = [str(program), *sys.argv[1:]]
    if os.name == "nt":
        # After an exec, Windows would give the console back before the program ends.
        try:
            return subprocess.run(words).returncode
        except KeyboardInterrupt:
            return 130
    os.execv(program, words)


if __name__ == "__main__":
    sys.exit(main())
