"""The key of the house: who has it may come in; it is kept where only its user can read."""

from __future__ import annotations

import os
import secrets
from pathlib import Path

BYTES = 32


def house_key(folder: Path) -> str:
    """The key kept in `folder`, cut on first use; it stays, so that open tabs survive a restart."""
    file = folder / "key"
    try:
        handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return file.read_text("ascii").strip() or _cut_again(file)
    with os.fdopen(handle, "w", encoding="ascii") as opened:
        key = secrets.token_urlsafe(BYTES)
        opened.write(key)
    return key


def _cut_again(file: Path) -> str:
    """A power cut left an empty key behind."""
    file.unlink()
    return house_key(file.parent)
