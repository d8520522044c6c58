"""Every edit kept: commit, undo, history, import, export. Knows no subject.

    from workbook.store import open_store
    with open_store(url, Plan) as store:
        commit = store.commit(id, (Put(path=("community", "name"), value="B", was="A"),), author)

Importing this costs nothing: the database's library is loaded when a store is opened.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from workbook.store.record import Record
    from workbook.store.store import Store

    R = TypeVar("R", bound=Record)

__all__ = ["last_good", "open_store", "restore"]


def open_store(
    url: str, record_type: type[R], *, check: bool = True, read_only: bool = False
) -> Store[R]:
    """The store at `url` for records of `record_type`, made on first use.

    `check` reads the whole database for damage: `Damaged` is raised, with the last good backup as
    its `offer`. A damaged database can still be opened `read_only`: then `load` and `export_json`
    give the last state of each community that is sound, and nothing can be written. Raises
    `StoreTrouble` with a sentence when the database cannot be used.
    """
    from workbook.store import opening

    return opening.open_store(url, record_type, check=check, read_only=read_only)


def last_good(folder: Path) -> Path | None:
    """The newest backup in `folder` that is sound; None where there is none."""
    from workbook.store import backup

    return backup.last_good(folder)


def restore(copy: Path, url: str) -> Path | None:
    """Put the backup `copy` in the place of the database at `url`, in one step.

    The database that stood there is kept beside it; its path is returned. Raises `StoreTrouble`.
    """
    from workbook.store import backup

    return backup.restore(copy, url)
