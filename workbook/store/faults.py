"""From an error of the database to a sentence that helps."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import unquote

from sqlalchemy.engine import URL
from sqlalchemy.exc import DBAPIError

from workbook.locale import _
from workbook.store.trouble import Damaged, StoreTrouble


@contextmanager
def told(url: URL) -> Iterator[None]:
    """Raise every error of the database at `url` as `StoreTrouble`."""
    try:
        yield
    except DBAPIError as error:
        raise explained(error.orig or error, url) from error


def explained(error: BaseException, url: URL) -> StoreTrouble:
    """The sentence for an error of a database driver."""
    if url.get_backend_name() == "sqlite":
        return _sqlite(error, where(url))
    return _postgresql(error, where(url))


def where(url: URL) -> str:
    """The database for a person: its file, or its name and server; never its password."""
    if url.get_backend_name() == "sqlite":
        return unquote(str(url.database).removeprefix("file://"))
    return f"{url.database or url.username or 'postgres'} @ {url.host or 'localhost'}"


def _sqlite(error: BaseException, file: str) -> StoreTrouble:
    name = getattr(error, "sqlite_errorname", "")
    match "_".join(name.split("_")[:2]):
        case "SQLITE_CORRUPT" | "SQLITE_NOTADB":
            return Damaged(file)
        case "SQLITE_FULL":
            return StoreTrouble(_full(file))
        case "SQLITE_BUSY" | "SQLITE_LOCKED" | "SQLITE_CONSTRAINT":
            return StoreTrouble(_busy(file))
        case "SQLITE_READONLY":
            return StoreTrouble(_moved(file) if name.endswith("DBMOVED") else _unwritable(file))
        case "SQLITE_CANTOPEN" | "SQLITE_PERM" | "SQLITE_AUTH":
            return StoreTrouble(_closed(file))
        case "SQLITE_IOERR":
            return StoreTrouble(_broken_disk(file))
    return Damaged(f"{file} ({error})")


def _postgresql(error: BaseException, place: str) -> StoreTrouble:
    state = getattr(error, "sqlstate", None) or "08000"
    told = {
        "53100": _full,
        "55P03": _busy,
        "23505": _busy,
        "25006": _unwritable,
        "42501": _closed,
        "3D000": _no_database,
    }
    classes = {"28": _closed, "53": _busy, "40": _busy}
    sentence = told.get(state) or classes.get(state[:2])
    return StoreTrouble(sentence(place) if sentence else _server(place, error))


def _full(place: str) -> str:
    return _(
        "The disk is full: this was not saved in {place}. What was saved before is safe. Free some "
        "space, or export the community to another disk.",
        place=place,
    )


def _busy(place: str) -> str:
    return _(
        "Another program is holding {place}: this was not saved. Close the other program and try "
        "once more.",
        place=place,
    )


def _unwritable(place: str) -> str:
    return _(
        "{place} can only be read: this was not saved. Export the community, or allow writing to "
        "the database.",
        place=place,
    )


def _moved(place: str) -> str:
    return _(
        "{place} was moved or replaced while it was in use: this was not saved. Put it back, or "
        "start the workbook again.",
        place=place,
    )


def _closed(place: str) -> str:
    return _(
        "{place} cannot be opened: you may not read or write there. Ask for permission, or choose "
        "another database with WORKBOOK_DATABASE.",
        place=place,
    )


def _broken_disk(place: str) -> str:
    return _(
        "The disk does not take {place}: this was not saved. What was saved before is safe. Check "
        "the disk and its cable, and export the community to another one.",
        place=place,
    )


def _no_database(place: str) -> str:
    return _("There is no database {place}. Create it on the server first.", place=place)


def _server(place: str, error: BaseException) -> str:
    reason = next(iter(str(error).splitlines()), "")
    return _(
        "The database {place} cannot be used just now; nothing was saved. Check the network, the "
        "name and the password, and that the server runs, then try again. It says: {reason}",
        place=place,
        reason=reason,
    )
