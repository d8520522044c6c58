"""The server: Voilà, standalone, on this computer only, with our own handlers and nothing else's.

Of Voilà's application we keep the settings, the search for templates and the rendering. Its
handlers (tree, files, contents, themes, extensions, static folders) are not there at all, and it
reads no settings from the current directory or the user's folders.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import socket
import tempfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

from jupyter_core.paths import jupyter_path
from tornado.httpserver import HTTPServer
from traitlets import default, validate
from traitlets.config import Config
from voila.app import Voila
from voila.paths import collect_template_paths

from workbook import files
from workbook.locale import _
from workbook.server.assets import assets
from workbook.server.backups import Backups
from workbook.server.gate import Gate
from workbook.server.house import House, pages
from workbook.server.kernels import VoilaKernels
from workbook.server.key import house_key
from workbook.server.process import ADDRESS, Unavailable, stopping
from workbook.server.progress import Gauge
from workbook.server.routes import application
from workbook.server.sheets import Sheets
from workbook.server.shelf import Shelf
from workbook.server.worksheet import NOTEBOOK

LARGEST = 32 * 2**20
"""Bytes of the largest request that is read at all."""

SETTINGS = Config(
    VoilaConfiguration={
        "template": "workbook",
        "allow_template_override": "NO",
        "allow_theme_override": "NO",
        "show_tracebacks": False,
        "strip_sources": True,
    },
    Application={"log_level": logging.WARNING},
)


class Server(Voila):
    """Serves the workbook at `port` of this computer; `start` returns when it is to stop."""

    name = "workbook"

    @default("ip")
    def _own_address(self) -> str:
        return ADDRESS

    @validate("ip")
    def _only_own_address(self, proposal: Any) -> str:
        if proposal["value"] != ADDRESS:
            raise Unavailable(_("The workbook is served on this computer only, at 127.0.0.1."))
        return ADDRESS

    @default("root_dir")
    def _worksheets(self) -> str:
        return str(files.shipped("notebooks"))

    @default("config_file_paths")
    def _no_settings_of_others(self) -> list[str]:
        return []

    def setup_template_dirs(self) -> None:
        """Our template before any of the same name that the user may have."""
        roots = [str(files.PACKAGE / "server" / "share" / "jupyter"), *jupyter_path()]
        self.template_paths = collect_template_paths(
            ["voila", "nbconvert"], "workbook", prune=True, root_dirs=roots
        )

    def start(self, sockets: list[socket.socket], opened: Callable[[], None]) -> None:
        """Serve at `sockets` until a signal to stop comes; `opened` is called when it is open."""
        with tempfile.TemporaryDirectory(prefix="workbook-") as scratch:
            asyncio.run(self._serve(sockets, Path(scratch), opened))

    async def _serve(
        self, sockets: list[socket.socket], scratch: Path, opened: Callable[[], None]
    ) -> None:
        stop = stopping()  # before there is anything that must be stopped
        kernels = VoilaKernels(Path(self.root_dir), scratch, self.config, self._rendering())
        house = self._house(kernels)
        server = HTTPServer(application(house), max_body_size=LARGEST)
        server.add_sockets(sockets)
        try:
            async with _looked_after(house):
                opened()
                await stop.wait()
                server.stop()
        finally:
            house.shelf.close()

    def _house(self, kernels: VoilaKernels) -> House:
        folder, static = files.user_folder(), assets()
        return House(
            gate=Gate(self.port, house_key(folder)),
            assets=static,
            sheets=Sheets(kernels, (NOTEBOOK,)),
            shelf=Shelf(),
            gauge=Gauge(),
            pages=pages(static),
            started=secrets.token_hex(8),
        )

    def _rendering(self) -> dict[str, Any]:
        """The arguments of Voilà's renderer that are the same for every page."""
        return {
            "voila_configuration": self.voila_configuration,
            "traitlet_config": self.config,
            "template_paths": self.template_paths,
            "base_url": "/",
            "page_config": {},
        }


@contextlib.asynccontextmanager
async def _looked_after(house: House) -> AsyncIterator[None]:
    """Keep sheets warm and backups made while the server runs."""
    backups = Backups(house.shelf)
    backups.start()
    house.sheets.warm_up()
    watching = asyncio.ensure_future(house.sheets.watch())
    try:
        yield
    finally:
        watching.cancel()
        try:
            await house.sheets.close()
        finally:
            backups.finish()
