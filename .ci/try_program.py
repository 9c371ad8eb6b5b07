"""Tries an installed program as a user would: `try_program.py HINT COMMAND…`.

COMMAND runs the program, such as `venv/bin/python -m flask_or_django`; HINT is how its hints should begin.
"""

from __future__ import annotations

import os
import select
import subprocess
import sys
import tempfile
from pathlib import Path

HINT, *COMMAND = sys.argv[1:]
PATIENCE = 60
# Debian's QEMU does not know how programs ask for a terminal's settings today; Wine has no terminal, and Python none on
# Windows.
HAS_TERMINAL = sys.platform != "win32" and COMMAND[0] not in ("qemu-aarch64", "wine")


def run(*words: str, typed: str = "") -> str:
    finished = subprocess.run(
        [*COMMAND, *words], input=typed, stdout=subprocess.PIPE, encoding="utf-8", timeout=PATIENCE
    )
    if finished.returncode != 0:
        sys.exit(f"error: {' '.join([*COMMAND, *words])} ended with exit code {finished.returncode}")
    return finished.stdout.replace("\r\n", "\n")


def expect(text: str, part: str) -> None:
    if part not in text:
        sys.exit(f"error: no `{part}` in the output of {' '.join(COMMAND)}:\n{text}")


def interview() -> None:
    """Answers the first question and asks for the result, on a terminal."""
    import pty

    child, terminal = pty.fork()
    if child == 0:
        os.execvp(COMMAND[0], [*COMMAND, "-i"])
    for part, keys in (("1 of 5", b"\x1b[B\r"), ("2 of 5", b"s"), ("add --explain", b"")):
        shown = b""
        while part.encode() not in shown:
            ready, _, _ = select.select([terminal], [], [], PATIENCE)
            if not ready:
                sys.exit(f"error: {' '.join(COMMAND)} -i does not show `{part}`:\n{shown.decode()}")
            shown += os.read(terminal, 4096)
        os.write(terminal, keys)
    _, status = os.waitpid(child, 0)
    if status != 0:
        sys.exit(f"error: {' '.join(COMMAND)} -i ended with status {status}")


def main() -> None:
    expect(run("--version"), "flask-or-django ")
    decision = run("--control", "fine", "--api", "rich", "--size", "large", "--admin", "essential")
    expect(decision, "Django is the better fit so far")
    # On a line of its own unless it is short.
    expect(" ".join(decision.split()), f"add --explain or run: {HINT} why admin-essential")
    with tempfile.TemporaryDirectory() as folder:
        rules, trial = Path(folder, "rules"), Path(folder, "trial")
        run("rules", "export", str(rules))
        expect(run("rules", "check", str(rules)), "no problems")
        # What was compiled in is what the files say.
        for words in (["questions", "--explain"], ["--size", "large", "--admin", "essential"]):
            words += ["--format", "json"]
            if run(*words) != run(*words, "--rules", str(rules)):
                sys.exit(f"error: {' '.join(words)} differs with the exported rule set")
        run("trial", str(trial))
        if not (trial / "trial.py").is_file():
            sys.exit("error: no trial was written")
    if HAS_TERMINAL:
        interview()
    else:
        expect(run("-i", "--plain", typed="large\n=\n"), "add --explain")
    print(f"works: {' '.join(COMMAND)}")


main()
