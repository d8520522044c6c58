"""Warm sheets: kernels that have run a worksheet's notebook before anybody asks for it."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Protocol

from workbook.server.line import Line

WARM = 2
PATIENCE, LIMIT = 8.0, 60.0
"""Seconds after which a visit begins a kernel of its own, and after which it is given up."""
REST = 2.0
"""Seconds before a sheet that was taken is replaced: the page that took it loads meanwhile."""
INSISTENCE = 0.1
"""Seconds between two times of telling somebody to break off."""


class Page(Protocol):
    """The page at the other end of a line."""

    def gone(self) -> None:
        """Its kernel is no more."""


@dataclass(eq=False)
class Sheet:
    """A kernel, the page that it made, the line to it, and who looks at it since when."""

    kernel: str
    html: str
    line: Line
    page: Page | None = None
    since: float = field(default_factory=time.monotonic)

    def look(self, page: Page | None) -> None:
        """A page begins to look at this sheet; None: nobody does any more."""
        self.page, self.since = page, time.monotonic()

    def unseen(self) -> float:
        """Seconds since somebody looked; 0 while somebody does."""
        return 0.0 if self.page else time.monotonic() - self.since


class Pool:
    """Keeps `WARM` sheets of one worksheet ready; `start` begins one."""

    def __init__(self, start: Callable[[], Awaitable[Sheet]]):
        self._start = start
        self._tasks: list[asyncio.Task[Sheet]] = []
        self.waiting = 0
        self._closed = False

    @property
    def warm(self) -> tuple[Sheet, ...]:
        """The sheets that are ready."""
        return tuple(task.result() for task in self._tasks if task.done() and not _failed(task))

    def fill(self) -> None:
        """Begin as many sheets as are wanted warm, and one for each visitor who waits."""
        if self._closed:
            return
        self._tasks = [task for task in self._tasks if not _failed(task)]
        for _n in range(WARM + self.waiting - len(self._tasks)):
            self._begin()

    async def take(self) -> Sheet | None:
        """The first sheet that is ready; None when none could be started.

        Another is begun when none is ready in good time: one may have stalled.
        """
        with self._visitor():
            sheet = await self._first(PATIENCE)
            if sheet is None:
                self._begin()
                sheet = await self._first(LIMIT)
        asyncio.get_running_loop().call_later(REST, self.fill)
        return sheet

    def drop(self, sheet: Sheet) -> None:
        """A warm sheet is no good any more: put another in its place."""
        self._tasks = [task for task in self._tasks if _failed(task) or not _holds(task, sheet)]
        self.fill()

    def shut(self) -> None:
        """Begin no more, and break off what has begun."""
        self._closed = True
        for task in self._tasks:
            task.cancel()

    async def close(self) -> None:
        """Wait until nothing is being begun any more.

        Who runs a notebook may take being broken off for trouble in one cell, and go on with the
        next: it is said again until it has been understood.
        """
        self.shut()
        while begun := [task for task in self._tasks if not task.done()]:
            await asyncio.wait(begun, timeout=INSISTENCE)
            self.shut()

    @contextmanager
    def _visitor(self) -> Iterator[None]:
        self.waiting += 1
        if len(self._tasks) < self.waiting:
            self._begin()
        try:
            yield
        finally:
            self.waiting -= 1

    def _begin(self) -> None:
        if not self._closed:
            self._tasks.append(asyncio.ensure_future(self._start()))

    async def _first(self, seconds: float) -> Sheet | None:
        until = time.monotonic() + seconds
        while self._tasks and (left := until - time.monotonic()) > 0:
            done, _others = await asyncio.wait(
                self._tasks, timeout=left, return_when=asyncio.FIRST_COMPLETED
            )
            for task in [task for task in self._tasks if task in done]:  # others may be quicker
                self._tasks.remove(task)
                if not _failed(task):
                    return task.result()
        return None


def _failed(task: asyncio.Task[Sheet]) -> bool:
    return task.done() and (task.cancelled() or task.exception() is not None)


def _holds(task: asyncio.Task[Sheet], sheet: Sheet) -> bool:
    return task.done() and task.result() is sheet
