"""The line between one kernel and the page that shows it: comm messages, and nothing else.

Jupyter's own websocket connection greets a kernel anew for every page and hands on whatever the
page says. This one is laid while the kernel is warmed, so that a page finds it ready, and what the
page says is rebuilt here as a comm message: no other request can be made to reach the kernel.
"""

from __future__ import annotations

import asyncio
import hmac
import json
import logging
from collections.abc import Callable
from typing import Any

from jupyter_client.manager import KernelManager
from jupyter_client.session import Session

KNOCK = 0.05
"""Seconds between two knocks at a kernel that is being connected."""
METHODS = ("custom", "request_state")
LOG = logging.getLogger(__name__)


class Line:
    """An open line to a kernel; `heard` is called with each frame for the page."""

    def __init__(self, kernel: KernelManager):
        self.heard: Callable[[bytes], None] | None = None
        self._session = Session(key=kernel.session.key, signature_scheme="hmac-sha256")
        self._alive = asyncio.Event()
        self._shell = kernel.connect_shell(identity=self._session.bsession)
        self._iopub = kernel.connect_iopub()
        self._iopub.on_recv(self._hear)

    async def ready(self) -> None:
        """Knock until the kernel is heard, so that no later message of it is missed."""
        while not self._alive.is_set():
            self._session.send(self._shell, "kernel_info_request")
            try:
                await asyncio.wait_for(self._alive.wait(), KNOCK)
            except TimeoutError:
                continue
        self._shell.on_recv(lambda parts: None)  # replies to the knocking are of no interest

    def say(self, frame: str | bytes) -> bool:
        """Hand on what the page said; False, and nothing done, for anything but a comm message."""
        content = comm_message(frame)
        if content is not None:
            self._session.send(self._shell, "comm_msg", content)
        return content is not None

    def tell(self, comm: str, content: dict[str, Any]) -> None:
        """Say something of our own to the widget whose comm this is."""
        data = {"method": "custom", "content": content}
        self._session.send(self._shell, "comm_msg", {"comm_id": comm, "data": data})

    def close(self) -> None:
        """Hang up."""
        self.heard = None
        for stream in (self._shell, self._iopub):
            if not stream.closed():
                stream.close(linger=0)

    def _hear(self, parts: list[bytes]) -> None:
        self._alive.set()
        _who, (signature, *said) = self._session.feed_identities(parts)
        if not hmac.compare_digest(signature, self._session.sign(said[:4])):
            return
        kind = json.loads(said[0])["msg_type"]
        if kind == "comm_msg" and self.heard:
            self.heard(frame(said))
        elif kind in ("stream", "error"):
            LOG.warning("a worksheet's kernel says: %s", said[3].decode("utf-8", "replace"))


async def connected(kernel: KernelManager) -> Line:
    """A line to this kernel on which it has been heard; none is left open otherwise."""
    line = Line(kernel)
    try:
        await line.ready()
    except BaseException:
        line.close()
        raise
    return line


def frame(said: list[bytes]) -> bytes:
    """A kernel's message for the page: JSON as Jupyter's websocket has it, without buffers."""
    header, parent, metadata, content = said[:4]
    fields = b'"header":%b,"parent_header":%b,"metadata":%b,"content":%b'
    inside = fields % (header, parent, metadata, content)
    return b'{"channel":"iopub","msg_type":"comm_msg",%b,"buffers":[]}' % inside


def comm_message(frame: str | bytes) -> dict[str, Any] | None:
    """The content of a page's comm message; None for anything else that a page may have sent."""
    try:
        message = json.loads(frame)
        kind, content = message["header"]["msg_type"], message["content"]
        comm, data = content["comm_id"], content["data"]
        method = data["method"]
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    if kind != "comm_msg" or not isinstance(comm, str) or method not in METHODS:
        return None
    return {"comm_id": comm, "data": data}
