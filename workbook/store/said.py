"""A value of the record in words: money as money, a day as a day, a record by its name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Annotated, Any, get_args, get_origin

from workbook.locale import _, numbers, plural
from workbook.money import Qepik, format_money
from workbook.record import Hundredths, Month, MonthOrNone, Words
from workbook.store.edit import Json, Path
from workbook.store.place import Names, called, inside, plain, short


def said(record_type: Any, path: Path, value: Json, names: Names) -> str:
    """What was written at `path`; `names` are those of records by id."""
    if value is None or value == "":
        return _("nothing")
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, list | tuple | dict):
        return plural("one entry", "{number} entries", len(value))
    kind, limits = _field(record_type, path)
    if isinstance(value, int):
        return _number(value, limits)
    known = next((each.of for each in limits if isinstance(each, Words)), {})
    return _(known[value]) if value in known else _text(value, kind, limits, names)


def _number(value: int, limits: list[Any]) -> str:
    if _is(Qepik, limits):
        return format_money(value, short=True)
    if _is(Hundredths, limits):
        whole = value % 100 == 0
        return numbers.integer(value // 100) if whole else numbers.decimal(Fraction(value, 100), 2)
    return str(value)


def _text(value: Any, kind: Any, limits: list[Any], names: Names) -> str:
    text = str(value)
    if kind is dt.datetime:
        return numbers.moment(dt.datetime.fromisoformat(text))
    if kind is dt.date:
        return numbers.date(dt.date.fromisoformat(text))
    if _is(Month, limits) or _is(MonthOrNone, limits):
        return numbers.month(text)
    return called(text, names) if text in names else short(text)


def _field(kind: Any, path: Path) -> tuple[Any, list[Any]]:
    """The type of what stands at `path`, and what the model says of it besides."""
    limits: list[Any] = []
    for key in path:
        fields = getattr(plain(kind), "model_fields", {})
        if key in fields:
            kind, limits = fields[key].annotation, list(_flat(fields[key].metadata))
        else:
            kind = inside(plain(kind))
            limits = list(_flat(_more(kind)))
    return plain(kind), limits


def _more(kind: Any) -> tuple[Any, ...]:
    return get_args(kind)[1:] if get_origin(kind) is Annotated else ()


def _flat(metadata: Any) -> Iterator[Any]:
    for each in metadata:
        yield from getattr(each, "metadata", (each,))


def _is(named: Any, limits: list[Any]) -> bool:
    """Whether a field is of a named type: all that the type says is said of the field."""
    return all(each in limits for each in _flat(_more(named)))
