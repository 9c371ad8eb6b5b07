"""With Flask-SocketIO, a Socket.IO client stays connected: it sends events, and the server sends some unasked.

Shows: flask-socketio-package (holds).
"""

import contextlib
import json
import logging
import threading

import flask
import simple_websocket
from flask_socketio import SocketIO
from werkzeug.serving import make_server

logging.getLogger("werkzeug").disabled = True
app = flask.Flask(__name__)
socketio = SocketIO(app, async_mode="threading")


@socketio.on("greet")
def greet(name):
    socketio.emit("greeting", f"Hello {name}")


server = make_server("127.0.0.1", 0, app, threaded=True)
threading.Thread(target=server.serve_forever, daemon=True).start()
connection = simple_websocket.Client(f"ws://127.0.0.1:{server.server_port}/socket.io/?EIO=4&transport=websocket")


# In the packets of Socket.IO, 40 connects and 42 carries an event.
def send_event(*event):
    connection.send("42" + json.dumps(event))


def received_event():
    return json.loads(connection.receive(timeout=5).removeprefix("42"))


with contextlib.closing(connection):
    connection.send("40")
    opened, connected = connection.receive(timeout=5), connection.receive(timeout=5)
    assert opened.startswith("0{")
    assert connected.startswith("40")
    send_event("greet", "Ada")
    assert received_event() == ["greeting", "Hello Ada"]
    send_event("greet", "Eve")
    assert received_event() == ["greeting", "Hello Eve"]
    socketio.emit("news", "sent unasked")
    assert received_event() == ["news", "sent unasked"]
    connection_lasts = connection.connected
    assert connection_lasts
server.shutdown()
