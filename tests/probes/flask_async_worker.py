"""While an async view of Flask waits, its worker answers nobody else; another worker does, and so does one of Quart.

Shows: flask-async-worker (holds).
"""

import asyncio
import sys
import threading
from concurrent.futures import ThreadPoolExecutor, wait

import flask
from support import SECONDS, free_port, page, running, scratch
from werkzeug.serving import WSGIRequestHandler, make_server

QUART = """
import asyncio

from quart import Quart

app = Quart(__name__)
meeting = asyncio.Barrier(2)


@app.get("/meet")
async def meet():
    async with asyncio.timeout(10):
        await meeting.wait()
    return "met"
"""


class Quiet(WSGIRequestHandler):
    def log_request(self, *_):
        pass


def answers_meanwhile(threaded, patience):
    """What a Flask server answers to a second visitor while its async view waits, and then to both."""
    app, waiting, released = flask.Flask(__name__), threading.Event(), threading.Event()

    @app.get("/slow")
    async def slow():
        waiting.set()
        await asyncio.to_thread(released.wait, SECONDS)
        return "slow"

    @app.get("/quick")
    async def quick():
        return "quick"

    server = make_server("127.0.0.1", 0, app, threaded=threaded, request_handler=Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site = f"http://127.0.0.1:{server.server_port}"
    with ThreadPoolExecutor() as visitors:
        first = visitors.submit(page, f"{site}/slow")
        waiting.wait(SECONDS)
        second = visitors.submit(page, f"{site}/quick")
        meanwhile = [answer.result().text for answer in wait([first, second], patience, "FIRST_COMPLETED").done]
        released.set()
        answers = [first.result().text, second.result().text]
    server.shutdown()
    return meanwhile, answers


meanwhile_of_one_worker, answers_of_one_worker = answers_meanwhile(threaded=False, patience=2)
meanwhile_of_more_workers, answers_of_more_workers = answers_meanwhile(threaded=True, patience=SECONDS)

assert meanwhile_of_one_worker == []
assert answers_of_one_worker == ["slow", "quick"]
assert meanwhile_of_more_workers == ["quick"]
assert answers_of_more_workers == ["slow", "quick"]

app = flask.Flask(__name__)


@app.get("/two")
async def two_waits():
    met = [asyncio.Event(), asyncio.Event()]

    async def meet(mine, other):
        mine.set()
        await asyncio.wait_for(other.wait(), SECONDS)
        return "met"

    return await asyncio.gather(meet(*met), meet(*reversed(met)))


waits_of_one_async_view = app.test_client().get("/two")
assert waits_of_one_async_view.json == ["met", "met"]

folder = scratch()
(folder / "live.py").write_text(QUART)
port = free_port()
quart = [sys.executable, "-m", "uvicorn", "--workers", "1", "--port", str(port), "live:app"]
with running(*quart, cwd=folder, port=port) as site, ThreadPoolExecutor() as visitors:
    quart_with_one_worker = [answer.text for answer in visitors.map(page, [f"{site}/meet"] * 2)]
assert quart_with_one_worker == ["met", "met"]
