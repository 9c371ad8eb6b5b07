"""Shows that no assertion of a probe is idle: each one, negated alone, has to make the probe fail at that very place.

Usage, beside the probes: python -m support.negate PROBE… Prints every idle assertion; exits 1 if there is any.
"""

import ast
import os
import re
import subprocess
import sys
from pathlib import Path

from support import SECONDS, scratch

PROBES = Path(__file__).resolve().parent.parent


def assertions(source):
    """The assertions of a probe."""
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assert)]


def negated(source, condition):
    """The probe with one condition turned into its opposite, every line where it was."""
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    first, last = condition.lineno - 1, condition.end_lineno - 1
    lines[last] = lines[last][: condition.end_col_offset] + b")" + lines[last][condition.end_col_offset :]
    lines[first] = lines[first][: condition.col_offset] + b"not (" + lines[first][condition.col_offset :]
    return b"".join(lines)


def line_of_failure(program):
    """The line at which an assertion of this program failed; none if it ended otherwise."""
    file = scratch() / "negated.py"
    file.write_bytes(program)
    environment = os.environ | {"PYTHONPATH": str(PROBES)}
    command = [sys.executable, str(file)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=2 * SECONDS, env=environment, check=False)
    lines = re.findall(r'File ".*negated\.py", line (\d+)', done.stderr)
    return int(lines[-1]) if done.returncode != 0 and "\nAssertionError" in done.stderr and lines else None


def idle(probe):
    """What is wrong with the assertions of one probe."""
    source = probe.read_text(encoding="utf-8")
    found = assertions(source)
    if not found:
        yield f"{probe.name}: no assertion"
    for node in found:
        where = f"{probe.name}:{node.lineno}: {ast.unparse(node)}"
        if isinstance(node.test, ast.BoolOp):
            yield f"{where}\n  two conditions in one assertion: write one for each"
        elif line_of_failure(negated(source, node.test)) not in range(node.lineno, node.end_lineno + 1):
            yield f"{where}\n  it makes no difference: negated, it does not fail"


def main():
    """Prints every idle assertion of the probes that are named."""
    problems = [problem for name in sys.argv[1:] for problem in idle(Path(name))]
    print("\n".join(problems) or f"every assertion counts, in {len(sys.argv) - 1} probes")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
