"""Channels is installed without a server, and its own layer in memory carries messages only within one process.

Shows: channels-redis-package (holds).
"""

import asyncio
import multiprocessing

from support import SECONDS, django, required

django(CHANNEL_LAYERS={"default": {"BACKEND": "channels.layers.InMemoryChannelLayer"}})

from channels.layers import get_channel_layer


def send(text):
    message = {"type": "chat.message", "text": text}
    asyncio.run(get_channel_layer().group_send("room", message))


async def waiting():
    """The messages that wait for this process's client."""
    channel = get_channel_layer().channels["client"]
    return [channel.get_nowait()[1]["text"] for _ in range(channel.qsize())]


layer = get_channel_layer()
channel_of_client = asyncio.run(layer.group_add("room", "client"))
send("from this process")
assert asyncio.run(waiting()) == ["from this process"]

other_process = multiprocessing.get_context("fork").Process(target=send, args=["from another"])
other_process.start()
other_process.join(SECONDS)
assert other_process.exitcode == 0
channel_after_other_process = asyncio.run(waiting())
assert channel_after_other_process == []

installed_with_channels = required("channels")
assert installed_with_channels == {"django", "asgiref"}
