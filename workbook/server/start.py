"""Starting the server: the port first, then what takes long to load."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from pathlib import Path

from workbook import files
from workbook.server import alive
from workbook.server.key import house_key
from workbook.server.process import ADDRESS, Taken, bind

Opened = Callable[[str, bool], None]
"""Hears where the home page is, and whether it is new: else it was served already."""


def serve(port: int, named: bool, opened: Opened) -> None:
    """Serve at `port` until the process is to stop, unless the workbook of this user is there.

    It is looked for at another port too, unless the user has `named` this one. Raises
    `Unavailable` when the port is somebody else's, before anything else has begun.
    """
    folder = files.user_folder()
    if not named and (told := alive.port_told(folder)) and _ours(folder, told):
        opened(_address(folder, told), False)
        return
    try:
        sockets = bind(port)
    except Taken:
        if not _ours(folder, port):
            raise
        opened(_address(folder, port), False)
        return
    with alive.told(folder, port):
        _serve(port, sockets, lambda: opened(_address(folder, port), True))


def _address(folder: Path, port: int) -> str:
    """Of the home page, with the key that lets its user in."""
    return f"http://{ADDRESS}:{port}/?token={house_key(folder)}"


def _ours(folder: Path, port: int) -> bool:
    return alive.answers(house_key(folder), port)


def _serve(port: int, sockets: list[socket.socket], opened: Callable[[], None]) -> None:
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
