"""The server as a process of this computer: its one port, and the signals that stop it."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import signal
import socket

from tornado.netutil import bind_sockets

from workbook.locale import _
from workbook.store.trouble import Trouble

ADDRESS = "127.0.0.1"
"""The only address that is ever bound: nobody on the network can reach the workbook."""
LAST = 65535
"""The highest port there is."""


class Unavailable(Trouble):
    """The server cannot be started."""


class Taken(Unavailable):
    """Somebody listens at the port already."""


def bind(port: int) -> list[socket.socket]:
    """Sockets at `port` of this computer; raises `Unavailable`, `Taken` where somebody is there."""
    try:
        return bind_sockets(port, ADDRESS, family=socket.AF_INET)
    except (OSError, OverflowError) as error:
        if getattr(error, "errno", None) == errno.EADDRINUSE:
            raise Taken(_taken(port)) from error
        told = _("Port {port} cannot be used. Choose another one with --port.", port=port)
        raise Unavailable(told) from error


def _taken(port: int) -> str:
    return _(
        "Port {port} of this computer is taken by another program, or by the workbook of another "
        "user or folder. Choose another port with --port, such as --port={other}.",
        port=port,
        other=port + 1 if port < LAST else port - 1,
    )


def stopping() -> asyncio.Event:
    """Set when the process is asked to stop (Ctrl+C, or its terminal was closed), from now on."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        # where the loop knows no signals (Windows), asyncio itself hears Ctrl+C
        with contextlib.suppress(NotImplementedError, AttributeError):
            loop.add_signal_handler(getattr(signal, name), stop.set)
    return stop
