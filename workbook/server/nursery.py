"""Kernels that are forked from one process which has read and rehearsed everything: see `mother`.

Where a system cannot do that (it needs Linux), kernels start from nothing, as they do everywhere
else, and rehearse by themselves.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import select
import signal
import sys
from pathlib import Path
from subprocess import TimeoutExpired
from typing import Any

from jupyter_client.connect import KernelConnectionInfo
from jupyter_client.provisioning import LocalProvisioner

NAME = "workbook-nursery"
"""The name under which the package declares `Nursed` to Jupyter."""
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


class Child:
    """A process that is not our own child, held by a handle that can never mean another one.

    Looks like `subprocess.Popen` to Jupyter, as far as Jupyter looks.
    """

    stdin = stdout = stderr = None

    def __init__(self, pid: int):
        self.pid = pid
        self._handle = os.pidfd_open(pid)

    def __del__(self) -> None:
        with contextlib.suppress(AttributeError):
            os.close(self._handle)

    def poll(self) -> int | None:
        """None while it lives. What it ended with is known to nobody: 1 stands for that."""
        ended, _none, _nothing = select.select([self._handle], [], [], 0)
        return 1 if ended else None

    def wait(self, timeout: float | None = None) -> int:
        """Wait until it has ended."""
        if not select.select([self._handle], [], [], timeout)[0]:
            raise TimeoutExpired("kernel", timeout or 0)
        return 1

    def send_signal(self, number: int) -> None:
        """Send it a signal; nothing happens to one that has ended."""
        with contextlib.suppress(ProcessLookupError):
            signal.pidfd_send_signal(self._handle, number)

    def kill(self) -> None:
        """End it at once."""
        self.send_signal(signal.SIGKILL)

    def terminate(self) -> None:
        """Ask it to end."""
        self.send_signal(signal.SIGTERM)


class Nursery:
    """The mother of all kernels of a server, started when the first is asked for."""

    def __init__(self, environment: dict[str, str]):
        self._environment = environment
        self._mother: asyncio.subprocess.Process | None = None
        self._one_at_a_time = asyncio.Lock()

    async def child(self, order: dict[str, Any]) -> Child:
        """A new kernel; raises RuntimeError where there is none to be had.

        Who asks and goes away must not leave the answer to the next one: it is waited for, and
        the child that nobody wants is ended.
        """
        asked = asyncio.ensure_future(self._ask(order))
        try:
            return await asyncio.shield(asked)
        except asyncio.CancelledError:
            asked.add_done_callback(_unwanted)
            raise

    async def _ask(self, order: dict[str, Any]) -> Child:
        async with self._one_at_a_time:
            mother = await self._ready()
            mother.stdin.write(json.dumps(order).encode() + b"\n")  # type: ignore[union-attr]
            answer = await mother.stdout.readline()  # type: ignore[union-attr]
        if not answer.strip().isdigit():
            raise RuntimeError("the process that kernels are forked from has ended")
        return Child(int(answer))

    async def close(self) -> None:
        """Let the mother go; children that still live notice it."""
        if self._mother and self._mother.returncode is None:
            self._mother.kill()
            await self._mother.wait()

    async def _ready(self) -> asyncio.subprocess.Process:
        if self._mother is None or self._mother.returncode is not None:
            self._mother = await asyncio.create_subprocess_exec(
                sys.executable, "-P", "-m", "workbook.server.mother",
                stdin=asyncio.subprocess.PIPE,
                stdout=asyncio.subprocess.PIPE,
                env=self._environment,
                limit=LIMIT,
            )  # fmt: skip
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
