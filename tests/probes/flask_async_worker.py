"""A Flask server with one worker holds one request at a time even in an async view; what one view awaits overlaps.

Shows: flask-async-worker (holds).
"""

import sys
from concurrent.futures import ThreadPoolExecutor

from support import free_port, page, running, scratch

APPLICATION = """
import asyncio
import flask

app = flask.Flask(__name__)
now = most = 0


async def wait():
    global now, most
    now += 1
    most = max(most, now)
    await asyncio.sleep(0.3)
    now -= 1


@app.get("/one")
async def one_wait():
    await wait()
    return "done"


@app.get("/two")
async def two_waits():
    await asyncio.gather(wait(), wait())
    return "done"


@app.get("/most")
def most_at_once():
    return str(most)
"""

directory = scratch()
(directory / "app.py").write_text(APPLICATION)


def most_at_once(path, requests, *options):
    """How many waits overlapped when so many requests came together, in a server of its own."""
    port = free_port()
    command = [sys.executable, "-m", "flask", "run", "--port", str(port), *options]
    with running(*command, cwd=directory, port=port) as site, ThreadPoolExecutor(requests) as visitors:
        answers = [answer.text for answer in visitors.map(page, [site + path] * requests)]
        return answers, page(f"{site}/most").text


requests_of_one_worker = most_at_once("/one", 2, "--without-threads")
requests_of_two_workers = most_at_once("/one", 2, "--with-threads")
waits_of_one_async_view = most_at_once("/two", 1, "--without-threads")
assert requests_of_one_worker == (["done", "done"], "1")
assert requests_of_two_workers == (["done", "done"], "2")
assert waits_of_one_async_view == (["done"], "2")
