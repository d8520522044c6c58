"""Small handlers: static files, health, a page that leaves, and what is not here at all."""

from __future__ import annotations

import base64
import hashlib
import json

from tornado.web import HTTPError

import workbook
from workbook.locale import use
from workbook.server.alive import answer
from workbook.server.gate import HEADERS, Verdict
from workbook.server.house import TEMPLATES
from workbook.server.page import Handler
from workbook.server.speech import chosen

STYLE = TEMPLATES / "away.css"
POLICY = "Content-Security-Policy"


class Static(Handler):
    """One of our static files: compressed, and kept by the browser for ever."""

    async def show(self, *path: str) -> None:
        """`/static/<hash>/<name>`."""
        hash, name = path
        asset = self.house.assets.files.get(name)
        if asset is None or hash != self.house.assets.hash:
            raise HTTPError(404)
        self.set_header("Content-Type", asset.kind)
        self.set_header("Cache-Control", "public, max-age=31536000, immutable")
        self.set_header("Vary", "Accept-Encoding")
        self.set_header("ETag", f'"{hash}"')
        if self.check_etag_header():
            self.set_status(304)
            return
        small = asset.small and "gzip" in self.request.headers.get("Accept-Encoding", "")
        if small:
            self.set_header("Content-Encoding", "gzip")
        self.finish(asset.small if small else asset.body)


class Health(Handler):
    """Whether the server is there, and whether it is the same as before."""

    async def show(self, *path: str) -> None:
        """`/health`: `started` changes with every start of the server."""
        house = self.house
        self.set_header("Content-Type", "application/json")
        self.finish(
            json.dumps(
                {"version": workbook.__version__, "started": house.started, **house.sheets.count}
            )
        )


class Alive(Handler):
    """Whoever starts the workbook again asks whether it is this one that listens here."""

    async def show(self, *path: str) -> None:
        """`/alive/<question>`: the answer that only the holder of the key can give."""
        gate = self.house.gate
        self.set_header("Content-Type", "text/plain")
        self.finish(answer(gate.key, gate.port, path[0]))


class Leave(Handler):
    """A page says that it leaves, so that its kernel can go."""

    async def act(self, *path: str) -> None:
        """`/leave/<kernel>`; a kernel that is no page's is left alone."""
        self.house.sheets.leave(path[0])
        self.set_status(204)


class Unknown(Handler):
    """Nothing is here."""

    def prepare(self) -> None:
        """The same answer to every method."""
        raise HTTPError(404)


class TurnedAway(Handler):
    """A request that the gate did not let in, answered with a page that needs nothing else."""

    def initialize(self, verdict: Verdict) -> None:
        """`verdict` of the gate."""
        self.verdict = verdict

    def prepare(self) -> None:
        """Take the key into a cookie and go on, or say why not."""
        if self.verdict.location:
            gate = self.house.gate
            self.set_cookie(gate.cookie, gate.key, httponly=True, samesite="Strict")
            self.redirect(self.verdict.location, status=303)
        else:
            self.send_error(self.verdict.status)

    def write_error(self, status_code: int, **kwargs: object) -> None:
        """The reason, on a page with its own style: it may not ask us for a style sheet."""
        style = STYLE.read_text("utf-8")
        digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
        own = HEADERS[POLICY].replace("style-src 'self'", f"style-src 'sha256-{digest}'")
        self.set_header(POLICY, own)
        with use(chosen(self.request)):
            page = self.house.pages.get_template("away.html")
            self.finish(page.render(style=style, verdict=self.verdict))
