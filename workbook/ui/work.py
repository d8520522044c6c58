"""Work that takes longer than a press: done beside the kernel's loop, told of, and stopped."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from typing import Any, NamedTuple

from workbook.store.edit import AnyEdit
from workbook.ui.view import Working

Tell = Callable[[str], bool]
"""Hears in a sentence how far the work is; False asks it to end with the best that it has."""


class Handed(NamedTuple):
    """A file that is made for the reader to take home; the record is not changed by it."""

    name: str
    mime: str
    content: bytes


Come = tuple[AnyEdit, ...] | Handed
"""What some work comes to: edits to be committed, or a file."""
Work = Callable[[Tell], Come]
"""What a step does at leisure; raises `Refused` as a press does."""

PAUSE = 0.5
"""Seconds between two sentences that the room is shown."""


class Job:
    """One work in hand, for the event `heard`; `heed` is called when there is news to show.

    `stop` is what the button says that ends it.
    """

    def __init__(self, work: Work, heard: Any, text: str, stop: str):
        self.heard, self.text, self.label = heard, text, stop
        self.heed: Callable[[], None] = lambda: None
        self.fresh = True
        self._work = work
        self._stop = threading.Event()
        self._told = 0.0

    def run(self) -> Come:
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
        return Working(
            step=self.heard.step,
            action=self.heard.event.action,
            text=self.text,
            stop=self.label,
            stopping=self._stop.is_set(),
        )
