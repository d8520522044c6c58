"""Our own static files, held in memory, compressed once, and cached by browsers for ever.

All have one address prefix with a hash of all of them in it: a new version of any file is a new
address, and a style sheet finds its fonts beside itself.
"""

from __future__ import annotations

import gzip
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from workbook.files import PACKAGE

FOLDERS = (PACKAGE / "ui" / "static", PACKAGE / "server" / "static", PACKAGE / "fonts")
TYPES = {
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".svg": "image/svg+xml",
    ".woff2": "font/woff2",
}


@dataclass(frozen=True)
class Asset:
    """A file as it is sent; `small` is empty where compressing it does not pay."""

    kind: str
    body: bytes
    small: bytes = b""


@dataclass(frozen=True)
class Assets:
    """All files by name, and the hash in their address."""

    files: dict[str, Asset]
    hash: str

    @property
    def base(self) -> str:
        """What stands before a file's name in its address."""
        return f"/static/{self.hash}"


def assets(folders: Iterable[Path] = FOLDERS) -> Assets:
    """The files in `folders` of the kinds that we serve, and no other."""
    found = {
        file.name: file
        for folder in folders
        for file in sorted(folder.iterdir())
        if file.suffix in TYPES
    }
    digest = hashlib.sha256()
    for name, file in found.items():
        digest.update(name.encode() + b"\0" + file.read_bytes())
    return Assets({name: _asset(file) for name, file in found.items()}, digest.hexdigest()[:16])


def _asset(file: Path) -> Asset:
    body = file.read_bytes()
    small = gzip.compress(body, mtime=0)
    return Asset(TYPES[file.suffix], body, small if len(small) < 0.95 * len(body) else b"")
