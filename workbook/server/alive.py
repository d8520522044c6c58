"""Whether the workbook of this user is running already, and where; asked without showing the key.

Anybody may listen at a port. So the key is never sent: we send a number of our own choice, and only
who has the same key can answer it. The port is part of the answer: a stranger who passes the
question on to the workbook at its own port gets an answer that does not fit his.
"""

from __future__ import annotations

import contextlib
import hashlib
import hmac
import http.client
import json
import secrets
from collections.abc import Iterator
from pathlib import Path

from workbook.server.process import ADDRESS
from workbook.store.files import write_atomically

BYTES = 32
"""Of a question, and of its answer."""
LETTERS = 2 * BYTES
PATH = "/alive/"
PATIENCE = 10
"""Seconds: a workbook that has just been started answers as soon as it has loaded."""


def answer(key: str, port: int, question: str) -> str:
    """What only the workbook at `port` that has `key` can answer."""
    said = f"workbook alive\n{port}\n{question}"
    return hmac.new(key.encode(), said.encode(), hashlib.sha256).hexdigest()


def answers(key: str, port: int, patience: float = PATIENCE) -> bool:
    """Whether the workbook with `key` listens at `port` of this computer."""
    question = secrets.token_hex(BYTES)
    return hmac.compare_digest(_said(port, question, patience), _right(key, port, question))


def _right(key: str, port: int, question: str) -> bytes:
    return answer(key, port, question).encode()


def _said(port: int, question: str, patience: float) -> bytes:
    """What is answered to a question; nothing where nobody speaks as a web server does."""
    connection = http.client.HTTPConnection(ADDRESS, port, timeout=patience)
    try:
        connection.request("GET", PATH + question)
        return connection.getresponse().read(LETTERS)
    except (OSError, http.client.HTTPException):
        return b""
    finally:
        connection.close()


@contextlib.contextmanager
def told(folder: Path, port: int) -> Iterator[None]:
    """While the block lasts, a file in `folder` says at which port the workbook is.

    Who starts after us with another port takes the file over; then it is not ours to remove.
    """
    mine = {"port": port, "start": secrets.token_hex(8)}
    with contextlib.suppress(OSError):  # a full disk: the workbook can still be looked at
        write_atomically(_file(folder), json.dumps(mine))
    try:
        yield
    finally:
        if _kept(folder) == mine:
            with contextlib.suppress(OSError):
                _file(folder).unlink()


def port_told(folder: Path) -> int | None:
    """The port that the file names; after a power cut nobody need be there any more."""
    port = _kept(folder).get("port")
    return port if type(port) is int and 0 < port < 2**16 else None


def _kept(folder: Path) -> dict[str, object]:
    try:
        kept = json.loads(_file(folder).read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    return kept if isinstance(kept, dict) else {}


def _file(folder: Path) -> Path:
    return folder / "running.json"
