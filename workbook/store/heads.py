"""The head of each community: its record as it stands now, read and written in a transaction."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any, Generic

from pydantic import ValidationError
from sqlalchemy import Connection, Row, insert, select, update

from workbook.locale import _
from workbook.store import log
from workbook.store.apply import Edits, applied, done
from workbook.store.edit import Add, kept, new_id
from workbook.store.files import kept_text, parsed, validated
from workbook.store.log import Step
from workbook.store.place import short
from workbook.store.record import Commit, R
from workbook.store.tables import community
from workbook.store.trouble import Damaged, Missing, Refused, TakenOff

REMEMBERED = 64
"""Records kept in memory so that they need not be parsed again."""


class Heads(Generic[R]):
    """The latest records, of type `record_type`; every method works inside the caller's `db`."""

    def __init__(self, record_type: type[R]):
        self._type = record_type
        self._parsed: dict[str, tuple[str, R]] = {}

    def find(self, db: Connection, id: str) -> Row[Any] | None:
        """The row of a community, removed or not, locked for writing; None for nothing."""
        return db.execute(select(community).where(community.c.id == id).with_for_update()).first()

    def row(self, db: Connection, id: str, locked: bool = False) -> Row[Any]:
        """The row of a community on the list, locked for writing if asked. Raises `Missing`."""
        query = select(community).where(community.c.id == id)
        row = db.execute(query.with_for_update() if locked else query).first()
        return listed(row, id)

    def same(self, db: Connection, row: Row[Any], record: R) -> Row[Any] | None:
        """The row with this very record, under its id or one that was given to a copy of it.

        `row` is that of its id, the first to be looked at; those beside it have the same name.
        """
        named = select(community).where(community.c.name == _summary(record)["name"])
        for each in (row, *db.execute(named)):
            if self.read(each).model_copy(update={"id": record.id}) == record:
                return each
        return None

    def read(self, row: Row[Any]) -> R:
        """The record of a row. Raises `Damaged` where its checksum does not hold."""
        if log.checksum(row.record) != row.state:
            raise Damaged(row.id)
        state, record = self._parsed.get(row.id, ("", None))
        if record is None or state != row.state:
            record = self._validated(row.record)
            self._remember(record, row.state)
        return record

    def known(self, id: str) -> R | None:
        """The record as it was when it was last read or written here; perhaps not the latest."""
        return self._parsed.get(id, ("", None))[1]

    def salvage(self, db: Connection, row: Row[Any]) -> Commit[R]:
        """The record, or what it was at its last sound revision, with a note that says so."""
        try:
            return Commit(self.read(row), row.revision)
        except Damaged:
            number, record = log.salvaged(db, row.id, self._type)
            note = _("This is revision {number}, the last that is sound.", number=number)
            return Commit(record, number, note)

    def advance(self, db: Connection, row: Row[Any], step: Step) -> Commit[R]:
        """One revision further, unless the edits change nothing. Raises `Changed`, `Refused`.

        What the record leaves behind of it is no part of what takes the revision back.
        """
        before = self.read(row)
        step = replace(step, edits=kept(step.edits))
        after, back = done(before, step.edits)
        if left := _left(before, after):
            after, step = applied(after, left), replace(step, edits=(*step.edits, *left))
        refusals = tuple(before.forbids(after))
        if refusals:
            raise Refused(*refusals)
        if after == before and step.kind == "edit":
            return Commit(before, row.revision)
        return self._write(db, after, row.revision + 1, step, back)

    def create(self, db: Connection, record: R, author: str) -> Commit[R]:
        """The first revision of a community that is not there yet."""
        if kept_text(text := record.model_dump_json()) is not text:
            record = validated(text, self._type)
        values = {"id": record.id, "revision": 0, "changed_at": "", "state": "", "record": ""}
        db.execute(insert(community).values(**values, **_summary(record)))
        return self._write(db, record, 1, Step((), author, new_id(), "create"), ())

    def _write(self, db: Connection, record: R, number: int, step: Step, back: Edits) -> Commit[R]:
        text = record.model_dump_json()
        state, at = log.checksum(text), log.append(db, record.id, number, step, back, text)
        values = {"revision": number, "record": text, "state": state, "changed_at": at}
        head = update(community).where(community.c.id == record.id)
        db.execute(head.values(**values, **_summary(record)))
        self._remember(record, state)
        return Commit(record, number)

    def _validated(self, text: str) -> R:
        try:
            return validated(text, self._type)
        except ValidationError:
            return parsed(text, self._type)  # says what is wrong, in sentences

    def _remember(self, record: R, state: str) -> None:
        self._parsed.pop(record.id, None)
        self._parsed[record.id] = (state, record)
        for old in list(self._parsed)[:-REMEMBERED]:
            self._parsed.pop(old, None)


def _left(before: Any, after: Any) -> Edits:
    """What the change leaves behind, as edits."""
    moment = dt.datetime.fromisoformat(log.now())
    left = before.leaves(after, moment)
    return tuple(Add(path=path, item=item.model_dump(mode="json")) for path, item in left)


def listed(row: Row[Any] | None, id: str) -> Row[Any]:
    """The row, if there is one and its community is on the list. Raises `Missing`, `TakenOff`."""
    if row is None:
        raise Missing(id)
    if row.removed_at is not None:
        raise TakenOff(short(row.name))
    return row


def _summary(record: Any) -> dict[str, Any]:
    """What the list of communities shows of a record."""
    about = record.community
    return {
        "name": about.name,
        "region": about.region,
        "illustrative": about.illustrative,
    }
