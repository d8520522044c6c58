"""What pydantic says about a wrong value, as sentences that name the place in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import BaseModel, ValidationError

from workbook.locale import _, plural
from workbook.store.edit import Path
from workbook.store.place import Names, place

MOST = 20
"""Complaints told one by one; of the rest only the number."""


def sentences(
    error: ValidationError,
    record_type: type[BaseModel],
    data: Any,
    at: Path = (),
    names: Names | None = None,
) -> tuple[str, ...]:
    """One sentence for each complaint about `data`, which stands at `at` of the record."""
    told = [
        f"{place(record_type, (*at, *_walked(e['loc'], data)), names)}: {_said(e)}"
        for e in error.errors(include_url=False)[:MOST]
    ]
    return (*told, *_rest(error.error_count()))


def _rest(count: int) -> Iterator[str]:
    if count > MOST:
        yield plural("One more is wrong.", "{number} more are wrong.", count - MOST)


def _walked(loc: tuple[int | str, ...], data: Any) -> Iterator[str]:
    """The path to a complaint: a list's item by its id where it has one, else by its number."""
    for part in loc:
        data = _inside(data, part)
        if isinstance(part, int):
            id = _inside(data, "id")
            yield id if isinstance(id, str) and id else str(part + 1)
        elif part != "[key]":
            yield part


def _inside(data: Any, part: int | str) -> Any:
    if isinstance(data, BaseModel):
        return getattr(data, str(part), None)
    try:
        return data[part]
    except (KeyError, IndexError, TypeError):
        return None


def _said(error: Any) -> str:
    kind, limits = error["type"], error.get("ctx", {})
    match kind.split("_"):
        case ["missing"]:
            return _("this is missing.")
        case ["extra", "forbidden"]:
            return _("this is not known here. Was it written by a newer version?")
        case ["literal", "error"]:
            return _("only these are possible: {options}.", options=limits["expected"])
        case ["value", "error"]:
            return str(limits["error"])
        case ["string", "too", way]:
            return _too(way, limits)
        case _:
            return _number(kind, limits) or _kind(kind)


def _too(way: str, limits: Any) -> str:
    if way == "long":
        return _("at most {number} letters.", number=limits["max_length"])
    return _("this may not be empty.")


def _number(kind: str, limits: Any) -> str:
    if kind == "greater_than_equal":
        return _("at least {number} is needed.", number=limits["ge"])
    if kind == "less_than_equal":
        return _("at most {number} is possible.", number=limits["le"])
    return ""


def _kind(kind: str) -> str:
    told = {
        "int": _("a whole number is needed."),
        "date": _("a date is needed, such as 2027-05-03."),
        "datetime": _("a day and time are needed, such as 2027-05-03T14:30:00Z."),
        "string": _("a text is needed."),
        "bool": _("yes or no is needed."),
        "tuple": _("a list is needed."),
        "list": _("a list is needed."),
        "dict": _("a list with names is needed."),
        "model": _("a record with fields is needed."),
    }
    return told.get(kind.split("_")[0], _("this cannot be written here."))
