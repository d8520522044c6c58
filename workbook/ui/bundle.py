"""The built front end: whether `static/` was made from the sources that lie beside it.

`build.mjs` bundles `src/` with esbuild and writes the same fingerprint into each file it makes.
Nothing of node is needed to run the workbook, only to change its screen.
"""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

HERE = Path(__file__).parent
STATIC = HERE / "static"
BUILT = ("page.js", "page.css", "widget.js", "workbook.css")


def sources() -> tuple[str, ...]:
    """What the built files are made from: paths below this folder, in order."""
    found = [path for path in (HERE / "src").rglob("*") if path.is_file()]
    found += [HERE / "build.mjs", HERE / "package-lock.json"]
    return tuple(sorted(path.relative_to(HERE).as_posix() for path in found))


def fingerprint() -> str:
    """The SHA-256 over names and contents of the sources, whatever the line ends of a checkout."""
    digest = hashlib.sha256()
    for path in sources():
        text = (HERE / path).read_bytes().replace(b"\r\n", b"\n")
        digest.update(path.encode() + b"\0" + text + b"\0")
    return digest.hexdigest()


def stamp(built: str) -> str:
    """The fingerprint that one of the `BUILT` files bears; empty where it bears none."""
    head = (STATIC / built).read_text(encoding="utf-8")[:200]
    found = re.search(r"workbook screen ([0-9a-f]{64})", head)
    return found.group(1) if found else ""
