"""The store as the server uses it: opened when first asked for, backed up, put back."""

from __future__ import annotations

import datetime as dt
import threading
from pathlib import Path
from typing import Any

from workbook.files import database_url
from workbook.locale import _
from workbook.plan import Plan
from workbook.store import last_good, open_store, restore
from workbook.store.backup import folder_of
from workbook.store.engine import understood
from workbook.store.trouble import StoreTrouble


class Shelf:
    """Holds the user's store and its copies; may be used from any thread.

    A database that cannot be opened is tried again at every question, so that the server comes
    back by itself when the trouble is over.
    """

    def __init__(self) -> None:
        self._url = database_url()
        self._lock = threading.Lock()
        self._store: Any = None

    def store(self) -> Any:
        """The store; raises `StoreTrouble` when it cannot be used."""
        with self._lock:
            if self._store is None:
                self._store = open_store(self._url, Plan)
            return self._store

    @property
    def copies(self) -> Path | None:
        """The folder with the copies; None for a database on a server, which others look after."""
        return folder_of(understood(self._url))

    def backup(self) -> None:
        """Keep a copy of the database as it is now; raises `StoreTrouble`."""
        if folder := self.copies:
            self.store().backup(folder)

    def copy(self) -> Path:
        """The last good copy of the database; raises `StoreTrouble` where there is none."""
        folder = self.copies
        copy = folder and last_good(folder)
        if not copy:
            raise StoreTrouble(_("There is no sound copy of the database to go back to."))
        return copy

    def restore(self, copy: Path) -> Path | None:
        """Put a copy in the place of the database; where what stood there is kept.

        Raises `StoreTrouble`. Whoever else has the database open must open it again.
        """
        self.close()
        return restore(copy, self._url)

    @staticmethod
    def made(copy: Path) -> dt.datetime:
        """When a copy was made."""
        return dt.datetime.fromtimestamp(copy.stat().st_mtime, dt.UTC)

    def close(self) -> None:
        """Close the store; the next question opens it again."""
        with self._lock:
            if self._store is not None:
                self._store.close()
            self._store = None
