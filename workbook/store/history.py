"""What was changed, as a sentence: "Needs › Dots › Clean water › Women: 36 → 38"."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable
from typing import Any

from workbook.locale import _, plural
from workbook.store.edit import Add, AnyEdit, Path, Put, made
from workbook.store.place import Names, called, place
from workbook.store.record import Change, Kind
from workbook.store.said import said

Hide = Callable[[Path], bool]

MOST = 3
"""Edits of one revision that its sentence tells one by one."""


def nothing(path: Path) -> bool:
    """Hides nothing."""
    return False


def everything(path: Path) -> bool:
    """Hides every value: only places are told."""
    return True


def describe(
    record_type: Any, edits: tuple[AnyEdit, ...], names: Names | None = None, hide: Hide = nothing
) -> str:
    """What `edits` change, in the language in force.

    The values at a path that `hide` is true of are not told; `names` are those of records by id.
    """
    told = [_told(record_type, edit, names or {}, hide(edit.path)) for edit in edits[:MOST]]
    more = len(edits) - MOST
    if more > 0:
        told.append(plural("and one more", "and {number} more", more))
    return "; ".join(told)


def change(row: Any, edits: tuple[AnyEdit, ...], said: str) -> Change:
    """A row of the log as a value."""
    return Change(
        number=row.number,
        at=dt.datetime.fromisoformat(row.at),
        author=row.author,
        kind=row.kind,
        edits=edits,
        sentence=_framed(row.kind, said),
    )


def learned(edits: Iterable[AnyEdit]) -> dict[str, str]:
    """Names of records that came or went with `edits`, by id."""
    items = (edit.item for edit in edits if isinstance(edit, Add))
    return {item["id"]: str(item["name"]) for item in items if item.get("name")}


def _framed(kind: Kind, said: str) -> str:
    frames = {
        "create": _("Written down here for the first time"),
        "undo": _("Undone: {what}", what=said),
        "redo": _("Done again: {what}", what=said),
    }
    return frames.get(kind, said)


def _told(record_type: Any, edit: AnyEdit, names: Names, hidden: bool) -> str:
    where = place(record_type, edit.path, names)
    if isinstance(edit, Add):
        id = edit.item["id"]
        if names.get(id, id) == id and made(id):
            return _("{place}: one entry added", place=where)
        return _("{place}: {name} added", place=where, name=called(id, names))
    if not isinstance(edit, Put):
        return _("{place}: taken out", place=where)
    if hidden:
        return where
    was, value = (said(record_type, edit.path, it, names) for it in (edit.was, edit.value))
    return f"{where}: {was} → {value}"
