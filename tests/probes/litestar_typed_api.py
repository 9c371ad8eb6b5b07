"""Litestar checks requests against types, describes the API from them, and speaks websockets.

Shows: litestar-typed-api (holds).
"""

import json
import sys

import simple_websocket
from support import free_port, page, running, scratch

APP = """
from dataclasses import dataclass

from litestar import Litestar, get, post
from litestar.handlers import websocket_listener


@dataclass
class Book:
    title: str
    pages: int


@post("/books")
async def add(data: Book) -> Book:
    return data


@websocket_listener("/echo")
async def echo(data: str) -> str:
    return data.upper()


app = Litestar([add, echo])
"""

folder = scratch()
(folder / "library.py").write_text(APP)
port = free_port()
server = [sys.executable, "-m", "uvicorn", "--port", str(port), "library:app"]
headers = {"Content-Type": "application/json"}
with running(*server, cwd=folder, port=port) as site:
    typed_request = page(f"{site}/books", data=b'{"title": "Emma", "pages": 474}', headers=headers)
    refused = page(f"{site}/books", data=b'{"title": "Emma", "pages": "many"}', headers=headers)
    openapi = json.loads(page(f"{site}/schema/openapi.json").text)
    socket = simple_websocket.Client(f"ws://127.0.0.1:{port}/echo")
    socket.send("first")
    websocket_echo = socket.receive(timeout=10)
    socket.close()

assert typed_request.status == 201
assert refused.status == 400
assert "pages" in refused.text
assert openapi["components"]["schemas"]["Book"]["properties"]["pages"]["type"] == "integer"
assert websocket_echo == "FIRST"
