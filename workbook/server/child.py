"""A process that is not our own child: see `nursery`."""

from __future__ import annotations

import contextlib
import os
import select
import signal
from subprocess import TimeoutExpired


class Child:
    """Held by a handle that can never mean another process.

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
