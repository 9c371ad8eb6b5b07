"""Async views of Flask need a package that Flask does not bring, and their background tasks end with the view.

Shows: flask-async-trouble (holds).
"""

import asyncio
import sys
from importlib import metadata
from unittest import mock

import flask
from support import required

app = flask.Flask(__name__)
app.logger.disabled = True
background_tasks = []


@app.get("/sync")
def sync_view():
    return "sync"


@app.get("/async")
async def async_view():
    await asyncio.sleep(0)
    return "async"


@app.get("/background")
async def background():
    background_tasks.append(asyncio.create_task(asyncio.sleep(0.1)))
    return "started"


client = app.test_client()
with mock.patch.dict(sys.modules, {"asgiref.sync": None}):
    sync_without_asgiref = client.get("/sync")
    async_without_asgiref = client.get("/async")
async_with_asgiref = client.get("/async")
started = client.get("/background")

assert "asgiref" not in required("Flask")
assert "async" in metadata.metadata("Flask").get_all("Provides-Extra")
assert sync_without_asgiref.text == "sync"
assert async_without_asgiref.status_code == 500
assert async_with_asgiref.text == "async"
assert started.text == "started"
assert background_tasks[0].cancelled()
