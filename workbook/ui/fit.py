"""Whether a value fits what was asked: looked at here, whatever the browser let through."""

from __future__ import annotations

import datetime as dt

from workbook.escape import apart
from workbook.locale import _
from workbook.money import format_money
from workbook.store.trouble import Refused
from workbook.ui.view import Ask, Value


def fitting(ask: Ask, value: Value) -> Value:
    """`value`, if it is an answer to `ask`; raises `Refused` with a sentence if it is none."""
    why = _empty(ask) if value is None or value == "" else _wrong(ask, value)
    if why:
        raise Refused(f"{apart(ask.label)}: {why}")
    return value


def _empty(ask: Ask) -> str:
    return _("this may not be empty.") if ask.required else ""


def _wrong(ask: Ask, value: int | str) -> str:
    if ask.options or ask.kind in ("choice", "cards"):
        return _not_among(ask, value)
    if ask.kind in ("integer", "money"):
        return _beyond(ask, value) if isinstance(value, int) else _("a whole number is needed.")
    if not isinstance(value, str):
        return _("a text is needed.")
    if ask.kind == "date":
        return "" if _is_day(value) else _("a date is needed, such as 2027-05-03.")
    too_long = len(value) > ask.length
    return _("at most {number} letters.", number=ask.length) if too_long else ""


def _not_among(ask: Ask, value: int | str) -> str:
    if value in {option.value for option in ask.options}:
        return ""
    labels = ", ".join(option.label for option in ask.options) or "–"
    return _("only these are possible: {options}.", options=labels)


def _beyond(ask: Ask, value: int) -> str:
    if value == 0 and ask.minimum == 1 and not ask.required:
        return _("0 is not possible. Write at least 1, or leave it empty while you do not know it.")
    if ask.minimum is not None and value < ask.minimum:
        return _("at least {number} is needed.", number=_told(ask, ask.minimum))
    if ask.maximum is not None and value > ask.maximum:
        return _("at most {number} is possible.", number=_told(ask, ask.maximum))
    return ""


def _told(ask: Ask, limit: int) -> str:
    return format_money(limit, short=True) if ask.kind == "money" else str(limit)


def _is_day(text: str) -> bool:
    try:
        return dt.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
