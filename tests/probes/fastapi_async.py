"""Two async views of FastAPI wait in one thread at once, and a websocket and a stream come with it.

Shows: fastapi-async (holds), fastapi-websockets (holds).
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from urllib.request import urlopen

import simple_websocket
from support import SECONDS, free_port, page, running, scratch

APP = """
import asyncio
import threading

from fastapi import FastAPI, WebSocket
from fastapi.responses import StreamingResponse

app = FastAPI()
meeting = asyncio.Barrier(2)
first_part_read = asyncio.Event()


@app.get("/meet")
async def meet():
    async with asyncio.timeout(10):
        await meeting.wait()
    return {"thread": threading.current_thread().name}


@app.get("/stream")
async def stream():
    async def parts():
        yield "one "
        async with asyncio.timeout(10):
            await first_part_read.wait()
        yield "two"

    return StreamingResponse(parts())


@app.get("/read")
async def read():
    first_part_read.set()


@app.websocket("/echo")
async def echo(socket: WebSocket):
    await socket.accept()
    async for text in socket.iter_text():
        await socket.send_text(text.upper())
"""

folder = scratch()
(folder / "live.py").write_text(APP)
port = free_port()
server = [sys.executable, "-m", "uvicorn", "--workers", "1", "--port", str(port), "live:app"]
with running(*server, cwd=folder, port=port) as site, ThreadPoolExecutor() as visitors:
    met = [json.loads(answer.text) for answer in visitors.map(page, [f"{site}/meet"] * 2)]
    with urlopen(f"{site}/stream", timeout=SECONDS) as stream:
        first_part_streamed = stream.read(4)
        page(f"{site}/read")
        rest_streamed = stream.read()
    socket = simple_websocket.Client(f"ws://127.0.0.1:{port}/echo")
    echoed = []
    for text in ["first", "second"]:
        socket.send(text)
        echoed.append(socket.receive(timeout=10))
    socket.close()

assert len({view["thread"] for view in met}) == 1
assert first_part_streamed == b"one "
assert rest_streamed == b"two"
assert echoed == ["FIRST", "SECOND"]
