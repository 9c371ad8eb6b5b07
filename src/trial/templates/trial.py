"""Sets up, tests, serves and measures the two apps beside this file.

    python trial.py setup     what each app needs, in an environment of its own
    python trial.py test      the tests of each app, and the contract against both
    python trial.py serve     both at once, until Ctrl-C
    python trial.py report    what can be measured, side by side

The name of an app behind it, flask or django, does it for that one alone.
"""

from __future__ import annotations

import argparse
import contextlib
import difflib
import json
import os
import re
import shlex
import shutil
import signal
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import textwrap
import time
import urllib.error
import urllib.request
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import distributions
from itertools import zip_longest
from pathlib import Path
from typing import IO, Any

HERE = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)


class Trouble(Exception):
    """What went wrong, the last lines that tell of it, and what to do."""

    def __init__(self, message: str, hint: str = "", output: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        self.output = output

    def __str__(self) -> str:
        """All of it, as it is printed."""
        lines = self.output.strip().splitlines()[-12:]
        last = [f"  | {line[:300]}" for line in lines]
        return "\n".join([f"trial.py: {self.args[0]}", *last, self.hint]).rstrip()


# The apps --------------------------------------------------------------------------

LOOK_AT_FLASK = """
import json, sys, sysconfig
from app import create_app

print(json.dumps({
    "routes": [rule.rule for rule in create_app().url_map.iter_rules()],
    "modules": list(sys.modules),
    "packages": sysconfig.get_path("purelib"),
}))
"""

LOOK_AT_DJANGO = """
import json, os, sys, sysconfig
os.environ["DJANGO_SETTINGS_MODULE"] = "config.settings"
import django
from django.urls import get_resolver

def routes(patterns, start="/"):
    for pattern in patterns:
        path = start + str(pattern.pattern)
        if hasattr(pattern, "url_patterns"):
            yield from routes(pattern.url_patterns, path)
        else:
            yield path

django.setup()
print(json.dumps({
    "routes": list(routes(get_resolver().url_patterns)),
    "modules": list(sys.modules),
    "packages": sysconfig.get_path("purelib"),
}))
"""


@dataclass(frozen=True)
class App:
    """One of the two apps: where it is, and the commands of its Python."""

    name: str
    migrate: tuple[str, ...]
    serve: tuple[str, ...]
    tests: tuple[str, ...]
    generate: tuple[tuple[str, ...], ...]
    """What the framework writes for a beginning."""
    look: str
    """A program that tells what the app is made of."""

    @property
    def folder(self) -> Path:
        """Where its files are."""
        return HERE / f"{self.name}_app"

    @property
    def environment(self) -> Path:
        """Where its packages are."""
        return self.folder / ".venv"

    @property
    def python(self) -> Path:
        """The Python that sees its packages."""
        place = "Scripts/python.exe" if os.name == "nt" else "bin/python"
        return self.environment / place

    @property
    def requirements(self) -> str:
        """The list of its packages, first those that it asks for itself."""
        return (self.folder / "requirements.txt").read_text("utf-8")


FLASK = App(
    name="flask",
    migrate=("-m", "flask", "--app", "app", "db", "upgrade"),
    serve=("-m", "flask", "--app", "app", "run", "--no-reload", "--port", "{port}"),
    tests=("-m", "pytest", "-q"),
    generate=(),
    look=LOOK_AT_FLASK,
)
DJANGO = App(
    name="django",
    migrate=("manage.py", "migrate", "--no-input"),
    serve=("manage.py", "runserver", "--noreload", "127.0.0.1:{port}"),
    tests=("manage.py", "test", "--no-input"),
    generate=(
        ("-m", "django", "startproject", "config", "."),
        ("manage.py", "startapp", "{plural}"),
    ),
    look=LOOK_AT_DJANGO,
)
APPS = (FLASK, DJANGO)


def plural() -> str:
    """What the apps keep, as their addresses call it."""
    facts = json.loads((HERE / "resource.json").read_text("utf-8"))
    return facts["resource"]["plural"]


# Commands --------------------------------------------------------------------------

MEANT_FOR_OTHERS = re.compile("(FLASK|DJANGO)_.*|DATABASE_PATH|PYTHON(HOME|PATH)")


@dataclass(frozen=True)
class Outcome:
    """How a command ended."""

    well: bool
    output: str


def surroundings(database: Path | None = None) -> dict[str, str]:
    """The environment of a command, without what is meant for other apps."""
    names = [name for name in os.environ if not MEANT_FOR_OTHERS.fullmatch(name)]
    variables = {name: os.environ[name] for name in names}
    variables["PYTHONIOENCODING"] = "utf-8"
    if database:
        variables["DATABASE_PATH"] = str(database)
    return variables


def run(
    python: str | Path,
    words: Iterable[str],
    folder: Path = HERE,
    database: Path | None = None,
) -> Outcome:
    """Runs a command of a Python to its end."""
    done = subprocess.run(
        [str(python), *words],
        cwd=folder,
        env=surroundings(database),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    return Outcome(done.returncode == 0, done.stdout)


def say(text: str = "") -> None:
    """Prints at once, even into a pipe."""
    print(text, flush=True)


# Setting up ------------------------------------------------------------------------

HINTS = {
    "ensurepip|No module named (venv|pip)": "Python's modules for virtual environments "
    "are missing; on Debian and Ubuntu: apt install python3-venv",
    "Permission denied|Read-only|Access is denied": "Nothing can be written there; "
    "give yourself the right to, or copy the folder of the trial to where you have it.",
    "No space left": "The disk is full; make room and run this again.",
    "connection|resolve|timed out|SSL|proxy|versions: none": "The packages come over the network. "
    "Connect, or tell pip of your proxy or mirror, and run this again.",
    "Requires-Python|No matching distribution": "Perhaps this Python, "
    f"{sys.version.split()[0]}, is too old or too new for a package; try another.",
}


def hint_for(output: str) -> str:
    """What to do after such an output."""
    for signs, hint in HINTS.items():
        if re.search(signs, output, re.IGNORECASE):
            return hint
    return "Mend what the lines above tell, and run this again."


def set_up(app: App) -> None:
    """Everything that an app needs to run."""
    install(app)
    done = run(app.python, app.migrate, app.folder)
    if not done.well:
        hint = f"If {app.folder / 'data.sqlite3'} is of an earlier trial, remove it."
        raise Trouble(f"{app.name}: the database is not ready", hint, done.output)


def install(app: App) -> None:
    """The packages of an app, unless they are there."""
    stamp = app.environment / "installed.txt"
    if is_installed(app, stamp):
        return
    make_environment(app)
    say(f"{app.name}: installing its packages, which takes a while …")
    words = "-m pip install --disable-pip-version-check --no-input -r requirements.txt"
    done = run(app.python, words.split(), app.folder)
    if not done.well:
        message = f"{app.name}: the packages could not be installed"
        raise Trouble(message, hint_for(done.output), done.output)
    stamp.write_text(app.requirements, "utf-8")


def is_installed(app: App, stamp: Path) -> bool:
    """Whether these very packages were installed, and still are."""
    is_same = stamp.exists() and stamp.read_text("utf-8") == app.requirements
    words = ["-c", f"import {app.name}"]
    return is_same and app.python.exists() and run(app.python, words, app.folder).well


def make_environment(app: App) -> None:
    """An empty virtual environment, in place of any that is there."""
    say(f"{app.name}: making a virtual environment …")
    words = ["-m", "venv", "--clear", str(app.environment)]
    done = run(sys.executable, words, app.folder)
    if not done.well:
        shutil.rmtree(app.environment, ignore_errors=True)
        message = f"{app.name}: no virtual environment could be made"
        raise Trouble(message, hint_for(done.output), done.output)


# Servers ---------------------------------------------------------------------------

SECONDS_TO_START = 60
SECONDS_TO_STOP = 5


@dataclass(frozen=True)
class Server:
    """An app that is being served."""

    app: App
    port: int
    process: subprocess.Popen
    log: IO[bytes]

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}/"

    def wait(self) -> None:
        """Waits until it answers."""
        deadline = time.monotonic() + SECONDS_TO_START
        while not self.answers():
            self.ensure_alive()
            if time.monotonic() > deadline:
                message = f"does not answer after {SECONDS_TO_START} seconds"
                raise self.trouble(message)
            time.sleep(0.01)

    def answers(self) -> bool:
        """Whether it shows the list already."""
        opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
        try:
            with opener.open(f"{self.address}{plural()}/", timeout=10):
                return True
        except urllib.error.HTTPError as error:
            message = f"answers {error.code} instead of its list"
            raise self.trouble(message) from error
        except OSError:
            return False

    def ensure_alive(self) -> None:
        """A server does not end by itself."""
        if self.process.poll() is not None:
            raise self.trouble("ended by itself")

    def trouble(self, message: str) -> Trouble:
        """What went wrong, with the last lines of the server."""
        self.log.seek(0)
        output = self.log.read().decode(errors="replace")
        return Trouble(f"{self.app.name}: the server {message}", output=output)

    def stop(self) -> None:
        """Ends it, if need be by force."""
        self.process.terminate()
        try:
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(SECONDS_TO_STOP)
        finally:
            self.process.kill()
            self.process.wait()


@contextlib.contextmanager
def served(app: App, database: Path | None = None) -> Iterator[Server]:
    """Serves an app as long as the block runs."""
    port = free_port()
    words = [word.format(port=port) for word in app.serve]
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            [str(app.python), *words],
            cwd=app.folder,
            env=surroundings(database),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        server = Server(app, port, process, log)
        try:
            yield server
        finally:
            server.stop()


def free_port() -> int:
    """A port that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def new_database(app: App) -> Iterator[Path]:
    """A database without rows, as long as the block runs."""
    with tempfile.TemporaryDirectory(prefix="trial-") as folder:
        database = Path(folder) / "data.sqlite3"
        done = run(app.python, app.migrate, app.folder, database)
        if not done.well:
            raise Trouble(f"{app.name}: its migrations fail", output=done.output)
        yield database


def serve(apps: Iterable[App]) -> int:
    """Serves the apps until somebody has seen enough."""
    for app in apps:
        set_up(app)
    with contextlib.suppress(KeyboardInterrupt), contextlib.ExitStack() as stack:
        servers = [stack.enter_context(served(app)) for app in apps]
        for server in servers:
            server.wait()
        tell_addresses(servers)
        while True:
            for server in servers:
                server.ensure_alive()
            time.sleep(0.2)
    say("\nStopped.")
    return 0


def tell_addresses(servers: Iterable[Server]) -> None:
    """Where to look."""
    for server in servers:
        say(f"{server.app.name:<8}{server.address}")
        if server.app is DJANGO:
            words = [str(DJANGO.python), str(DJANGO.folder / "manage.py")]
            say(f"{'admin':<8}{server.address}admin/, for users that this makes:")
            say(f"{'':<8}{as_typed([*words, 'createsuperuser'])}")
    say("Ctrl-C stops them.")


def as_typed(words: list[str]) -> str:
    """A command as it is typed into a shell."""
    return subprocess.list2cmdline(words) if os.name == "nt" else shlex.join(words)


# Tests -----------------------------------------------------------------------------

SUMMARY = re.compile(r"Ran \d+ tests?.*|OK.*|FAILED.*|\d+ (passed|failed|error).*")


def test(apps: Iterable[App]) -> int:
    """Runs the tests of each app, then the contract against it."""
    lines, is_well = [], True
    for app in apps:
        install(app)
        for name, tests in (("own tests", own_tests), ("contract", contract)):
            say(f"{app.name}: {name} …")
            done = tests(app)
            if not done.well:
                say(done.output)
            lines.append(f"{app.name:<8}{name:<11}{summary(done)}")
            is_well = is_well and done.well
    say("\n" + "\n".join(lines))
    return 0 if is_well else 1


def own_tests(app: App) -> Outcome:
    """The tests that somebody wrote with the app."""
    return run(app.python, app.tests, app.folder)


def contract(app: App) -> Outcome:
    """The tests that both apps share."""
    with new_database(app) as database, served(app, database) as server:
        server.wait()
        return run(sys.executable, [str(HERE / "contract.py"), server.address])


def summary(done: Outcome) -> str:
    """What the tests say of themselves in the end."""
    lines = [line for line in done.output.splitlines() if SUMMARY.fullmatch(line)]
    return f"{'passed' if done.well else 'FAILED':<8}{', '.join(lines[-2:])}"


# The report ------------------------------------------------------------------------

LABEL, CELL = 26, 25
STARTS = 3
BROUGHT_ALONG = "# What those bring along."
KINDS = ("Python", "templates", "tests", "migrations", "others")
TOOLS = {"pip", "setuptools", "wheel"}
PARTS = {
    "  database": ("flask_sqlalchemy", "django.db"),
    "  migrations": ("flask_migrate", "django.db.migrations"),
    "  forms": ("flask_wtf", "django.forms"),
    "  JSON API": ("rest_framework",),
    "  admin site": ("flask_admin", "django.contrib.admin"),
    "  users and permissions": ("flask_login", "django.contrib.auth"),
}
FEELING = """
Lines are those that are not blank; generated are those that startproject and
startapp write, too. README, style sheet and settings of tools are not counted.
A part that was chosen is a package beside the framework.

How did they feel? Add one of these to the answers that you gave before:
  flask-or-django … --trial flask
  flask-or-django … --trial django
  flask-or-django … --trial even
"""


def report(apps: Iterable[App]) -> int:
    """Prints what can be measured, side by side."""
    columns = []
    for app in apps:
        install(app)
        say(f"{app.name}: measuring …")
        columns.append(measured(app))
    say()
    say(table("", [app.name for app in apps]))
    for label in columns[0]:
        say(table(label, [column[label] for column in columns]))
    say(FEELING.rstrip())
    return 0


def table(label: str, cells: list[str]) -> str:
    """A row of the table, with as many lines as its longest cell needs."""
    wrapped = [textwrap.wrap(cell, CELL, break_on_hyphens=False) for cell in cells]
    lines = zip_longest([label], *wrapped, fillvalue="")
    shown = (
        f"{first:<{LABEL}}" + "".join(f"  {part:<{CELL}}" for part in parts)
        for first, *parts in lines
    )
    return "\n".join(line.rstrip() for line in shown)


def measured(app: App) -> dict[str, str]:
    """Every measure of an app."""
    seen = look_at(app)
    return {
        "TO READ": "",
        **of_files(app),
        "TO INSTALL": "",
        **of_packages(app, seen["packages"]),
        "ONCE IT RUNS": "",
        **of_running(app, seen["routes"]),
        "NOT WRITTEN BY HAND": "",
        **of_modules(app, set(seen["modules"])),
    }


def of_files(app: App) -> dict[str, str]:
    """How much there is to read."""
    files: dict[str, list[Path]] = {kind: [] for kind in KINDS}
    for path in own_files(app.folder):
        files[kind_of(path.relative_to(app.folder))].append(path)
    return {
        "  Python": count_of(files["Python"]),
        "    as generated": same_as_generated(app, files["Python"]),
        "  templates": count_of(files["templates"]),
        "  tests": count_of(files["tests"]),
        "  migrations, generated": count_of(files["migrations"]),
    }


def own_files(folder: Path) -> Iterator[Path]:
    """The files below a folder but for packages and caches."""
    for path in sorted(folder.iterdir()):
        if path.is_file():
            yield path
        elif not path.name.startswith((".", "__")):
            yield from own_files(path)


def kind_of(path: Path) -> str:
    """What a file of an app is counted as."""
    if "migrations" in path.parts:
        return "migrations"
    if "tests" in path.parts or re.match("tests?[_.]", path.name):
        return "tests"
    return {".py": "Python", ".html": "templates"}.get(path.suffix, "others")


def lines_of(path: Path) -> list[str]:
    """The lines of a file that are not blank."""
    return [line for line in path.read_text("utf-8").splitlines() if line.strip()]


def count_of(paths: list[Path]) -> str:
    """How many files and lines these are."""
    lines = sum(len(lines_of(path)) for path in paths)
    return f"{len(paths)} file{'s'[: len(paths) != 1]}, {lines} lines"


def same_as_generated(app: App, paths: list[Path]) -> str:
    """How many of the lines the framework's own commands write."""
    if not app.generate:
        return "no generator"
    with tempfile.TemporaryDirectory(prefix="trial-") as folder:
        for words in app.generate:
            filled = [word.format(plural=plural()) for word in words]
            done = run(app.python, filled, Path(folder))
            if not done.well:
                raise Trouble(f"{app.name}: nothing generated", output=done.output)
        pairs = [(path, Path(folder) / path.relative_to(app.folder)) for path in paths]
        same = sum(same_lines(path, other) for path, other in pairs if other.exists())
    return f"{same} lines"


def same_lines(path: Path, other: Path) -> int:
    """How many lines two files have in common, in their order, whatever their quotes."""
    lines, others = (
        [line.replace("'", '"') for line in lines_of(one)] for one in (path, other)
    )
    matcher = difflib.SequenceMatcher(None, lines, others, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def of_packages(app: App, place: str) -> dict[str, str]:
    """What has to be chosen and installed."""
    packages = [
        package
        for package in distributions(path=[place])
        if package.metadata["Name"] not in TOOLS
    ]
    files = {
        file.locate()
        for package in packages
        for file in package.files or ()
        if "__pycache__" not in file.parts
    }
    size = sum(file.stat().st_size for file in files if file.exists())
    direct = direct_packages(app)
    chosen = [package for package in direct if package.lower() != app.name]
    return {
        "  packages asked for": f"{len(direct)}",
        "    beside the framework": ", ".join(chosen) or "none",
        "  packages installed": f"{len(packages)}",
        "    their size": f"{size / 1_000_000:.1f} MB",
    }


def direct_packages(app: App) -> list[str]:
    """The names of the packages that the app asks for itself."""
    lines = app.requirements.partition(BROUGHT_ALONG)[0].splitlines()
    pinned = [line for line in lines if line and not line.startswith("#")]
    return [re.split("[=<>~!;[ ]", line)[0] for line in pinned]


def look_at(app: App) -> dict[str, Any]:
    """The routes, loaded modules and packages of an app."""
    done = run(app.python, ["-c", app.look], app.folder)
    try:
        return json.loads(done.output.splitlines()[-1])
    except (ValueError, IndexError):
        message = f"{app.name}: it cannot be looked at"
        raise Trouble(message, output=done.output) from None


def of_running(app: App, routes: list[str]) -> dict[str, str]:
    """What there is once the app runs."""
    admin = [route for route in routes if route.startswith("/admin/")]
    with new_database(app) as database:
        tables = tables_of(database)
        seconds = statistics.median(time_to_start(app, database) for _ in range(STARTS))
    return {
        "  first response": f"{seconds:.2f} s, median of {STARTS}",
        "  tables in the database": f"{len(tables)}",
        "  routes": f"{len(routes)}",
        "    of the admin site": f"{len(admin)}",
    }


def tables_of(database: Path) -> list[str]:
    """The names of the tables in a database."""
    with contextlib.closing(sqlite3.connect(database)) as connection:
        query = "SELECT name FROM sqlite_master WHERE type = 'table'"
        names = [name for (name,) in connection.execute(query)]
    return [name for name in names if not name.startswith("sqlite_")]


def time_to_start(app: App, database: Path) -> float:
    """Seconds from the start of a server to its list page."""
    start = time.perf_counter()
    with served(app, database) as server:
        server.wait()
        return time.perf_counter() - start


def of_modules(app: App, loaded: set[str]) -> dict[str, str]:
    """The modules that a running app has its parts from."""
    return {part: origin_of(app, part, loaded) for part in PARTS}


def origin_of(app: App, part: str, loaded: set[str]) -> str:
    """The module of a part, and whether it came with the framework."""
    for module in PARTS[part]:
        if module in loaded:
            is_chosen = module.partition(".")[0] != app.name
            return f"{module}{' (chosen)' if is_chosen else ''}"
    return "none"


# The command line ------------------------------------------------------------------


def setup(apps: Iterable[App]) -> int:
    """Makes the apps ready to run."""
    for app in apps:
        set_up(app)
        say(f"{app.name}: ready")
    return 0


COMMANDS = {"setup": setup, "test": test, "serve": serve, "report": report}


def options() -> argparse.Namespace:
    """What was asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    names = [app.name for app in APPS]
    parser.add_argument("command", choices=COMMANDS, help="what to do")
    parser.add_argument("app", choices=names, nargs="?", help="only for this one")
    return parser.parse_args()


def end_on_signals() -> None:
    """Whoever ends this program ends its servers, too."""
    for name in ("SIGTERM", "SIGHUP", "SIGBREAK"):
        number = getattr(signal, name, None)
        if number and signal.getsignal(number) is signal.SIG_DFL:
            signal.signal(number, lambda number, _: sys.exit(128 + number))


def ensure_python() -> None:
    """Both apps need a Python that is not too old."""
    if sys.version_info < OLDEST_PYTHON:
        wanted = ".".join(map(str, OLDEST_PYTHON))
        found = sys.version.split()[0]
        hint = "Run this with a newer one, such as: python3.12 trial.py"
        raise Trouble(f"Python {wanted} or later is needed; this is {found}", hint)


def ensure_files(apps: Iterable[App]) -> None:
    """Nothing that this program works with is gone."""
    files = (HERE / "resource.json", HERE / "contract.py")
    for path in (*files, *(app.folder / "requirements.txt" for app in apps)):
        if not path.is_file():
            raise Trouble(f"{path} is missing", "Write the trial anew to get it back.")


def main() -> int:
    """Does what was asked for; how it ended."""
    wanted = options()
    apps = [app for app in APPS if wanted.app in (None, app.name)]
    end_on_signals()
    try:
        ensure_python()
        ensure_files(apps)
        return COMMANDS[wanted.command](apps)
    except Trouble as trouble:
        print(trouble, file=sys.stderr)
    except OSError as error:
        print(f"trial.py: {error}", file=sys.stderr)
    except KeyboardInterrupt:
        print("trial.py: interrupted", file=sys.stderr)
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main())
