"""Two async views of FastAPI wait in one thread at once, and a websocket and a stream come with it.

Shows: fastapi-async (holds), fastapi-websockets (holds).
"""

import json
import sys
from concurrent.futures import ThreadPoolExecutor

import simple_websocket
from support import free_port, page, running, scratch

APP = """
import asyncio
import threading

from fastapi import FastAPI, WebSocket
from fastapi.responses import StreamingResponse

app = FastAPI()
meeting = asyncio.Barrier(2)


@app.get("/meet")
async def meet():
    async with asyncio.timeout(10):
        await meeting.wait()
    return {"thread": threading.current_thread().name}


@app.get("/stream")
async def stream():
    async def parts():
        for part in ["one ", "two"]:
            await asyncio.sleep(0)
            yield part

    return StreamingResponse(parts())


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
    streamed = page(f"{site}/stream")
    socket = simple_websocket.Client(f"ws://127.0.0.1:{port}/echo")
    echoed = []
    for text in ["first", "second"]:
        socket.send(text)
        echoed.append(socket.receive(timeout=10))
    socket.close()

assert len({view["thread"] for view in met}) == 1
assert streamed.text == "one two"
assert streamed.headers["Transfer-Encoding"] == "chunked"
assert echoed == ["FIRST", "SECOND"]
