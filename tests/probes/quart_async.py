"""Quart runs Flask's routes and templates as async views under ASGI, and has websockets.

Shows: quart-async-flask (holds).
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import simple_websocket
from support import free_port, page, running, scratch

APP = """
import asyncio
import threading

from quart import Quart, render_template_string, request, websocket

app = Quart(__name__)
meeting = asyncio.Barrier(2)


@app.get("/meet")
async def meet():
    async with asyncio.timeout(10):
        await meeting.wait()
    return {"thread": threading.current_thread().name}


@app.route("/hello/<name>")
async def hello(name):
    return await render_template_string("Hello {{ name }} from {{ request.args['city'] }}", name=name)


@app.websocket("/echo")
async def echo():
    while True:
        await websocket.send((await websocket.receive()).upper())
"""

folder = scratch()
(folder / "live.py").write_text(APP)
port = free_port()
server = [sys.executable, "-m", "uvicorn", "--workers", "1", "--port", str(port), "live:app"]
with running(*server, cwd=folder, port=port) as site, ThreadPoolExecutor() as visitors:
    met = [json.loads(answer.text) for answer in visitors.map(page, [f"{site}/meet"] * 2)]
    hello = page(f"{site}/hello/Ada?city=London")
    socket = simple_websocket.Client(f"ws://127.0.0.1:{port}/echo")
    socket.send("first")
    echoed = socket.receive(timeout=10)
    socket.close()

assert len({view["thread"] for view in met}) == 1
assert hello.text == "Hello Ada from London"
assert echoed == "FIRST"
