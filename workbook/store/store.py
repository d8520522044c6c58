"""The store: the latest record of each community, and every edit that led to it.

Each change is one transaction on the latest record, so that two tabs or two people never
overwrite each other's fields.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Generic, Literal

from sqlalchemy import Row, select

from workbook.locale import _
from workbook.store import arrivals, backup, entries, log, regions
from workbook.store.edit import AnyEdit, new_id
from workbook.store.engine import connected, reading, understood, writing
from workbook.store.files import dumped, parsed
from workbook.store.heads import Heads, listed
from workbook.store.history import Hide, change, describe, everything, learned, nothing
from workbook.store.place import names
from workbook.store.record import Change, Commit, Entry, R
from workbook.store.tables import community
from workbook.store.trouble import Missing, Refused

Back = Literal["undo", "redo"]


class Store(Generic[R]):
    """Records of `record_type` in the database at `url`; use `open_store` to get one.

    Every method raises `StoreTrouble` with a sentence when the database cannot be used, and
    `Missing` for a community that is not there.
    """

    def __init__(self, url: str, record_type: type[R], *, read_only: bool = False):
        self.engine = connected(understood(url), read_only)
        self.record_type, self.read_only = record_type, read_only
        self._heads = Heads(record_type)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def __enter__(self) -> Store[R]:
        return self

    def __exit__(self, kind: Any, error: Any, trace: TracebackType | None) -> None:
        self.close()

    # Reading

    def communities(self) -> tuple[Entry, ...]:
        """All communities on the list, by name as the database sorts it."""
        with reading(self.engine) as db:
            return tuple(entries.read(db, removed=False))

    def removed(self) -> tuple[Entry, ...]:
        """All communities that were taken off the list, by name as the database sorts it."""
        with reading(self.engine) as db:
            return tuple(entries.read(db, removed=True))

    def load(self, id: str) -> Commit[R]:
        """The record as it stands. Raises `Damaged` where its checksum does not hold.

        In a store opened `read_only` a damaged record comes back as it was at its last sound
        revision, with a note that says so.
        """
        with reading(self.engine) as db:
            row = self._heads.row(db, id)
            if self.read_only:
                return self._heads.salvage(db, row)
            return Commit(self._heads.read(row), row.revision)

    def revision(self, id: str) -> int:
        """The number of the latest revision; cheap."""
        with reading(self.engine) as db:
            columns = (community.c.revision, community.c.removed_at, community.c.name)
            row = db.execute(select(*columns).where(community.c.id == id)).first()
            return int(listed(row, id).revision)

    def done(self, id: str, operation: str) -> bool:
        """Whether an operation has been done before: a repetition need not be understood again."""
        with reading(self.engine) as db:
            return log.seen(db, id, operation)

    def record_at(self, id: str, number: int) -> R:
        """The record as it was at revision `number` (1 is the first).

        Raises `Refused` where there is no such revision, `Damaged` where the log is broken.
        """
        with reading(self.engine) as db:
            if not 1 <= number <= self._heads.row(db, id).revision:
                raise Refused(_("There is no revision {number}.", number=number))
            return log.rebuilt(db, id, number, self.record_type)

    def history(self, id: str, limit: int = 50, hide: Hide = nothing) -> tuple[Change, ...]:
        """The newest `limit` changes, newest first.

        Sentences do not tell the values at paths that `hide` is true of; `edits` hold them all.
        """
        now = self.load(id).record
        with reading(self.engine) as db:
            rows = log.latest(db, id, limit)
        gone = (edit for row in rows for edit in log.edits(row.inverse))
        known = learned(gone) | names(now)
        return tuple(self._change(row, known, hide) for row in rows)

    # Writing

    def create(self, record: R, author: str = "") -> Commit[R]:
        """Take a new community in. Raises `Refused` where its id is there already."""
        with writing(self.engine) as db:
            if self._heads.find(db, record.id) is not None:
                raise Refused(_("The community {id} is here already.", id=record.id[:40]))
            return self._heads.create(db, record, author)

    def commit(
        self, id: str, edits: Iterable[AnyEdit], author: str = "", operation: str | None = None
    ) -> Commit[R]:
        """Do `edits` on the latest record, all or none; on disk when this returns.

        An `operation` that was done before is not done again: the record as it stands comes back.
        Edits that change nothing make no revision. Raises `Changed` where somebody else changed
        the same place, and `Refused` where the record does not allow it.
        """
        step = log.Step(tuple(edits), author, operation or new_id())
        with writing(self.engine) as db:
            row = self._heads.row(db, id, locked=True)
            if log.seen(db, id, step.operation):
                return Commit(self._heads.read(row), row.revision)
            return self._heads.advance(db, row, step)

    def undo(self, id: str, author: str, operation: str | None = None) -> Commit[R]:
        """Take back this author's newest edit that still stands, as a new revision.

        Raises `Changed` where somebody changed the place since, `Refused` where the record does
        not allow it or there is nothing to take back.
        """
        return self._take_back(id, author, operation, "undo")

    def redo(self, id: str, author: str, operation: str | None = None) -> Commit[R]:
        """Do again what this author's newest undo took back; raises as `undo` does."""
        return self._take_back(id, author, operation, "redo")

    def undoable(self, id: str, author: str) -> str | None:
        """Which places `undo` would change, in words and without values; None for nothing."""
        return self._next(id, author, "undo")

    def redoable(self, id: str, author: str) -> str | None:
        """Which places `redo` would change, in words and without values; None for nothing."""
        return self._next(id, author, "redo")

    def remove(self, id: str) -> None:
        """Take a community off the list; its revisions stay, and `bring_back` takes it up again."""
        with writing(self.engine) as db:
            self._heads.row(db, id, locked=True)
            entries.mark(db, id, log.now())

    def bring_back(self, id: str) -> None:
        """Put a community on the list again, as it was; one that is there stays there."""
        with writing(self.engine) as db:
            if self._heads.find(db, id) is None:
                raise Missing(id)
            entries.mark(db, id, None)

    # Files

    def export_json(self, id: str) -> str:
        """The text of the community's file."""
        return dumped(self.load(id).record)

    def import_json(self, text: str, author: str = "") -> Commit[R]:
        """Take in a community from the text of its file, as `admit` does.

        Raises `Refused`, one sentence for each thing that is wrong.
        """
        done = self.admit(parsed(text, self.record_type), author)
        return replace(done, lost=arrivals.lost_signs(text))

    def admit(self, record: R, author: str = "") -> Commit[R]:
        """Take in a community that comes from elsewhere; `note` says what became of it.

        What is here already is not taken in twice. Where its id is here with another content, it
        becomes a community of its own with a new id.
        """
        with writing(self.engine) as db:
            row = self._heads.find(db, record.id)
            if row is None:
                return self._heads.create(db, record, author)
            if same := self._heads.same(db, row, record):
                entries.mark(db, same.id, None)
                return Commit(self._heads.read(same), same.revision, arrivals.again(same))
            own = self._heads.create(db, record.model_copy(update={"id": new_id()}), author)
        return replace(own, note=arrivals.beside(row, record))

    def backup(self, folder: Path, keep: int = 20) -> Path:
        """A verified copy of the whole database in `folder`, of which the newest `keep` stay."""
        return backup.backup(self.engine, folder, keep)

    # Regions

    def regions(self) -> tuple[regions.Region, ...]:
        """The list of regions."""
        with reading(self.engine) as db:
            return regions.read(db)

    def region(self, code: str) -> str:
        """The name of a region in the language in force; its code where it is not on the list."""
        return regions.named(code, self.regions())

    def put_region(self, region: regions.Region) -> None:
        """Add a region, or change the one with the same code."""
        with writing(self.engine) as db:
            regions.put(db, region)

    def drop_region(self, code: str) -> None:
        """Take a region off the list; communities keep its code."""
        with writing(self.engine) as db:
            regions.drop(db, code)

    # Undo and redo are one: the inverse of a revision is done as a new revision.

    def _take_back(self, id: str, author: str, operation: str | None, kind: Back) -> Commit[R]:
        with writing(self.engine) as db:
            row = self._heads.row(db, id, locked=True)
            if operation and log.seen(db, id, operation):
                return Commit(self._heads.read(row), row.revision)
            last = log.target(db, id, author, kind)
            if last is None:
                raise Refused(_("There is nothing left to take back or do again."))
            edits = log.edits(last.inverse)
            step = log.Step(edits, author, operation or new_id(), kind, last.number)
            return self._heads.advance(db, row, step)

    def _next(self, id: str, author: str, kind: Back) -> str | None:
        with reading(self.engine) as db:
            row = log.target(db, id, author, kind)
        if row is None:
            return None
        known = learned(log.edits(row.inverse)) | names(self._heads.known(id))
        return describe(self.record_type, log.edits(row.edits), known, everything)

    def _change(self, row: Row[Any], known: dict[str, str], hide: Hide) -> Change:
        edits = log.edits(row.edits)
        return change(row, edits, describe(self.record_type, edits, known, hide))
