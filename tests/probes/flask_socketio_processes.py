"""Flask-SocketIO's own dependency brings simple-websocket; without a queue, a server reaches only its own clients.

Shows: simple-websocket-package (holds).
"""

import flask
from engineio.async_drivers import _websocket_wsgi
from flask_socketio import SocketIO
from support import required


def started(queue=None):
    """A server of its own, as each process starts one."""
    app = flask.Flask(__name__)
    return app, SocketIO(app, async_mode="threading", message_queue=queue)


app, socketio = started()
_, socketio_of_other_process = started()
client = socketio.test_client(app)


def received():
    return [event["args"] for event in client.get_received()]


socketio.emit("news", "from this process")
assert received() == [["from this process"]]
socketio_of_other_process.emit("news", "from another")
received_from_other_process = received()
assert received_from_other_process == []

handshake = app.test_client().get("/socket.io/?EIO=4&transport=polling").text
assert '"upgrades":["websocket"]' in handshake
websocket_with_threads = socketio.server.eio._async["websocket"]
assert websocket_with_threads is _websocket_wsgi.SimpleWebSocketWSGI
assert _websocket_wsgi.simple_websocket.__name__ == "simple_websocket"
assert "simple-websocket" in required("python-engineio")
assert "python-socketio" in required("Flask-SocketIO")
assert "python-engineio" in required("python-socketio")
