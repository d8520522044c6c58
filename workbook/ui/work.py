"""Work that takes longer than a press: done beside the kernel's loop, told of, and stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any

from workbook.store.edit import AnyEdit
from workbook.ui.view import Working

Tell = Callable[[str], bool]
"""Hears in a sentence how far the work is; False asks it to end with the best that it has."""
Work = Callable[[Tell], tuple[AnyEdit, ...]]
"""What a step does at leisure, and the edits that it comes to; raises `Refused` as a press does."""

PAUSE = 0.5
"""Seconds between two sentences that the room is shown."""


class Job:
    """One work in hand, for the event `heard`; `heed` is called when there is news to show."""

    def __init__(self, work: Work, heard: Any, text: str):
        self.heard, self.text = heard, text
        self.heed: Callable[[], None] = lambda: None
        self.fresh = True
        self._work = work
        self._stop = threading.Event()
        self._told = 0.0

    def run(self) -> tuple[AnyEdit, ...]:
        """Do all of it, in whatever thread this is called."""
        return self._work(self.tell)

    def tell(self, text: str) -> bool:
        """Keep what is told; whether to go on."""
        if text and time.monotonic() - self._told >= PAUSE:
            self.text, self._told = text, time.monotonic()
            self.heed()
        return not self._stop.is_set()

    def stop(self) -> None:
        """Ask it to end with the best that it has."""
        self._stop.set()

    def view(self) -> Working:
        """What the room sees meanwhile."""
        return Working(text=self.text, stopping=self._stop.is_set())
