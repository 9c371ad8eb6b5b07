"""Shows that no assertion of a probe is idle: each one, negated alone, has to make the probe fail at that very place.

Usage, beside the probes: python -m support.negate PROBE… Prints every idle assertion; exits 1 if there is any.
"""

import ast
import contextlib
import os
import re
import signal
import subprocess
import sys
from pathlib import Path

from support import SECONDS, scratch

PROBES = Path(__file__).resolve().parent.parent


def assertions(source):
    """The assertions of a probe."""
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Assert)]


def fault(assertion):
    """What is wrong with the form of an assertion: it has to ask for one thing that could be otherwise."""
    parts = list(ast.walk(assertion.test))
    if any(isinstance(part, ast.BoolOp | ast.IfExp) for part in parts):
        return "several conditions in one assertion: write one for each"
    if any(isinstance(part, ast.Compare) and len(part.ops) > 1 for part in parts):
        return "a chain of comparisons: write one for each"
    if not any(isinstance(part, ast.Name) for part in parts):
        return "nothing in it could be otherwise"
    if any(isinstance(part, ast.NamedExpr) for part in parts):
        return "an assertion that changes something"
    return "a message instead of a name that says it" if assertion.msg else None


def negated(source, condition):
    """The probe with one condition turned into its opposite, every line where it was."""
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    first, last = condition.lineno - 1, condition.end_lineno - 1
    lines[last] = lines[last][: condition.end_col_offset] + b")" + lines[last][condition.end_col_offset :]
    lines[first] = lines[first][: condition.col_offset] + b"not (" + lines[first][condition.col_offset :]
    return b"".join(lines)


def line_of_failure(program):
    """The line at which an assertion of this program failed; none if it ended otherwise, or not in time."""
    file = scratch() / "negated.py"
    file.write_bytes(program)
    environment = os.environ | {"PYTHONPATH": str(PROBES)}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE, "text": True}
    command = [sys.executable, str(file)]
    with subprocess.Popen(command, env=environment, start_new_session=True, **quiet) as process:
        try:
            _, errors = process.communicate(timeout=2 * SECONDS)
        except subprocess.TimeoutExpired:
            return None
        finally:
            # Servers that the program may have left behind are in its group.
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    lines = re.findall(r'File ".*negated\.py", line (\d+)', errors)
    return int(lines[-1]) if process.returncode != 0 and "\nAssertionError" in errors and lines else None


def idle(probe):
    """What is wrong with the assertions of one probe."""
    source = probe.read_text(encoding="utf-8")
    found = assertions(source)
    if not found:
        yield f"{probe.name}: no assertion"
    for node in found:
        where = f"{probe.name}:{node.lineno}: {ast.unparse(node)}"
        if problem := fault(node):
            yield f"{where}\n  {problem}"
        elif line_of_failure(negated(source, node.test)) not in range(node.lineno, node.end_lineno + 1):
            yield f"{where}\n  it makes no difference: negated, it does not fail"


def main():
    """Prints every idle assertion of the probes that are named."""
    problems = [problem for name in sys.argv[1:] for problem in idle(Path(name))]
    print("\n".join(problems) or f"every assertion counts, in {len(sys.argv) - 1} probes")
    sys.exit(bool(problems))


if __name__ == "__main__":
    main()
