"""Edits as functions of the record: done, checked, and taken back. Nothing here is stored."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby, pairwise
from typing import Any, TypeVar

from pydantic import BaseModel
from pydantic_core import to_jsonable_python

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


def supposed(record: M, edits: Iterable[AnyEdit]) -> M:
    """What `record` would be with all `edits`, whatever their author saw: nothing is overwritten.

    Raises `Refused` where a place does not exist or a value does not fit it.
    """
    for edit in edits:
        is_put = isinstance(edit, Put)
        record = Way(record, edit.path).put(edit.value) if is_put else _one(record, edit)
    return record


def inverse(record: M, edits: Iterable[AnyEdit]) -> Edits:
    """The edits that lead from `applied(record, edits)` back to `record`."""
    return done(record, edits)[1]


def done(record: M, edits: Iterable[AnyEdit]) -> tuple[M, Edits]:
    """`applied(record, edits)` and `inverse(record, edits)`, made in one walk.

    Records that are added to, or taken out of, one list one after another are one step: the list
    is made and validated once, so that thousands of them cost little more than one.
    """
    back: Edits = ()
    for kind, run in groupby(edits, _run):
        together = tuple(run)
        found = _together(record, kind, together) if len(together) > 1 else None
        for after, before in (found,) if found else _one_by_one(record, together):
            record, back = after, (*before, *back)
    return record, back


def _one_by_one(record: M, edits: Edits) -> Iterator[tuple[M, Edits]]:
    for edit in edits:
        after = _one(record, edit)
        back = () if after is record else _back(record, edit, after)
        record = after
        yield record, back


def _one(record: M, edit: AnyEdit) -> M:
    """`record` with one edit done; the very same object where that changes nothing."""
    if isinstance(edit, Put):
        return _put(Way(record, edit.path), edit)
    if isinstance(edit, Add):
        return _add(Way(record, edit.path), edit)
    return _drop(Way(record, edit.path), edit)


def _run(edit: AnyEdit) -> tuple[str, Path]:
    """What edits have in common that can be one step, if they can."""
    if isinstance(edit, Add) and edit.at is None:
        return "add", edit.path
    if isinstance(edit, Drop) and edit.was is not None:
        return "drop", edit.path[:-1]
    return "", ()


def _together(record: M, kind: tuple[str, Path], edits: Edits) -> tuple[M, Edits] | None:
    """All of a run as one step, and what takes it back; None where it has to be seen one by one."""
    what, path = kind
    items = Way(record, path).here() if what else None
    if not isinstance(items, tuple):
        return None
    return (_added if what == "add" else _dropped)(record, path, items, edits)


def _added(record: M, path: Path, items: tuple[Any, ...], edits: Edits) -> tuple[M, Edits] | None:
    """Records put at the end of the list."""
    new = [edit.item for edit in edits if isinstance(edit, Add)]
    ids = [item.get("id") for item in new]
    known = {getattr(item, "id", None) for item in items}
    if not all(isinstance(id, str) for id in ids) or len(known | set(ids)) < len(known) + len(ids):
        return None
    after = Way(record, path).put((*items, *new))
    made = Way(after, path).here()[len(items) :]
    drops = (Drop(path=(*path, item.id), was=to_jsonable_python(item)) for item in reversed(made))
    return after, tuple(drops)


def _dropped(record: M, path: Path, items: tuple[Any, ...], edits: Edits) -> tuple[M, Edits] | None:
    """Records taken out from the end of the list backwards, each as its author saw it."""
    places = {getattr(item, "id", None): place for place, item in enumerate(items)}
    found = [places.get(edit.path[-1], -1) for edit in edits]
    if min(found) < 0 or any(one <= other for one, other in pairwise(found)):
        return None
    was = [to_jsonable_python(items[place]) for place in found]
    if any(edit.was != seen for edit, seen in zip(edits, was, strict=True)):
        return None
    gone = set(found)
    left = tuple(item for place, item in enumerate(items) if place not in gone)
    adds = [Add(path=path, item=seen, at=at) for seen, at in zip(was, found, strict=True)]
    return Way(record, path).put(left), tuple(reversed(adds))


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
