"""Work that is done in turn and to the end, though who asked for it may have gone away."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, TypeVar

T = TypeVar("T")


class Turns:
    """What is done to one kernel: never two things at a time, and nothing by halves.

    Who is cancelled while he waits is let go; the work that he asked for is finished all the same.
    """

    def __init__(self) -> None:
        self._last: dict[str, asyncio.Task[Any]] = {}

    async def do(self, kernel: str, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """The outcome of `work`, done after everything that was asked for this kernel before."""
        before = self._last.get(kernel)
        task = self._last[kernel] = asyncio.ensure_future(_after(before, work))
        task.add_done_callback(lambda task: self._forget(kernel, task))
        return await asyncio.shield(task)

    async def rest(self) -> None:
        """Wait until nothing is being done."""
        while self._last:
            await asyncio.wait(self._last.values())

    def _forget(self, kernel: str, task: asyncio.Task[Any]) -> None:
        if self._last.get(kernel) is task:
            del self._last[kernel]


async def _after(before: asyncio.Task[Any] | None, work: Callable[[], Coroutine[Any, Any, T]]) -> T:
    if before:
        await asyncio.wait([before])
    return await work()
