"""Whether a database still says what was written into it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Connection, Engine, select

from workbook.store import schema
from workbook.store.engine import reading
from workbook.store.faults import where
from workbook.store.log import chained, checksum
from workbook.store.tables import community, revision, snapshot
from workbook.store.trouble import Damaged


def check(engine: Engine) -> None:
    """Read everything: pages, records, snapshots, and the chain of each log.

    Raises `Damaged` at the first thing that is not as it was written, and `StoreTrouble` where
    the database is not ours.
    """
    with reading(engine) as db:
        if not schema.stands(db):
            raise Damaged(where(engine.url))
        if db.dialect.name == "sqlite":
            _pages(db)
        for id in db.execute(select(community.c.id)).scalars().all():
            _community(db, id)


def _pages(db: Connection) -> None:
    if db.exec_driver_sql("PRAGMA integrity_check(1)").scalar() != "ok":
        raise Damaged(where(db.engine.url))


def _community(db: Connection, id: str) -> None:
    head = db.execute(select(community).where(community.c.id == id)).one_or_none()
    states = _states(db, id)
    if head is None or list(states) != list(range(1, len(states) + 1)):
        raise _damaged(db, id)
    _same(db, id, states.get(head.revision), head.state, checksum(head.record))
    if head.revision != len(states):
        raise _damaged(db, id)
    for kept in db.execute(select(snapshot).where(snapshot.c.community == id)):
        _same(db, id, states.get(kept.number), checksum(kept.record))


def _states(db: Connection, id: str) -> dict[Any, str]:
    """The checksum of the record after each revision of a sound log."""
    states, before = {}, ""
    query = select(revision).where(revision.c.community == id).order_by(revision.c.number)
    for row in db.execute(query):
        _same(db, id, row.chain, chained(before, row._mapping))
        states[row.number], before = row.state, row.chain
    return states


def _same(db: Connection, id: str, *checksums: str | None) -> None:
    if len(set(checksums)) > 1:
        raise _damaged(db, id)


def _damaged(db: Connection, id: str) -> Damaged:
    return Damaged(f"{where(db.engine.url)} ({id[:40]})")
