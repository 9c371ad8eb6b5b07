"""A Flask server with one worker holds one request at a time even in an async view; what one view awaits overlaps.

Shows: flask-async-worker (holds).
"""

import sys
from concurrent.futures import ThreadPoolExecutor

from support import free_port, page, running, scratch

APPLICATION = """
import asyncio
import threading

import flask

app = flask.Flask(__name__)
requests = threading.Barrier(2)


@app.get("/requests/<int:seconds>")
async def meet_another_request(seconds):
    try:
        await asyncio.to_thread(requests.wait, seconds)
    except threading.BrokenBarrierError:
        return "alone"
    return "met"


@app.get("/waits")
async def meet_another_wait():
    waits = asyncio.Barrier(2)
    async with asyncio.timeout(20):
        await asyncio.gather(waits.wait(), waits.wait())
    return "met"
"""

directory = scratch()
(directory / "app.py").write_text(APPLICATION)


def answers(path, requests, *options):
    """What so many requests that come together are answered by a server of its own."""
    port = free_port()
    command = [sys.executable, "-m", "flask", "run", "--port", str(port), *options]
    with running(*command, cwd=directory, port=port) as site, ThreadPoolExecutor(requests) as visitors:
        return [answer.text for answer in visitors.map(page, [site + path] * requests)]


# However long one waits, the worker does not begin with the other.
async_requests_of_one_worker = answers("/requests/1", 2, "--without-threads")
async_requests_of_two_workers = answers("/requests/20", 2, "--with-threads")
waits_of_one_async_view = answers("/waits", 1, "--without-threads")
assert async_requests_of_one_worker == ["alone", "alone"]
assert async_requests_of_two_workers == ["met", "met"]
assert waits_of_one_async_view == ["met"]
