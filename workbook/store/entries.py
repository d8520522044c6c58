"""The list of communities: those that are on it, and those that were taken off."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, and_, select, update

from workbook.store.record import Entry
from workbook.store.tables import community, revision

SUMMARY = ("id", "name", "region", "revision", "changed_at", "illustrative", "removed_at")


def read(db: Connection, removed: bool) -> Iterator[Entry]:
    """Those on the list, by name as the database sorts it; or those `removed` from it."""
    first = and_(revision.c.community == community.c.id, revision.c.number == 1)
    columns = [community.c[name] for name in SUMMARY]
    query = select(*columns, revision.c.at.label("since")).outerjoin(revision, first)
    off = community.c.removed_at.is_not(None)
    for row in db.execute(query.where(off if removed else ~off).order_by(community.c.name)):
        yield _entry(row)


def mark(db: Connection, id: str, removed_at: str | None) -> None:
    """Take a community off the list, at a moment; or, with None, put it there again."""
    db.execute(update(community).where(community.c.id == id).values(removed_at=removed_at))


def _entry(row: Row[Any]) -> Entry:
    changed = dt.datetime.fromisoformat(row.changed_at)
    since = dt.datetime.fromisoformat(row.since) if row.since else changed  # a damaged log
    off = row.removed_at and dt.datetime.fromisoformat(row.removed_at)
    told = {"changed_at": changed, "since": since, "removed_at": off}
    return Entry(**{**row._mapping, **told})
