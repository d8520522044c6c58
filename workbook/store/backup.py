"""Copies of the whole database: made whole or not at all, verified, and put back.

A copy of the live file may be malformed: `VACUUM INTO` makes one that is sound while others write.
"""

from __future__ import annotations

import datetime as dt
import os
import shutil
from pathlib import Path

from sqlalchemy import Engine
from sqlalchemy.engine import URL

from workbook.locale import _
from workbook.store import health
from workbook.store.engine import alone, connected, file_of, understood
from workbook.store.files import put_in_place, write_atomically
from workbook.store.trouble import Damaged, StoreTrouble

PATTERN = "workbook-*.sqlite"
BESIDE = ("-journal", "-wal", "-shm")
"""What SQLite keeps beside a database; it must never meet another file of the same name."""


def folder_of(url: URL) -> Path | None:
    """The folder `backups` beside an SQLite database; None for a server's."""
    return file_of(url).parent / "backups" if url.get_backend_name() == "sqlite" else None


def backup(engine: Engine, folder: Path, keep: int) -> Path:
    """A new verified copy in `folder`, of which the newest `keep` stay. Raises `StoreTrouble`."""
    if engine.dialect.name != "sqlite":
        raise StoreTrouble(
            _("This database is on a server: its administrator makes the copies (pg_dump).")
        )
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        copy = _copied(engine, folder / f"workbook-{_stamp()}.sqlite")
        for old in _copies(folder)[keep:]:
            old.unlink(missing_ok=True)
    except OSError as error:
        raise StoreTrouble(
            _("No copy was made in {folder}: {reason}.", folder=folder, reason=error.strerror)
        ) from None
    return copy


def last_good(folder: Path) -> Path | None:
    """The newest copy in `folder` that is sound."""
    return next((copy for copy in _copies(folder) if sound(copy)), None)


def sound(copy: Path) -> bool:
    """Whether this file is a database of ours with nothing wrong in it."""
    try:
        engine = connected(URL.create("sqlite", database=str(copy)), read_only=True)
        try:
            health.check(engine)
        finally:
            engine.dispose()
    except StoreTrouble:
        return False
    return True


def restore(copy: Path, url: str) -> Path | None:
    """Put `copy` in the place of the database at `url`; what stood there is kept beside it."""
    file = file_of(understood(url))
    if not sound(copy):
        raise Damaged(copy.name)
    try:
        aside = _set_aside(file) if file.exists() else None
        write_atomically(file, copy.read_bytes())
    except OSError as error:
        raise StoreTrouble(
            _("{place} was not restored: {reason}.", place=file, reason=error.strerror)
        ) from None
    return aside


def _copied(engine: Engine, path: Path) -> Path:
    part = path.with_name(f".{path.name}.part")
    os.close(os.open(part, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    try:
        with alone(engine) as db:
            db.exec_driver_sql("VACUUM INTO ?", (str(part),))
        with part.open("rb+") as file:
            os.fsync(file.fileno())
        if not sound(part):
            raise Damaged(part.name)
        put_in_place(part, path)
    finally:
        part.unlink(missing_ok=True)
    return path


def _copies(folder: Path) -> list[Path]:
    return sorted(folder.glob(PATTERN), reverse=True)


def _set_aside(file: Path) -> Path:
    """Keep the file under another name too, and take away what SQLite keeps beside it."""
    aside = file.with_name(f"{file.stem}-before-{_stamp()}{file.suffix}")
    shutil.copy2(file, aside)
    for ending in BESIDE:
        beside = file.with_name(file.name + ending)
        if beside.exists():
            beside.replace(aside.with_name(aside.name + ending))
    return aside


def _stamp() -> str:
    return dt.datetime.now(dt.UTC).strftime("%Y%m%dT%H%M%S%fZ")
