"""From a field of the record to the thing that asks for it: declared once, in the model.

`ask` reads a field's name, range, kind and choices off the record's type, so that a worksheet says
only *where* a number lives. A `*` in a path stands for any record of a list or key of a mapping.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from workbook.locale import _
from workbook.money import Qepik
from workbook.record import Unwritten, Words
from workbook.store.edit import Path
from workbook.ui.view import Ask, Kind, Option

Found = tuple[Any, tuple[Any, ...], str]


def ask(
    record_type: type[BaseModel],
    path: Path,
    key: str,
    *,
    label: str = "",
    kind: Kind | None = None,
    options: tuple[Option, ...] = (),
    **more: Any,
) -> Ask:
    """What to ask for the field at `path` of `record_type`, under `key` in its table or form.

    `label`, `kind` and `options` replace those of the model; `more` are further values of `Ask`.
    """
    annotation, metadata, title = _field(record_type, path)
    options = options or _options(metadata)
    blank = {"blank": Unwritten in _flat(metadata)}
    limits = blank | dict(_limits(metadata)) | more
    return Ask(
        key=key,
        label=label or _(title),
        kind=kind or _kind(annotation, metadata, bool(options)),
        options=options,
        **limits,
    )


def _field(record_type: type[BaseModel], path: Path) -> Found:
    annotation, metadata, title = record_type, (), ""
    for part in path:
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            annotation, metadata, title = _of_model(annotation.model_fields[part], title)
        else:
            annotation, metadata = _plain(get_args(annotation)[_inner(annotation)])
    return annotation, metadata, title


def _of_model(info: FieldInfo, title: str) -> Found:
    annotation, metadata = _plain(info.annotation)
    return annotation, (*info.metadata, *metadata), info.title or title


def _inner(annotation: Any) -> int:
    return 1 if get_origin(annotation) is dict else 0


def _plain(annotation: Any) -> tuple[Any, tuple[Any, ...]]:
    """The type behind `Annotated` and `| None`, and what was said about it."""
    if get_origin(annotation) is Annotated:
        inner, *metadata = get_args(annotation)
        plain, more = _plain(inner)
        return plain, (*metadata, *more)
    if get_origin(annotation) in (Union, UnionType):
        return _plain(next(a for a in get_args(annotation) if a is not NoneType))
    return annotation, ()


def _kind(annotation: Any, metadata: tuple[Any, ...], has_options: bool) -> Kind:
    if has_options or get_origin(annotation) is Literal:
        return "choice"
    if annotation is int:
        return "money" if _is_money(metadata) else "integer"
    return "date" if annotation is dt.date else "text"


def _options(metadata: tuple[Any, ...]) -> tuple[Option, ...]:
    """The values that the model has words for, in its order."""
    known = next((said.of for said in metadata if isinstance(said, Words)), {})
    return tuple(Option(value=value, label=_(word)) for value, word in known.items())


def _is_money(metadata: tuple[Any, ...]) -> bool:
    most = get_args(Qepik)[1].metadata
    return all(said in _flat(metadata) for said in most)


def _flat(metadata: tuple[Any, ...]) -> list[Any]:
    return [x for said in metadata for x in getattr(said, "metadata", [said])]


def _limits(metadata: tuple[Any, ...]) -> Iterator[tuple[str, int]]:
    names = {"ge": "minimum", "le": "maximum", "max_length": "length"}
    for said in _flat(metadata):
        for name, limit in names.items():
            value = getattr(said, name, None)
            if isinstance(value, int):
                yield limit, value
