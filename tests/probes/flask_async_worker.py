"""A Flask worker holds one request at a time even in an async view, while calls inside the view do overlap."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import flask

app = flask.Flask(__name__)


class Waits:
    """Counts how many waits are under way at once."""

    def __init__(self):
        self.now = self.most = 0

    async def one(self):
        self.now += 1
        self.most = max(self.most, self.now)
        await asyncio.sleep(0.3)
        self.now -= 1


@app.get("/one")
async def one_wait():
    await waits.one()
    return "done"


@app.get("/two")
async def two_waits():
    await asyncio.gather(waits.one(), waits.one())
    return "done"


def answers(path, requests, workers):
    """Sends requests to so many workers, and gives what they answer."""
    with ThreadPoolExecutor(workers) as pool:
        return [answer.text for answer in pool.map(app.test_client().get, [path] * requests)]


waits = async_requests_of_one_worker = Waits()
assert answers("/one", requests=2, workers=1) == ["done", "done"]
assert async_requests_of_one_worker.most == 1

waits = async_requests_of_two_workers = Waits()
assert answers("/one", requests=2, workers=2) == ["done", "done"]
assert async_requests_of_two_workers.most == 2

waits = calls_inside_one_async_view = Waits()
assert answers("/two", requests=1, workers=1) == ["done"]
assert calls_inside_one_async_view.most == 2
