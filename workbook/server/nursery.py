"""Kernels that are forked from one process which has read and rehearsed everything: see `mother`.

Where a system cannot do that (it needs Linux), kernels start from nothing, as they do everywhere
else, and rehearse by themselves.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner

from workbook.server.child import Child

NAME = "workbook-nursery"
"""The name under which the package declares `Nursed` to Jupyter."""
COMMAND = (sys.executable, "-P", "-m", "workbook.server.mother")
LIMIT = 10_000
"""Bytes of the longest answer of the mother that is read: it is the number of a process."""


def possible() -> bool:
    """Whether this system has what it takes: Linux may lack it too, in an old or narrow box."""
    if sys.platform != "linux":
        return False
    try:
        os.close(os.pidfd_open(os.getpid()))
    except (AttributeError, OSError):
        return False
    return True


class Mother:
    """The process, and the line to it: a socket that both hold one end of.

    Neither is in the care of the event loop: a loop that is ending can wait for ever for a process
    which was just being started. So she can be let go of at any moment, without waiting.
    """

    def __init__(self, environment: dict[str, str]):
        self._line, hers = socket.socketpair()
        self._line.setblocking(False)
        with hers:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter
                COMMAND,
                stdin=hers,
                stdout=hers,
                env=environment,
                start_new_session=True,  # the terminal's Ctrl+C is the server's to hear
            )

    @property
    def alive(self) -> bool:
        """Whether she can be asked."""
        return self._process.poll() is None

    async def ask(self, order: dict[str, Any]) -> bytes:
        """Her answer to one order; nothing, or half of it, when she ends meanwhile."""
        loop, answer = asyncio.get_running_loop(), b""
        with contextlib.suppress(ConnectionError):
            await loop.sock_sendall(self._line, json.dumps(order).encode() + b"\n")
            while not answer.endswith(b"\n") and len(answer) < LIMIT:
                part = await loop.sock_recv(self._line, LIMIT)
                if not part:
                    break
                answer += part
        return answer

    def end(self) -> None:
        """End her at once, and with her her children; nobody may be waiting for an answer."""
        self._process.kill()
        self._process.wait()
        self._line.close()


class Nursery:
    """The mother of all kernels of a server, started when the first is asked for."""

    def __init__(self, environment: dict[str, str]):
        self._environment = environment
        self._mother: Mother | None = None
        self._one_at_a_time = asyncio.Lock()
        self._asked: set[asyncio.Task[Child]] = set()
        self._closed = False

    async def child(self, order: dict[str, Any]) -> Child:
        """A new kernel; raises RuntimeError where there is none to be had.

        Who asks and goes away must not leave the answer to the next one: it is waited for, and
        the child that nobody wants is ended. When the nursery closes, asking is cancelled: that is
        no trouble, and Jupyter does not complain of it.
        """
        if self._closed:
            raise asyncio.CancelledError
        asked = asyncio.ensure_future(self._ask(order))
        self._asked.add(asked)
        asked.add_done_callback(self._asked.discard)
        try:
            return await asyncio.shield(asked)
        except asyncio.CancelledError:
            asked.add_done_callback(_unwanted)
            raise

    async def close(self) -> None:
        """End the mother, and her children with her; no more are born, whoever has asked."""
        self._closed = True
        for asked in self._asked:
            asked.cancel()
        await asyncio.gather(*self._asked, return_exceptions=True)
        if self._mother:
            self._mother.end()

    async def _ask(self, order: dict[str, Any]) -> Child:
        async with self._one_at_a_time:
            answer = await self._ready().ask(order)
        if not answer.strip().isdigit():
            raise RuntimeError("the process that kernels are forked from has ended")
        try:
            return Child(int(answer))
        except ProcessLookupError:
            raise RuntimeError("the kernel has ended already") from None

    def _ready(self) -> Mother:
        if self._mother and not self._mother.alive:
            self._mother.end()
            self._mother = None
        if self._mother is None:
            self._mother = Mother(self._environment)
        return self._mother


def _unwanted(asked: asyncio.Future[Child]) -> None:
    if not asked.cancelled() and asked.exception() is None:
        asked.result().kill()


class Nursed(LocalProvisioner):
    """Gives a kernel manager of ours a process from the nursery of its server."""

    async def launch_kernel(self, cmd: list[str], **kwargs: Any) -> KernelConnectionInfo:
        """Have a child that does what the command `cmd` would do."""
        order = {
            "name": self.kernel_id,
            "arguments": cmd[cmd.index("ipykernel_launcher") + 1 :],
            "environment": kwargs["env"],
            "folder": str(Path(kwargs.get("cwd") or ".").absolute()),
        }
        self.process = await self.parent.parent.nursery.child(order)
        self.pid = self.process.pid
        return self.connection_info
