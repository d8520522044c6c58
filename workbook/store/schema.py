"""The tables of a database: made once, and recognised."""

from __future__ import annotations

from sqlalchemy import Connection, insert, inspect, select, text

from workbook.locale import _
from workbook.store import regions, tables
from workbook.store.faults import where
from workbook.store.trouble import Damaged, StoreTrouble

LOCK = 7_209_173
"""A number that stands for "the tables are being made" in PostgreSQL's advisory locks."""


def stands(db: Connection) -> bool:
    """Whether our tables are there. Raises `StoreTrouble` where others, or newer ones, are."""
    known = inspect(db).get_table_names()
    if tables.about.name in known:
        _must_be_readable(db)
        return True
    if known and db.dialect.name == "sqlite":
        raise StoreTrouble(
            _(
                "{place} is a database of another program. Choose another place with "
                "WORKBOOK_DATABASE.",
                place=where(db.engine.url),
            )
        )
    return False


def make(db: Connection) -> None:
    """Make the tables, unless another process has just made them; fill in the regions."""
    if db.dialect.name == "postgresql":
        db.execute(text("SELECT pg_advisory_xact_lock(:lock)"), {"lock": LOCK})
    if stands(db):
        return
    tables.everything.create_all(db)
    db.execute(insert(tables.about).values(key="schema", value=str(tables.SCHEMA)))
    regions.put(db, *regions.shipped_regions())


def _must_be_readable(db: Connection) -> None:
    about = tables.about.c
    version = db.execute(select(about.value).where(about.key == "schema")).scalar()
    place = where(db.engine.url)
    if not str(version).isdecimal():
        raise Damaged(place)
    if int(str(version)) > tables.SCHEMA:
        raise StoreTrouble(
            _(
                "{place} was written by a newer workbook. Update the workbook and try again; "
                "nothing was changed.",
                place=place,
            )
        )
