"""Edits as functions of the record: done, checked, and taken back. Nothing here is stored."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TypeVar

from pydantic import BaseModel

from workbook.locale import _
from workbook.store.edit import Add, AnyEdit, Drop, Json, Path, Put
from workbook.store.trouble import Refused
from workbook.store.way import Way

M = TypeVar("M", bound=BaseModel)
Edits = tuple[AnyEdit, ...]


def applied(record: M, edits: Iterable[AnyEdit]) -> M:
    """`record` with all `edits` done, one after another; a new value.

    Raises `Changed` where an edit's author saw something else than what is there now, and
    `Refused` where a place does not exist or a value does not fit it.
    """
    return done(record, edits)[0]


def inverse(record: M, edits: Iterable[AnyEdit]) -> Edits:
    """The edits that lead from `applied(record, edits)` back to `record`."""
    return done(record, edits)[1]


def done(record: M, edits: Iterable[AnyEdit]) -> tuple[M, Edits]:
    """`applied(record, edits)` and `inverse(record, edits)`, made in one walk."""
    back: Edits = ()
    for edit in edits:
        after = _one(record, edit)
        if after is not record:
            back = (*_back(record, edit, after), *back)
        record = after
    return record, back


def _one(record: M, edit: AnyEdit) -> M:
    """`record` with one edit done; the very same object where that changes nothing."""
    if isinstance(edit, Put):
        return _put(Way(record, edit.path), edit)
    if isinstance(edit, Add):
        return _add(Way(record, edit.path), edit)
    return _drop(Way(record, edit.path), edit)


def _put(way: Way[M], edit: Put) -> M:
    after = way.put(edit.value)
    if after == way.record:
        return way.record
    if not _stands(way, edit.was):
        raise way.changed(edit.value)
    return after


def _add(way: Way[M], edit: Add) -> M:
    items, id = way.here(), edit.item.get("id")
    if not isinstance(items, tuple) or not isinstance(id, str):
        raise way.refused(_("a new record with an id needs a list."))
    if any(getattr(item, "id", None) == id for item in items):
        raise way.refused(_("{id} is already there.", id=id))
    at = len(items) if edit.at is None else max(0, edit.at)
    return way.put((*items[:at], edit.item, *items[at:]))


def _drop(way: Way[M], edit: Drop) -> M:
    if isinstance(way.up().here(), BaseModel):
        raise way.refused(_("this cannot be taken out, only changed."))
    if way.here() is None or (edit.was is not None and not _stands(way, edit.was)):
        raise way.changed(None)
    return way.put(None)


def _stands(way: Way[M], value: Json) -> bool:
    """Whether `value` is what stands there: writing it would change nothing."""
    try:
        return way.look() == value or way.put(value) == way.record
    except Refused:
        return False


def _back(before: M, edit: AnyEdit, after: M) -> Edits:
    """What takes one edit back, and only while its place is as the edit left it."""
    if isinstance(edit, Add):
        path = (*edit.path, edit.item["id"])
        return (Drop(path=path, was=Way(after, path).look()),)
    way = Way(before, edit.path)
    was, now = way.look(), Way(after, edit.path).look()
    items = way.up().here()
    if isinstance(items, tuple) and now is None:
        at = next(place for place, item in enumerate(items) if item.id == edit.path[-1])
        return (Add(path=edit.path[:-1], item=was, at=at),)
    return (Put(path=edit.path, value=was, was=now), *_emptied(before, edit.path))


def _emptied(before: BaseModel, path: Path) -> Edits:
    """The empty mapping in a mapping that stood on the way, if any, is put back as well."""
    way = Way(before, path).up()
    while way.here() is None:
        way = way.up()
    held = len(way.path) > 0 and isinstance(way.up().here(), Mapping)
    return (Put(path=way.path, value={}),) if held and way.here() == {} else ()
