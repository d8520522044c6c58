"""Serves the files of the current folder, held in memory: `python static_server.py PORT`.

What lies in `static/` is compressed and cached for ever, as the workbook's own files are.
"""

from __future__ import annotations

import asyncio
import gzip
import mimetypes
import sys
from pathlib import Path

import tornado.web


class File(tornado.web.RequestHandler):
    """Answers with one of the `files`, given by their paths with what they hold."""

    def initialize(self, files: dict[str, bytes]) -> None:
        """`files` of this server."""
        self.files = files

    def get(self, path: str) -> None:
        """The file, compressed where it was text."""
        name = path or "index.html"
        if name not in self.files:
            raise tornado.web.HTTPError(404)
        cached = "public, max-age=31536000, immutable" if name.startswith("static/") else "no-store"
        self.set_header("Cache-Control", cached)
        self.set_header("Content-Type", mimetypes.guess_type(name)[0] or "font/woff2")
        if not name.endswith(".woff2"):
            self.set_header("Content-Encoding", "gzip")
        self.finish(self.files[name])


def held(folder: Path) -> dict[str, bytes]:
    """The files below `folder` as they are sent."""
    found = {file.relative_to(folder).as_posix(): file for file in folder.rglob("*.*")}
    return {
        name: file.read_bytes() if file.suffix == ".woff2" else gzip.compress(file.read_bytes())
        for name, file in found.items()
    }


async def main(port: int) -> None:
    """Serve until stopped."""
    application = tornado.web.Application([("/(.*)", File, {"files": held(Path.cwd())})])
    application.listen(port, "127.0.0.1")
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(int(sys.argv[1])))
