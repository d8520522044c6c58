"""The store as the server uses it: opened when first asked for, backed up, put back."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import Any

from workbook.plan import Plan
from workbook.store import last_good, open_store, restore
from workbook.store.trouble import StoreTrouble


class Shelf:
    """Holds the store at `url`, with its backups in `folder`; may be used from any thread.

    A database that cannot be opened is tried again at every question, so that the server comes
    back by itself when the trouble is over.
    """

    def __init__(self, url: str, folder: Path):
        self._url, self._folder = url, folder
        self._lock = threading.Lock()
        self._store: Any = None

    def store(self) -> Any:
        """The store; raises `StoreTrouble` when it cannot be used."""
        with self._lock:
            if self._store is None:
                self._store = open_store(self._url, Plan)
            return self._store

    def offer(self) -> Path | None:
        """The last good copy, where the database could be put back from it."""
        return last_good(self._folder)

    def restore(self, copy: Path) -> None:
        """Put a copy in the place of the database; raises `StoreTrouble`."""
        self.close()
        restore(copy, self._url)

    def backup(self) -> None:
        """Keep a copy of the database as it is now; raises `StoreTrouble`."""
        self.store().backup(self._folder)

    def close(self) -> None:
        """Close the store; the next question opens it again."""
        with self._lock:
            if self._store is not None:
                self._store.close()
            self._store = None
