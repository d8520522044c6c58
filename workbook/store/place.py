"""A place of the record in words: "Needs › Dots › Clean water › Women"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from itertools import groupby
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel

from workbook.escape import apart
from workbook.locale import _
from workbook.record import Words
from workbook.store.edit import Path, made

LONGEST = 60
"""Letters of a name or value that a sentence shows."""

Names = Mapping[str, str]


def place(record_type: Any, path: Path, names: Names | None = None) -> str:
    """`path` in words: titles of fields (else their names), and what records are `called`.

    A field whose title is empty is not named, and no word is said twice in a row.
    """
    words = [word for word, _same in groupby(_words(record_type, path, names or {}))]
    return " › ".join(words) or _("The record")


def names(record: Any) -> dict[str, str]:
    """The names of all records in lists of `record`, by id; an id used for two has none."""
    found: dict[str, str] = {}
    for id, name in _named(record):
        found[id] = name if found.get(id, name) == name else id
    return found


def called(id: str, names: Names) -> str:
    """The name of a record, else the id that somebody gave it."""
    name = names.get(id, id)
    return _("without a name") if name == id and made(id) else short(name)


def short(text: str) -> str:
    """`text` on one line, cut where it is too long for a sentence, and turning nothing of it."""
    line = " ".join(text.split())
    return apart(line if len(line) <= LONGEST else f"{line[: LONGEST - 1]}…")


def _words(kind: Any, path: Path, names: Names) -> Iterator[str]:
    for key in path:
        kind = plain(kind)
        fields = getattr(kind, "model_fields", {})
        if key in fields:
            yield from _titled(fields[key].title, key)
            kind = fields[key].annotation
        else:
            yield _word(kind, key) or called(key, names)
            kind = inside(kind)


def _word(kind: Any, key: str) -> str:
    """What a key of a mapping is called where its type says so."""
    keys = get_args(kind)[0] if get_origin(kind) is dict else None
    said = get_args(keys)[1:] if get_origin(keys) is Annotated else ()
    known = next((each.of for each in said if isinstance(each, Words)), {})
    return _(known[key]) if key in known else ""


def _titled(title: str | None, name: str) -> Iterator[str]:
    if title is None:
        yield name.replace("_", " ").capitalize()
    elif title:
        yield _(title)


def plain(kind: Any) -> Any:
    """The type behind `Annotated` and `| None`."""
    if get_origin(kind) is Annotated:
        return plain(get_args(kind)[0])
    if get_origin(kind) in (Union, UnionType):
        return plain(next(arg for arg in get_args(kind) if arg is not NoneType))
    return kind


def inside(kind: Any) -> Any:
    """The type of what a mapping or list holds."""
    arguments = get_args(kind)
    return arguments[1 if get_origin(kind) is dict else 0] if arguments else Any


def _named(value: Any) -> Iterator[tuple[str, str]]:
    if isinstance(value, BaseModel):
        for _field, inner in value:
            yield from _named(inner)
    elif isinstance(value, tuple) and value and getattr(value[0], "id", ""):
        for item in value:
            name = getattr(item, "label", "") or getattr(item, "name", "")
            yield item.id, name or item.id
            if _holds_records(type(item)):
                yield from _named(item)


@cache
def _holds_records(kind: type[BaseModel]) -> bool:
    """Whether it is worth looking into such a record: long lists are mostly of plain ones."""
    return any(_is_of_records(field.annotation) for field in kind.model_fields.values())


def _is_of_records(kind: Any) -> bool:
    inside = get_args(kind)
    return any(map(_is_of_records, inside)) or (
        not inside and (kind is Any or (isinstance(kind, type) and issubclass(kind, BaseModel)))
    )
