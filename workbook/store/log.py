"""The log of revisions: written, walked back for undo, replayed to any number.

Each row carries the SHA-256 of itself and of the row before it, so that what a disk changed by
itself is noticed.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections import deque
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import TypeAdapter
from sqlalchemy import Connection, Row, Select, insert, select
from sqlalchemy.exc import DBAPIError

from workbook.store.apply import Edits, applied
from workbook.store.edit import AnyEdit
from workbook.store.files import kept_text, validated
from workbook.store.record import Kind, R
from workbook.store.tables import revision, snapshot
from workbook.store.trouble import Damaged

SNAPSHOT_EVERY = 50
"""Revisions between two snapshots."""

CHAINED = tuple(column.name for column in revision.c if column.name != "chain")
EDITS: TypeAdapter[Edits] = TypeAdapter(tuple[AnyEdit, ...])


@dataclass(frozen=True, slots=True)
class Step:
    """What one person does at once; `target` is the revision that an undo or redo takes back."""

    edits: Edits
    author: str
    operation: str
    kind: Kind = "edit"
    target: int | None = None


def checksum(text: str) -> str:
    """SHA-256 of a text, as hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def chained(before: str, row: Mapping[str, Any]) -> str:
    """The checksum of a row of the log that follows one with the checksum `before`."""
    return checksum(json.dumps([before, *(row[name] for name in CHAINED)]))


def now() -> str:
    """This moment as the tables keep it."""
    return dt.datetime.now(dt.UTC).isoformat(timespec="microseconds")


def append(db: Connection, community: str, number: int, step: Step, back: Edits, text: str) -> str:
    """Write revision `number`, which led to the record `text`; when that was.

    A snapshot is kept where one is due.
    """
    row = {
        "community": community,
        "number": number,
        "operation": step.operation,
        "author": step.author,
        "kind": step.kind,
        "target": step.target,
        "at": now(),
        "edits": _json(step.edits),
        "inverse": _json(back),
        "state": checksum(text),
    }
    before = db.execute(
        select(revision.c.chain).where(*_is(community, revision.c.number == number - 1))
    ).scalar()
    db.execute(insert(revision).values(**row, chain=chained(before or "", row)))
    if number == 1 or number % SNAPSHOT_EVERY == 0:
        db.execute(insert(snapshot).values(community=community, number=number, record=text))
    return row["at"]


def seen(db: Connection, community: str, operation: str) -> bool:
    """Whether this operation was done before."""
    query = select(revision.c.number).where(*_is(community, revision.c.operation == operation))
    return db.execute(query).first() is not None


def edits(text: str) -> Edits:
    """The edits that a row of the log holds as text."""
    return EDITS.validate_json(kept_text(text))


def latest(db: Connection, community: str, limit: int) -> list[Row[Any]]:
    """The newest `limit` rows, newest first."""
    query = select(revision).where(*_is(community)).order_by(revision.c.number.desc())
    return list(db.execute(query.limit(limit)))


def target(
    db: Connection, community: str, author: str, kind: Literal["undo", "redo"]
) -> Row[Any] | None:
    """The revision that this author's next undo or redo takes back; None where there is none.

    Seen from the newest, each undo hides the edit (or redo) before it, and each redo hides an
    undo: what is left over is next. An edit ends what can be redone.
    """
    wanted = ("edit", "redo") if kind == "undo" else ("undo",)
    hidden = 0
    for number, what in db.execute(_deeds(community, author)):
        if what not in wanted:
            if what == "edit":
                return None
            hidden += 1
        elif hidden:
            hidden -= 1
        else:
            return db.execute(_row(community, number)).one()
    return None


def rebuilt(db: Connection, community: str, number: int, record_type: type[R]) -> R:
    """The record as it was at revision `number`. Raises `Damaged` where the log is broken."""
    starts = _snapshots(community).where(snapshot.c.number <= number).limit(1)
    for start in db.execute(starts):
        for reached, record in _replayed(db, start, record_type):
            if reached == number:
                return record
    raise _broken(community)


def salvaged(db: Connection, community: str, record_type: type[R]) -> tuple[int, R]:
    """The newest revision that can be rebuilt from what is sound, and its record.

    Raises `Damaged` where there is none.
    """
    for start in list(db.execute(_snapshots(community))):
        reached: deque[tuple[int, R]] = deque(maxlen=1)
        with suppress(Damaged, DBAPIError):
            reached.extend(_replayed(db, start, record_type))
        if reached:
            return reached[0]
    raise _broken(community)


def _replayed(db: Connection, start: Row[Any], record_type: type[R]) -> Iterator[tuple[int, R]]:
    """The record at the snapshot `start` and after each revision since, as far as all is sound."""
    first = db.execute(_row(start.community, start.number)).one_or_none()
    if first is None or first.state != checksum(start.record):
        raise _broken(start.community)
    record = validated(start.record, record_type)
    before, number = first.chain, first.number
    yield number, record
    later = select(revision).where(*_is(start.community, revision.c.number > number))
    for row in db.execute(later.order_by(revision.c.number)):
        number += 1
        if row.number != number or chained(before, row._mapping) != row.chain:
            raise _broken(start.community)
        record, before = applied(record, edits(row.edits)), row.chain
        yield number, record


def _json(done: Edits) -> str:
    return EDITS.dump_json(done).decode()


def _is(community: str, *conditions: Any) -> tuple[Any, ...]:
    return (revision.c.community == community, *conditions)


def _row(community: str, number: int) -> Select[Any]:
    return select(revision).where(*_is(community, revision.c.number == number))


def _deeds(community: str, author: str) -> Select[Any]:
    query = select(revision.c.number, revision.c.kind)
    return query.where(
        *_is(community, revision.c.author == author, revision.c.kind != "create")
    ).order_by(revision.c.number.desc())


def _snapshots(community: str) -> Select[Any]:
    query = select(snapshot).where(snapshot.c.community == community)
    return query.order_by(snapshot.c.number.desc())


def _broken(community: str) -> Damaged:
    return Damaged(community)
