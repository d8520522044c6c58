"""Starting the server: the port first, then what takes long to load."""

from __future__ import annotations

import sys
from collections.abc import Callable

from workbook.server.process import bind


def serve(port: int, opened: Callable[[str], None]) -> None:
    """Serve at `port` until the process is to stop; `opened` hears the address.

    Raises `Unavailable` when the port is taken, before anything else has begun.
    """
    sockets = bind(port)
    _spare("rfc3987_syntax")
    from workbook.server.app import SETTINGS, Server

    server = Server(config=SETTINGS.copy(), port=port)
    server.initialize([])
    server.start(sockets, opened)


def _spare(module: str) -> None:
    """Keep an optional module from being loaded.

    Half of the time that Voilà takes to load goes into a grammar for addresses in Jupyter's
    events, of which the server sends none; who wants the module takes its absence in good part.
    """
    sys.modules.setdefault(module, None)  # type: ignore[arg-type]
