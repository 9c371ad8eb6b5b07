"""From Django 6.0 on, a function becomes a task that a backend runs at once or keeps; no command is a worker for it.

Shows: django-tasks (holds).
"""

from importlib.util import find_spec

from support import django

BACKENDS = {
    "default": {"BACKEND": "django.tasks.backends.immediate.ImmediateBackend"},
    "queue": {"BACKEND": "django.tasks.backends.dummy.DummyBackend"},
}
has_tasks = find_spec("django.tasks") is not None
django(**({"TASKS": BACKENDS} if has_tasks else {}))

from django import VERSION
from django.core.management import get_commands

task_results = None
if has_tasks:
    from django.tasks import task

    @task
    def double(number):
        return 2 * number

    at_once, kept = double.enqueue(21), double.using(backend="queue").enqueue(21)
    task_results = [at_once.return_value, kept.status.name]

assert has_tasks == (VERSION >= (6,))
expected_results = [42, "READY"] if has_tasks else None
assert task_results == expected_results
task_workers = {"worker", "runworker", "db_worker"} & set(get_commands())
assert not task_workers
