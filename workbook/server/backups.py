"""Copies of the database: when the server starts, every quarter of an hour, and when it stops."""

from __future__ import annotations

import logging
import threading

from workbook.server.shelf import Shelf
from workbook.store.trouble import StoreTrouble

LOG = logging.getLogger(__name__)
EVERY = 15 * 60.0
"""Seconds between two copies."""


class Backups(threading.Thread):
    """Makes copies of what is on the shelf until it is told to `finish`; nobody waits for them."""

    def __init__(self, shelf: Shelf, every: float = EVERY):
        super().__init__(name="backups", daemon=True)
        self._shelf, self._every = shelf, every
        self._finished = threading.Event()

    def run(self) -> None:
        """Copy, and copy again."""
        self._copy()
        while not self._finished.wait(self._every):
            self._copy()
        self._copy()

    def finish(self) -> None:
        """Make the last copy."""
        self._finished.set()
        self.join()

    def _copy(self) -> None:
        try:
            self._shelf.backup()
        except StoreTrouble as trouble:  # must not stop the server: the pages say it too
            LOG.warning("%s", trouble)
