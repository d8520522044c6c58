"""What a cell says: a day, an amount, a text. Each raises ValueError with a sentence."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from workbook.escape import from_cell
from workbook.fund.exchange.columns import short
from workbook.fund.exchange.unpacking import Cell
from workbook.locale import _
from workbook.money import MOST, parse_money

FIRST, LAST = dt.date(1990, 1, 1), dt.date(2199, 12, 31)
DAY_FIRST = re.compile(r"([0-9]{1,2})[./\- ]([0-9]{1,2})[./\- ]([0-9]{4}|[0-9]{2})\.?")
YEAR_FIRST = re.compile(r"([0-9]{4})[./\-]([0-9]{1,2})[./\-]([0-9]{1,2})([T ][0-9:.]*)?")
SERIAL = dt.date(1899, 12, 30)
"""Day zero of a spreadsheet, where days are numbers."""


def text(cell: Cell, most: int) -> str:
    """A text as it was before it was made safe for a cell."""
    found = cell.text
    if cell.kind == "n" and found.endswith(".0"):
        found = found[:-2]
    if len(found) > most + 1:
        raise ValueError(
            _("“{text}” is too long: at most {number} letters.", text=short(found), number=most)
        )
    return from_cell(found)


def date(cell: Cell) -> dt.date:
    """A day: a spreadsheet's own, 2027-05-03, or 3.5.2027 with the day first."""
    said = cell.text.strip()
    try:
        found = _day(cell, said)
    except (ValueError, OverflowError):
        found = None
    if found is None:
        raise ValueError(
            _("“{text}” is not a date. Write it like 03.05.2027.", text=short(cell.text))
        )
    if not FIRST <= found <= LAST:
        raise ValueError(
            _("The year {year} is a slip of the keys. Look at the date.", year=found.year)
        )
    return found


def _day(cell: Cell, said: str) -> dt.date | None:
    if cell.kind == "d":
        return dt.datetime.fromisoformat(said).date()
    if cell.kind == "n" or re.fullmatch("[0-9]{5}", said):
        return SERIAL + dt.timedelta(days=int(Decimal(said)))
    if match := YEAR_FIRST.fullmatch(said):
        year, month, day = match[1], match[2], match[3]
    elif match := DAY_FIRST.fullmatch(said):
        day, month, year = match.groups()
    else:
        return None
    return dt.date(int(year) + (2000 if len(year) == 2 else 0), int(month), int(day))


def money(cell: Cell) -> int:
    """An amount in qəpik, below zero with a minus; zero for an empty cell."""
    said = from_cell(cell.text).strip()
    if not said:
        return 0
    if cell.kind != "n":
        return parse_money(said.lstrip("+").strip(), negative=True)
    exact = Decimal(f"{Decimal(said):.15g}") * 100  # a spreadsheet shows fifteen digits at most
    if abs(exact) > MOST:
        raise ValueError(_("{text} is too large: look for a slip of the keys.", text=said))
    if exact != int(exact):
        raise ValueError(_("{text} has more than two decimals.", text=said))
    return int(exact)


def number(cell: Cell, most: int) -> int:
    """A small whole number; zero for an empty cell."""
    said = cell.text.strip().removesuffix(".0")
    if not re.fullmatch("[0-9]{0,4}", said) or int(said or 0) > most:
        raise ValueError(
            _(
                "“{text}” is not a whole number from 0 to {most}.",
                text=short(cell.text),
                most=most,
            )
        )
    return int(said or 0)


def moment(cell: Cell) -> dt.datetime | None:
    """A day and time in UTC, which it is taken for where no zone stands; None for an empty cell."""
    said = cell.text.strip()
    if not said:
        return None
    try:
        found = dt.datetime.fromisoformat(said)
        found = (found if found.tzinfo else found.replace(tzinfo=dt.UTC)).astimezone(dt.UTC)
        if not FIRST <= found.date() <= LAST:
            raise ValueError(said)
        return found
    except (ValueError, OverflowError):
        raise ValueError(
            _(
                "“{text}” is not a day and time. Write it like 2027-05-03T14:30:00Z.",
                text=short(said),
            )
        ) from None
