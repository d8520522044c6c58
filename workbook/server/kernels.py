"""Kernels by Voilà and Jupyter, with nothing of the user's own settings in them."""

from __future__ import annotations

import asyncio
import logging
import os
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import nbformat
from jupyter_client.kernelspec import KernelSpec, KernelSpecManager
from jupyter_server.services.kernels.kernelmanager import AsyncMappingKernelManager
from traitlets import Bool, default
from traitlets.config import Config
from voila.notebook_renderer import NotebookRenderer

from workbook.server import nursery
from workbook.server.line import connected
from workbook.server.nursery import Nursery
from workbook.server.pool import LIMIT, Sheet
from workbook.server.turns import Turns

LOG = logging.getLogger(__name__)
NATIVE = {"name": "python3", "display_name": "Python 3", "language": "python"}
SETTINGS = Config(KernelManager={"autorestart": False})
"""A kernel that died is not started again under its old name: its page would show old numbers."""
REHEARSAL = "from workbook.server.rehearsal import rehearse\nrehearse()"
ARGUMENTS = ["--HistoryManager.enabled=False", "--log-level=40"]


class OwnPython(KernelSpecManager):
    """Offers only the Python that runs this server, whatever kernels the user has installed."""

    nursed = Bool(False)

    @default("kernel_dirs")
    def _no_dirs(self) -> list[str]:
        return []

    def get_kernel_spec(self, kernel_name: str) -> KernelSpec:
        """Where there is a nursery, kernels come from it."""
        spec = super().get_kernel_spec(kernel_name)
        if self.nursed:
            spec.metadata = {"kernel_provisioner": {"provisioner_name": nursery.NAME}}
        return spec


class Managers(AsyncMappingKernelManager):
    """Jupyter's managers of kernels, without reading along in what kernels say."""

    nursery: Nursery | None = None

    def start_watching_activity(self, kernel_id: str) -> None:
        """Nobody asks how long a kernel has been idle."""


class Renderer(NotebookRenderer):
    """Voilà's renderer, reading the notebook without the user's notebook store.

    `nursed`: the kernel has rehearsed already.
    """

    nursed = False

    async def load_notebook(self, path: str) -> nbformat.NotebookNode:
        """The shipped notebook, to be run by this server's Python."""
        notebook = nbformat.read(Path(self.root_dir) / path, as_version=4)
        notebook.metadata.kernelspec = nbformat.from_dict(NATIVE)
        if not self.nursed:
            notebook.cells.append(nbformat.v4.new_code_cell(REHEARSAL))
        return notebook


class VoilaKernels:
    """Starts a kernel, runs a worksheet's notebook in it, and keeps the page that Voilà made.

    `scratch` is a folder for connection files, readable by nobody else; `renderer` are the further
    arguments of Voilà's renderer. `nursed`: kernels come from a nursery, if this
    system can have one.
    """

    def __init__(
        self,
        notebooks: Path,
        scratch: Path,
        config: Config,
        renderer: dict[str, Any],
        nursed: bool = True,
    ):
        nursed = nursed and nursery.possible()
        self._notebooks, self._renderer, self._nursed = notebooks, renderer, nursed
        self._managers = Managers(
            config=Config(config, **SETTINGS),
            connection_dir=str(scratch),
            kernel_spec_manager=OwnPython(nursed=nursed),
            root_dir=str(notebooks),
        )
        self._environment = _environment(scratch)
        self._managers.nursery = Nursery(self._environment) if nursed else None
        self._turns = Turns()
        self._closed = False

    async def start(self, worksheet: str) -> Sheet:
        """A new sheet; raises whatever goes wrong, and leaves no kernel behind."""
        kernel = str(uuid4())
        try:
            await self._turns.do(kernel, partial(self._begin, kernel))
            async with asyncio.timeout(LIMIT):
                return await self._run(worksheet, kernel)
        except BaseException as trouble:
            if not (self._closed or isinstance(trouble, asyncio.CancelledError)):
                LOG.error("the worksheet %s could not be started: %r", worksheet, trouble)
            await self.stop(kernel)
            raise

    async def stop(self, kernel: str) -> None:
        """Stop a kernel at once: what it was told to write is on disk, or was not promised."""
        await self._turns.do(kernel, partial(self._end, kernel))

    async def alive(self, kernel: str) -> bool:
        """Whether the process of a kernel that was started still runs."""
        return kernel in self._managers and await self._managers.get_kernel(kernel).is_alive()

    async def close(self) -> None:
        """Stop all kernels, those too that are just being born; no more are begun."""
        self._closed = True
        if self._managers.nursery:
            await self._managers.nursery.close()
        await self._turns.rest()
        kernels = self._managers.list_kernel_ids()
        for outcome in await asyncio.gather(*map(self.stop, kernels), return_exceptions=True):
            if isinstance(outcome, BaseException):
                LOG.error("a kernel could not be stopped: %r", outcome)

    async def _begin(self, kernel: str) -> None:
        """Never by halves: Jupyter loses sight of a process that it was kept from starting."""
        if self._closed:
            raise RuntimeError("no more kernels are begun")
        await self._managers.start_kernel(
            kernel_id=kernel,
            kernel_name="python3",
            path="",
            env=self._environment,
            extra_arguments=ARGUMENTS,
        )

    async def _end(self, kernel: str) -> None:
        """Never by halves either: Jupyter would wait for ever for the rest."""
        if kernel in self._managers:
            await self._managers.shutdown_kernel(kernel, now=True)

    async def _run(self, worksheet: str, kernel: str) -> Sheet:
        renderer = Renderer(
            notebook_path=f"{worksheet}.ipynb", root_dir=str(self._notebooks), **self._renderer
        )
        renderer.nursed = self._nursed
        await renderer.initialize()
        manager = self._managers.get_kernel(kernel)
        html = await renderer.generate_content_str(kernel, manager)
        if "application/vnd.jupyter.widget-view+json" not in html:
            raise RuntimeError("its notebook shows no widget")
        return Sheet(kernel, html, await connected(manager))


def _environment(scratch: Path) -> dict[str, str]:
    """The server's environment without what would change a kernel: the user's own start-up."""
    unwanted = ("PYTHONSTARTUP", "IPYTHONDIR")
    kept = {name: value for name, value in os.environ.items() if name not in unwanted}
    return kept | {"IPYTHONDIR": str(scratch / "ipython")}
