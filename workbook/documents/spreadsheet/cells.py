"""What stands in a cell of a spreadsheet, and how it is shown.

A cell is a value and a format. Numbers are given as text, as they are to stand in the file: so
nothing is rounded on the way.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from workbook.escape import for_cell
from workbook.locale import _

HUNDREDTHS = "1/100 of the currency"
UNITS = "1/100 of the unit"
"""Units of columns that are shown in another way than they are counted (see `workbook.tidy`)."""
MIXED = {("proposal_rules", "has"), ("proposal_rules", "needs")}
"""Columns of shares that hold an amount for one rule, `most`: the donor's limit."""

SHARES = {("money_roles", "share"), ("collections", "rate"), ("tariffs", "coverage")}
"""Columns that are parts of a whole, though no unit says so."""
DAYS = ("date", "visited")
"""Columns of days, some of which are text."""
DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

GENERAL, WHOLE, MONEY, DECIMAL = "General", "0_ ", "#,##0.00_ ", "0.0###_ "
PERCENT, DATE = "0.0%_ ", "yyyy-mm-dd_ "
"""How numbers are shown; `_ ` leaves the width of a space, so that no text runs into them."""

LONGEST = 32_767
"""UTF-16 units that a cell can hold."""
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)")
"""What XML cannot hold or would change, and what looks like its replacement (ECMA-376, ST_Xstring:
`_x0007_`)."""


class Number(str):
    """A number as it stands in the file."""

    __slots__ = ()


class Cell(NamedTuple):
    """A value: a `Number`, a text, a day, whether something is so, or None for an empty cell."""

    value: Number | str | dt.date | bool | None
    format: str = GENERAL


EMPTY = Cell(None)


def cell(table: str, column: str, unit: str, row: Mapping[str, Any]) -> Cell:
    """What stands in the `column` of a `row` of a table, whose values are counted in `unit`."""
    value = row[column]
    if value is None or value == "":
        return EMPTY
    if isinstance(value, bool):
        return Cell(value, _truth())
    if isinstance(value, str):
        return _day(value) if column in DAYS and DAY.fullmatch(value) else Cell(written(value))
    if isinstance(value, dt.date):
        return Cell(dt.date(value.year, value.month, value.day), DATE)
    mixed = (table, column) in MIXED
    if unit == HUNDREDTHS or (mixed and row["rule"] == "most"):
        return Cell(hundredths(value), MONEY)
    if unit == UNITS:
        return Cell(hundredths(value), DECIMAL)
    share = mixed or unit.startswith("of ") or (table, column) in SHARES
    plain = WHOLE if isinstance(value, int) else DECIMAL
    return Cell(Number(repr(value)), PERCENT if share else plain)


def hundredths(value: float) -> Number:
    """So many hundredths as a number with decimals: 124050 is 1240.50, exactly."""
    if isinstance(value, int):
        return Number(f"{'-' if value < 0 else ''}{abs(value) // 100}.{abs(value) % 100:02}")
    from decimal import Decimal

    return Number(f"{Decimal(repr(value)).scaleb(-2):f}")


def written(text: str) -> str:
    """A text as it stands in the file: never a formula, and nothing that breaks it."""
    safe = for_cell(text)
    if len(safe) * 2 > LONGEST:
        cut = safe.encode("utf-16-le", "replace")[: 2 * LONGEST]
        safe = cut.decode("utf-16-le", "ignore")
    return UNSEEN.sub(lambda sign: f"_x{ord(sign[0]):04X}_", safe)


def _truth() -> str:
    """Some programs show whether something is so as a number, where no format says otherwise."""
    so, not_so = (word.replace('"', "") for word in (_("yes"), _("no")))
    return f'"{so}"_ ;"{so}"_ ;"{not_so}"_ '


def _day(text: str) -> Cell:
    return Cell(dt.date.fromisoformat(text), DATE)
