"""Django's own ASGI handler answers HTTP and refuses a WebSocket; with Channels the same address answers both.

Shows: django-channels-package (holds).
"""

import asyncio
import traceback

from asgiref.testing import ApplicationCommunicator
from support import django

django()

from channels.generic.websocket import AsyncWebsocketConsumer
from channels.routing import ProtocolTypeRouter, URLRouter
from django.core.asgi import get_asgi_application
from django.core.handlers import asgi
from django.http import HttpResponse
from django.urls import path


class Echo(AsyncWebsocketConsumer):
    async def receive(self, text_data):
        await self.send(f"echo of {text_data}")


urlpatterns = [path("room/", lambda request: HttpResponse("a page"))]
django_alone = get_asgi_application()
websockets = URLRouter([path("room/", Echo.as_asgi())])
with_channels = ProtocolTypeRouter({"http": django_alone, "websocket": websockets})
ADDRESS = {"path": "/room/", "query_string": b"", "headers": []}


async def over_http(application):
    """The page that a request brings."""
    http = ApplicationCommunicator(application, ADDRESS | {"type": "http", "method": "GET"})
    await http.send_input({"type": "http.request", "body": b""})
    start = await http.receive_output()
    body = await http.receive_output()
    return start["status"], body["body"]


async def over_websocket(application):
    """What comes back for a message that is sent over a WebSocket, or the error that ends it."""
    websocket = ApplicationCommunicator(application, ADDRESS | {"type": "websocket"})
    await websocket.send_input({"type": "websocket.connect"})
    try:
        await websocket.receive_output()
    except ValueError as refusal:
        return refusal
    await websocket.send_input({"type": "websocket.receive", "text": "hello"})
    answer = await websocket.receive_output()
    await websocket.send_input({"type": "websocket.disconnect", "code": 1000})
    await websocket.wait()
    return answer["text"]


async def answers(application):
    return await over_http(application), await over_websocket(application)


http_of_django, websocket_refusal = asyncio.run(answers(django_alone))
assert http_of_django == (200, b"a page")
assert isinstance(websocket_refusal, ValueError)
assert "websocket" in str(websocket_refusal)
websocket_refused_in = traceback.extract_tb(websocket_refusal.__traceback__)[-1].filename
assert websocket_refused_in == asgi.__file__

http_of_channels, websocket_of_channels = asyncio.run(answers(with_channels))
assert http_of_channels == (200, b"a page")
assert websocket_of_channels == "echo of hello"
