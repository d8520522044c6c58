"""Connections that keep what they acknowledge, power cut included.

SQLite: a rollback journal with `synchronous=EXTRA`. A write-ahead log is used only from SQLite
3.51.3 on, because older ones can corrupt it (the "WAL-reset bug"); it then needs `FULL`.
"""

from __future__ import annotations

import os
import random
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import URL
from sqlalchemy.exc import ArgumentError, OperationalError

from workbook.locale import _
from workbook.store.faults import told
from workbook.store.trouble import StoreTrouble

PATIENCE = 5
"""Seconds to wait for another writer."""

SOUND_WAL = (3, 51, 3)
"""The first SQLite whose write-ahead log is sound."""


def understood(text: str) -> URL:
    """The database that `text` names. Raises `StoreTrouble` where it is no URL of one."""
    try:
        url = make_url(text)
    except ArgumentError:
        raise StoreTrouble(_bad_url()) from None
    if url.drivername in ("postgres", "postgresql"):
        url = url.set(drivername="postgresql+psycopg")
    if url.drivername not in ("sqlite", "postgresql+psycopg") or _in_memory(url):
        raise StoreTrouble(_bad_url())
    return url


def connected(url: URL, read_only: bool = False) -> Engine:
    """An engine for `url`; an SQLite file is made, for its owner's eyes only, if there is none."""
    if url.get_backend_name() == "postgresql":
        return _postgresql(url, read_only)
    file = file_of(url)
    if not file.exists():
        _create(file, read_only)
    return _sqlite(url, read_only)


def file_of(url: URL) -> Path:
    """The file of an SQLite database."""
    return Path(str(url.database))


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that sees one state of the database, whatever others write meanwhile."""
    with told(engine.url), engine.connect() as connection:
        if engine.dialect.name == "postgresql":
            connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction: on disk when the block ends, undone if it raises; one writer at a time."""
    with told(engine.url), engine.connect() as connection:
        connection.execution_options(begin=_begin_writing)
        with connection.begin():
            yield connection


@contextmanager
def alone(engine: Engine) -> Iterator[Connection]:
    """A connection outside any transaction (SQLite)."""
    with told(engine.url), engine.connect() as connection:
        yield connection.execution_options(begin=_begin_nothing)


def journal() -> tuple[str, str]:
    """The journal mode and the `synchronous` setting that lose nothing with this SQLite."""
    return ("wal", "full") if sqlite3.sqlite_version_info >= SOUND_WAL else ("delete", "extra")


def _sqlite(url: URL, read_only: bool) -> Engine:
    if read_only:
        name = file_of(url).absolute().as_uri()
        url = url.set(database=name, query={"mode": "ro", "uri": "true"})
    engine = create_engine(url, connect_args={"timeout": PATIENCE})

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.isolation_level = None  # transactions begin where we say, not where it guesses
        mode, synchronous = journal()
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute(f"PRAGMA synchronous={synchronous}")
        if not read_only:
            connection.execute(f"PRAGMA journal_mode={mode}")

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        connection.get_execution_options().get("begin", _begin_reading)(connection)

    return engine


def _begin_reading(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN")


def _begin_writing(connection: Connection) -> None:
    """Take the write lock, looking every few milliseconds whether it is free.

    SQLite's own waiting looks ever less often: beside a busy writer it was seen to go without the
    lock for five seconds.
    """
    until = time.monotonic() + PATIENCE
    connection.exec_driver_sql("PRAGMA busy_timeout=0")
    try:
        while not _locked(connection, last=time.monotonic() >= until):
            time.sleep(random.uniform(0.001, 0.004))  # noqa: S311 - no secret
    finally:
        connection.exec_driver_sql(f"PRAGMA busy_timeout={PATIENCE * 1000}")


def _begin_nothing(connection: Connection) -> None:
    """`VACUUM` runs in no transaction."""


def _locked(connection: Connection, last: bool) -> bool:
    """Whether the write lock was to be had; the `last` attempt raises if it was not."""
    try:
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    except OperationalError as error:
        busy = getattr(error.orig, "sqlite_errorcode", 0) & 0xFF == sqlite3.SQLITE_BUSY
        if last or not busy:
            raise
        return False
    return True


def _postgresql(url: URL, read_only: bool) -> Engine:
    try:
        engine = create_engine(url, pool_pre_ping=True, connect_args={"connect_timeout": PATIENCE})
    except ImportError:
        raise StoreTrouble(
            _("For PostgreSQL install the workbook with its extra part “postgresql”.")
        ) from None

    @event.listens_for(engine, "connect")
    def prepare(connection: Any, _record: Any) -> None:
        connection.execute(f"SET lock_timeout = '{PATIENCE}s'")
        connection.execute("SET synchronous_commit = on")
        connection.execute(f"SET default_transaction_read_only = {read_only}")
        connection.commit()

    return engine


def _create(file: Path, read_only: bool) -> None:
    if read_only:
        raise StoreTrouble(_("There is no database {place}.", place=file))
    try:
        os.close(os.open(file, os.O_CREAT | os.O_RDWR, 0o600))
    except FileNotFoundError:
        raise StoreTrouble(
            _(
                "There is no folder {folder} for the database. Make it, or plug in its disk.",
                folder=file.parent,
            )
        ) from None
    except OSError as error:
        raise StoreTrouble(
            _(
                "The database {place} cannot be made: {reason}. Choose another place with "
                "WORKBOOK_DATABASE.",
                place=file,
                reason=error.strerror,
            )
        ) from None


def _in_memory(url: URL) -> bool:
    return url.drivername == "sqlite" and url.database in (None, "", ":memory:")


def _bad_url() -> str:
    return _(
        "WORKBOOK_DATABASE is not the address of a database. It is like "
        "sqlite:////home/me/workbook.sqlite or postgresql://user:password@server/name."
    )
