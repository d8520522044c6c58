"""Which kernels show worksheets, and when they are let go of.

A sheet lives as long as its page: it goes when the page says so, when the page has not been heard
of for a minute, or when its kernel has died. Warm sheets wait for pages; they are replaced when
they die, and never counted among those that pages have.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import Protocol

from workbook.locale import _
from workbook.server.pool import Pool, Sheet

MOST = 24
GLANCE, PARTING, FORGOTTEN = 0.5, 1.0, 60.0
"""Seconds between two looks at the kernels; that a sheet has to finish after its page has left;
and that it waits for its page to come back."""


class NoSheet(Exception):
    """No sheet can be had; the text is a sentence for the reader."""


class Kernels(Protocol):
    """What starts kernels, and stops them."""

    async def start(self, worksheet: str) -> Sheet:
        """A new sheet."""

    async def stop(self, kernel: str) -> None:
        """Stop a kernel at once; nothing happens to one that has stopped."""

    async def alive(self, kernel: str) -> bool:
        """Whether the process of a kernel that was started still runs."""

    async def close(self) -> None:
        """Stop all kernels, those too that are just being born; no more are begun."""


class Sheets:
    """The sheets of this server: the warm ones, and those that pages have taken."""

    def __init__(self, kernels: Kernels, worksheets: Iterable[str]):
        self._kernels = kernels
        self._taken: dict[str, Sheet] = {}
        self._parting: set[asyncio.Future[None]] = set()
        self._pools = {name: Pool(partial(kernels.start, name)) for name in worksheets}

    def warm_up(self) -> None:
        """Begin to keep sheets warm."""
        for pool in self._pools.values():
            pool.fill()

    def __contains__(self, worksheet: str) -> bool:
        return worksheet in self._pools

    @property
    def count(self) -> dict[str, int]:
        """How many sheets pages have, and how many are warm."""
        return {"pages": self._pages(), "warm": sum(len(p.warm) for p in self._pools.values())}

    async def take(self, worksheet: str) -> Sheet:
        """A sheet for a page; raises `NoSheet`."""
        if self._pages() >= MOST:
            raise NoSheet(
                _("Too many worksheets are open on this computer. Close some, and try again.")
            )
        await self.glance()  # a warm kernel may have died in this very moment
        sheet = await self._pools[worksheet].take()
        if sheet is None:
            raise NoSheet(_("The worksheet could not be started. Try again in a minute."))
        sheet.look(None)
        self._taken[sheet.kernel] = sheet
        return sheet

    def of(self, kernel: str) -> Sheet | None:
        """The sheet that a page has taken; None for any other kernel."""
        return self._taken.get(kernel)

    def leave(self, kernel: str) -> None:
        """A page has left. What it said last is still done; a page that came back is kept."""
        if sheet := self._taken.get(kernel):
            asyncio.get_running_loop().call_later(PARTING, self._part, sheet)

    async def watch(self) -> None:
        """Look after the kernels, for ever."""
        while True:
            await asyncio.sleep(GLANCE)
            await self.glance()

    async def glance(self) -> None:
        """Notice the dead, and let go of the forgotten."""
        for pool in self._pools.values():
            for sheet in pool.warm:
                if not await self._kernels.alive(sheet.kernel):
                    pool.drop(sheet)
                    await self._stop(sheet)
        for sheet in tuple(self._taken.values()):
            if sheet.unseen() > FORGOTTEN or not await self._kernels.alive(sheet.kernel):
                await self._let_go(sheet)

    async def renew(self) -> None:
        """Let go of every sheet that a page has; their pages will come back for new ones."""
        for sheet in tuple(self._taken.values()):
            await self._let_go(sheet)

    async def close(self) -> None:
        """Let go of everything, and begin nothing more, whoever is waiting for it."""
        for pool in self._pools.values():
            pool.shut()
        for sheet in self._taken.values():
            if sheet.page:
                sheet.page.gone()
        await self._kernels.close()
        for pool in self._pools.values():
            await pool.close()
        for sheet in (*self._taken.values(), *self._warm()):
            sheet.line.close()
        self._taken.clear()

    def _warm(self) -> Iterator[Sheet]:
        return chain.from_iterable(pool.warm for pool in self._pools.values())

    def _pages(self) -> int:
        return len(self._taken) + sum(pool.waiting for pool in self._pools.values())

    def _part(self, sheet: Sheet) -> None:
        if sheet.page is None:
            parting = asyncio.ensure_future(self._let_go(sheet))
            self._parting.add(parting)
            parting.add_done_callback(self._parting.discard)

    async def _let_go(self, sheet: Sheet) -> None:
        self._taken.pop(sheet.kernel, None)
        if sheet.page:
            sheet.page.gone()
        await self._stop(sheet)

    async def _stop(self, sheet: Sheet) -> None:
        sheet.line.close()
        await self._kernels.stop(sheet.kernel)
