"""Sets up, tests, serves and measures the two apps beside this file.

    python3 trial.py setup     what each app needs, in an environment of its own
    python3 trial.py test      the tests of each app, and the contract against both
    python3 trial.py serve     both at once, until Ctrl-C
    python3 trial.py report    what can be measured, side by side

The name of an app behind it, flask or django, does it for that one alone.
On Windows, Python is called py instead of python3.
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
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.metadata import Distribution, distributions
from itertools import zip_longest
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
OLDEST_PYTHON = (3, 11)
PAINT = re.compile(r"\x1b\x5b[0-9;]*m")


class Trouble(Exception):
    """What went wrong, the last lines that tell of it, and what to do."""

    def __init__(self, message: str, hint: str, output: str = "") -> None:
        super().__init__(message)
        self.hint = hint
        self.output = output

    def __str__(self) -> str:
        """All of it, as it is printed."""
        lines = PAINT.sub("", self.output).strip().splitlines()[-12:]
        last = [f"  | {line[:300]}" for line in lines]
        return "\n".join([f"trial.py: {self.args[0]}", *last, self.hint]).rstrip()


# The apps --------------------------------------------------------------------------

LOOK_AT_FLASK = """
import json, sys
from app import create_app

print(json.dumps({
    "routes": list({rule.rule for rule in create_app().url_map.iter_rules()}),
    "modules": list(sys.modules),
}))
"""

LOOK_AT_DJANGO = """
import json, os, sys
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
    "routes": list(set(routes(get_resolver().url_patterns))),
    "modules": list(sys.modules),
}))
"""


@dataclass(frozen=True)
class App:
    """One of the two apps: where it is, and the commands of its Python."""

    name: str
    packages: str
    """The file that lists every package, with those for the tests."""
    migrate: tuple[str, ...]
    make_migration: tuple[str, ...]
    check_migrations: tuple[str, ...]
    serve: tuple[str, ...]
    develop: tuple[str, ...]
    """Serves it, too, and takes changes of the code over at once."""
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
        """What it needs to run, first what it asks for itself."""
        return (self.folder / "requirements.txt").read_text("utf-8")

    def installed(self) -> list[Distribution]:
        """The packages in its environment."""
        places = ("lib/python*/site-packages", "Lib/site-packages")
        found = {path for place in places for path in self.environment.glob(place)}
        return list(distributions(path=[str(path) for path in found]))

    def typed(self, words: Iterable[str]) -> str:
        """What to type for a command of its Python, and where."""
        return f"in {self.folder}:\n  {as_typed([str(self.python), *words])}"


FLASK_APP = ("-m", "flask", "--app", "app")
FLASK = App(
    name="flask",
    packages="requirements-dev.txt",
    migrate=(*FLASK_APP, "db", "upgrade"),
    make_migration=(*FLASK_APP, "db", "migrate"),
    check_migrations=(*FLASK_APP, "db", "check"),
    serve=(*FLASK_APP, "run", "--no-reload", "--port", "{port}"),
    develop=(*FLASK_APP, "run", "--debug", "--port", "{port}"),
    tests=("-m", "pytest", "-q"),
    generate=(),
    look=LOOK_AT_FLASK,
)
DJANGO = App(
    name="django",
    packages="requirements.txt",
    migrate=("manage.py", "migrate", "--no-input"),
    make_migration=("manage.py", "makemigrations"),
    check_migrations=("manage.py", "makemigrations", "--check", "--dry-run"),
    serve=("manage.py", "runserver", "--noreload", "127.0.0.1:{port}"),
    develop=("manage.py", "runserver", "127.0.0.1:{port}"),
    tests=("manage.py", "test", "--no-input"),
    generate=(
        ("-m", "django", "startproject", "config", "."),
        ("manage.py", "startapp", "app"),
    ),
    look=LOOK_AT_DJANGO,
)
APPS = (FLASK, DJANGO)


@cache
def plural() -> str:
    """What the apps keep, as their addresses call it."""
    path = HERE / "resource.json"
    try:
        return json.loads(path.read_text("utf-8"))["resource"]["plural"]
    except (ValueError, KeyError, TypeError) as error:
        message = f"{path} is not as it was written: {error}"
        raise Trouble(message, "Mend it, or write the trial anew elsewhere.") from None


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

MEND = "Mend what the lines above tell, and run this again."
NEW_MODEL = "A changed model needs a migration;"
HINTS = {
    "ensurepip is not|No module named (venv|ensurepip|pip)": "Python's modules for virtual environments "
    "are missing; on Debian and Ubuntu: apt install python3-venv",
    "Permission denied|Read-only|Access is denied": "Nothing can be written there; "
    "give yourself the right to, or copy the folder of the trial to where you have it.",
    "No space left": "The disk is full; make room and run this again.",
    "connection broken|establish a|Name or service|SSLError|ProxyError": "The packages come over the network. "
    "Connect, or tell pip of your proxy or mirror, and run this again.",
    "Requires-Python|No matching distribution": "Look at that line of the requirements. "
    f"If it is right, this Python, {sys.version.split()[0]}, may be too old or too new.",
    "already exists|no such (table|column)|locate revision|InconsistentMigration": "The "
    "database may be of an earlier trial: move data.sqlite3 out of the app's folder.",
}


def hint_for(output: str) -> str:
    """What to do after such an output."""
    for signs, hint in HINTS.items():
        if re.search(signs, output, re.IGNORECASE):
            return hint
    return MEND


def set_up(app: App) -> bool:
    """Everything that an app needs to run; whether its migrations make its model."""
    install(app)
    done = run(app.python, app.migrate, app.folder)
    if not done.well:
        message = f"{app.name}: the database is not ready"
        raise Trouble(message, hint_for(done.output), done.output)
    fits = run(app.python, app.check_migrations, app.folder).well
    if not fits:
        say(f"{app.name}: {NEW_MODEL} {app.typed(app.make_migration)}")
    return fits


def install(app: App) -> None:
    """The packages of an app, unless they are there."""
    if is_installed(app):
        return
    make_environment(app)
    say(f"{app.name}: installing its packages, which takes a while …")
    words = ("-m", "pip", "install", "--disable-pip-version-check", "--no-input", "-r")
    done = run(app.python, [*words, str(app.folder / app.packages)])
    if not done.well:
        message = f"{app.name}: the packages could not be installed"
        raise Trouble(message, hint_for(done.output), done.output)


def is_installed(app: App) -> bool:
    """Whether every package is there in its release, with all of its files."""
    packages = {normal(package.name): package for package in app.installed()}
    pins = pinned(app.folder / app.packages)
    return app.python.exists() and all(
        name in packages
        and packages[name].version == version
        and is_whole(packages[name])
        for name, version in pins.items()
    )


def is_whole(package: Distribution) -> bool:
    """Whether no file of a package is gone. What Python compiles does not count."""
    files = [file for file in package.files or () if file.suffix != ".pyc"]
    return all(os.path.exists(file.locate()) for file in files)


def pinned(path: Path) -> dict[str, str]:
    """The packages of a list and of those that it names, with their releases."""
    pins: dict[str, str] = {}
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("-r "):
            pins |= pinned(path.with_name(line.removeprefix("-r ").strip()))
        elif "==" in line:
            name, _, version = line.partition("==")
            pins[normal(name)] = version.strip()
    return pins


def normal(name: str) -> str:
    """A package's name as all spellings of it are compared."""
    return re.sub("[-_.]+", "-", name.strip()).lower()


def make_environment(app: App) -> None:
    """An empty virtual environment, in place of any that is there."""
    say(f"{app.name}: making a virtual environment …")
    if app.environment.is_symlink() or app.environment.is_file():
        app.environment.unlink()
    words = ["-m", "venv", "--clear", str(app.environment)]
    done = run(sys.executable, words, app.folder)
    if not done.well:
        shutil.rmtree(app.environment, ignore_errors=True)
        message = f"{app.name}: no virtual environment could be made"
        raise Trouble(message, hint_for(done.output), done.output)


# Servers ---------------------------------------------------------------------------

SECONDS_TO_START = 60
SECONDS_TO_STOP = 5
SECONDS_OF_SILENCE = 0.4
GIVEN_PORTS: set[int] = set()


@dataclass(frozen=True)
class Server:
    """An app that is being served."""

    app: App
    port: int
    process: subprocess.Popen
    log: Path

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
        output = self.said()
        hint = MEND
        if re.search("no such (table|column)", output):
            hint = f"{NEW_MODEL} {self.app.typed(self.app.make_migration)}"
        return Trouble(f"{self.app.name}: the server {message}", hint, output)

    def said(self) -> str:
        """Its log, once nothing more comes: some tell of an error after the answer."""
        before, output = "", self.log.read_text("utf-8", errors="replace")
        while output != before:
            time.sleep(SECONDS_OF_SILENCE)
            before, output = output, self.log.read_text("utf-8", errors="replace")
        return output

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
def served(
    app: App, command: tuple[str, ...], database: Path | None = None
) -> Iterator[Server]:
    """Serves an app as long as the block runs."""
    port = free_port()
    words = [word.format(port=port) for word in command]
    with (
        tempfile.TemporaryDirectory(prefix="trial-") as folder,
        (Path(folder) / "log").open("wb") as log,
    ):
        process = subprocess.Popen(
            [str(app.python), *words],
            cwd=app.folder,
            env=surroundings(database),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=subprocess.STDOUT,
        )
        server = Server(app, port, process, Path(log.name))
        try:
            yield server
        finally:
            server.stop()


def free_port() -> int:
    """A port that nobody uses now, another one each time."""
    while True:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        if port not in GIVEN_PORTS:
            GIVEN_PORTS.add(port)
            return port


@contextlib.contextmanager
def new_database(app: App) -> Iterator[Path]:
    """A database without rows, as long as the block runs."""
    with tempfile.TemporaryDirectory(prefix="trial-") as folder:
        database = Path(folder) / "data.sqlite3"
        done = run(app.python, app.migrate, app.folder, database)
        if not done.well:
            message = f"{app.name}: its migrations fail"
            raise Trouble(message, hint_for(done.output), done.output)
        yield database


def serve(apps: Iterable[App]) -> int:
    """Serves the apps until somebody has seen enough."""
    for app in apps:
        say(f"{app.name}: starting …")
        set_up(app)
    with contextlib.suppress(KeyboardInterrupt), contextlib.ExitStack() as stack:
        servers = [stack.enter_context(served(app, app.develop)) for app in apps]
        for server in servers:
            server.wait()
        tell_addresses(servers)
        follow(servers, stack)
    say("\nStopped.")
    return 0


def follow(servers: Iterable[Server], stack: contextlib.ExitStack) -> None:
    """Shows what the servers say, until one of them ends."""
    logs = [(server, stack.enter_context(server.log.open("rb"))) for server in servers]
    for _, log in logs:
        log.seek(0, os.SEEK_END)
    while True:
        for server, log in logs:
            for line in log:
                text = PAINT.sub("", line.decode(errors="replace").rstrip())
                say(f"{server.app.name:<8}{text}")
            server.ensure_alive()
        time.sleep(0.2)


def tell_addresses(servers: Iterable[Server]) -> None:
    """Where to look."""
    for server in servers:
        say(f"{server.app.name:<8}{server.address}")
        if server.app is DJANGO:
            words = [str(DJANGO.python), str(DJANGO.folder / "manage.py")]
            say(f"{'admin':<8}{server.address}admin/ for users that this makes:")
            say(f"{'':<8}{as_typed([*words, 'createsuperuser'])}")
    say("A change of the code shows at once. Ctrl-C stops them.")


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
            done = tried(tests, app)
            if not done.well:
                say(done.output)
            lines.append(f"{app.name:<8}{name:<11}{summary(done)}")
            is_well = is_well and done.well
    say("\n" + "\n".join(lines))
    return 0 if is_well else 1


def tried(tests: Callable[..., Outcome], app: App) -> Outcome:
    """How tests ended, also where they could not even begin."""
    try:
        return tests(app)
    except Trouble as trouble:
        return Outcome(False, str(trouble))


def own_tests(app: App) -> Outcome:
    """The tests that somebody wrote with the app."""
    return run(app.python, app.tests, app.folder)


def contract(app: App) -> Outcome:
    """The tests that both apps share."""
    with new_database(app) as database, served(app, app.serve, database) as server:
        if not run(app.python, app.check_migrations, app.folder, database).well:
            message = f"{app.name}: its model is not what its migrations make"
            raise Trouble(message, f"Make a migration; {app.typed(app.make_migration)}")
        server.wait()
        return run(sys.executable, [str(HERE / "contract.py"), server.address])


def summary(done: Outcome) -> str:
    """What the tests say of themselves in the end."""
    lines = [line for line in done.output.splitlines() if SUMMARY.fullmatch(line)]
    said = ", ".join(lines[-2:]) or "could not begin; see above"
    return f"{'passed' if done.well else 'FAILED':<8}{said}"


# The report ------------------------------------------------------------------------

LABEL, CELL = 26, 25
STARTS = 3
BROUGHT_ALONG = "# What those bring along."
KINDS = ("Python", "templates", "tests", "migrations", "others")
PARTS = {
    "  database": ("none", "flask_sqlalchemy", "django.db"),
    "  migrations": ("none", "flask_migrate", "django.db.migrations"),
    "  forms": ("none", "flask_wtf", "django.forms"),
    "  JSON API": ("written by hand", "rest_framework"),
    "  admin site": ("none", "flask_admin", "django.contrib.admin"),
    "  users and permissions": ("none", "flask_login", "django.contrib.auth"),
}
"""Where a part may come from, behind what is said where it comes from none of them."""
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
    names = [app.name for app in apps]
    is_wide = shutil.get_terminal_size().columns >= LABEL + len(apps) * (CELL + 2)
    if is_wide:
        say(table("", names))
    for label in columns[0]:
        cells = [column[label] for column in columns]
        say(table(label, cells) if is_wide else stacked(label, names, cells))
    say(FEELING.rstrip())
    return 0


def stacked(label: str, names: list[str], cells: list[str]) -> str:
    """A row of the table for a narrow screen, with a line for each app."""
    lines = [f"      {name:<8}{cell}" for name, cell in zip(names, cells, strict=True)]
    return "\n".join([label, *lines] if any(cells) else [label])


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
        **of_packages(app),
        "ONCE IT RUNS": "",
        **of_running(app, seen["routes"]),
        "WHERE ITS PARTS ARE FROM": "",
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
        "  migration files": count_of(files["migrations"]),
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
    return f"{counted(len(paths), 'file')}, {counted(lines, 'line')}"


def counted(number: int, noun: str) -> str:
    """A number of things, in words."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def same_as_generated(app: App, paths: list[Path]) -> str:
    """How many of the lines the framework's own commands write."""
    if not app.generate:
        return "no generator"
    with tempfile.TemporaryDirectory(prefix="trial-") as folder:
        for words in app.generate:
            done = run(app.python, words, Path(folder))
            if not done.well:
                message = f"{app.name}: {' '.join(words)} fails"
                raise Trouble(message, hint_for(done.output), done.output)
        pairs = [(path, Path(folder) / path.relative_to(app.folder)) for path in paths]
        same = [same_lines(path, other) for path, other in pairs if other.exists()]
    return f"{counted(sum(same), 'line')} in {counted(len(same), 'file')}"


def same_lines(path: Path, other: Path) -> int:
    """How many lines two files have in common, in their order, whatever their quotes."""
    lines, others = (
        [line.replace("'", '"') for line in lines_of(one)] for one in (path, other)
    )
    matcher = difflib.SequenceMatcher(None, lines, others, autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks())


def of_packages(app: App) -> dict[str, str]:
    """What has to be chosen and installed, first what the app runs with."""
    pins = pinned(app.folder / "requirements.txt")
    packages = [package for package in app.installed() if normal(package.name) in pins]
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
        "  more for its tests": f"{len(pinned(app.folder / app.packages)) - len(pins)}",
    }


def direct_packages(app: App) -> list[str]:
    """The names of the packages that the app asks for itself."""
    lines = app.requirements.partition(BROUGHT_ALONG)[0].splitlines()
    pinned = [line for line in lines if line and not line.startswith("#")]
    return [re.split("[=<>~!;[ ]", line)[0] for line in pinned]


def look_at(app: App) -> dict[str, Any]:
    """The routes and loaded modules of an app."""
    done = run(app.python, ["-c", app.look], app.folder)
    try:
        return json.loads(done.output.splitlines()[-1])
    except (ValueError, IndexError):
        message = f"{app.name}: it cannot be looked at"
        raise Trouble(message, hint_for(done.output), done.output) from None


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
    with served(app, app.serve, database) as server:
        server.wait()
        return time.perf_counter() - start


def of_modules(app: App, loaded: set[str]) -> dict[str, str]:
    """The modules that a running app has its parts from."""
    return {part: origin_of(app, part, loaded) for part in PARTS}


def origin_of(app: App, part: str, loaded: set[str]) -> str:
    """The module of a part, and whether it came with the framework."""
    without, *modules = PARTS[part]
    for module in modules:
        if module in loaded:
            is_chosen = module.partition(".")[0] != app.name
            return f"{module}{' (chosen)' if is_chosen else ''}"
    return without


# The command line ------------------------------------------------------------------


def setup(apps: Iterable[App]) -> int:
    """Makes the apps ready to run."""
    is_ready = True
    for app in apps:
        if set_up(app):
            say(f"{app.name}: ready")
        else:
            is_ready = False
    return 0 if is_ready else 1


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
    lists = [
        app.folder / name for app in apps for name in (app.packages, "requirements.txt")
    ]
    for path in (*files, *lists):
        if not path.is_file():
            raise Trouble(f"{path} is missing", "Write the trial anew to get it back.")
    plural()


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
        print(f"trial.py: {error}\n{hint_for(str(error))}", file=sys.stderr)
    except KeyboardInterrupt:
        print("trial.py: interrupted; run it again to go on", file=sys.stderr)
        return 130
    return 1


if __name__ == "__main__":
    sys.exit(main())
