"""Which months and quarters the tables of collections show: what was counted, and what is next."""

from __future__ import annotations

import datetime as dt
from typing import Any

from workbook import months
from workbook.fund.analysis.collected import recorded
from workbook.fund.worksheet.today import today

WIDTH = {"quarter": 4, "once": 6}
"""Columns that stand side by side on a projector: a year of quarters, half a year of months."""

Window = tuple[str, ...]


def windows(plan: Any, levy: Any) -> tuple[Window, ...]:
    """The months of each table, the newest last: what was counted, and one to go on with.

    Quarters stand for their last month; a count in another month has its own column.
    """
    counted = tuple(recorded(plan, levy.id))
    columns = _columns(plan, levy, counted)
    width = WIDTH[levy.every]
    found = tuple(columns[at : at + width] for at in range(0, len(columns), width))
    until = max(_reached(found, counted), _holding(found, _now(plan)))
    return found[: until + 1]


def _columns(plan: Any, levy: Any, counted: tuple[str, ...]) -> Window:
    begin = min((_begin(plan), *counted))
    span = set(months.run(_opening(begin, levy.every), plan.fund.forecast.months)) | set(counted)
    due = (each for each in span if levy.every == "once" or _closes(each) or each in counted)
    return tuple(sorted(due))


def _begin(plan: Any) -> str:
    """The first month of the forecast, else of the book, else this one."""
    first = min((voucher.date for voucher in plan.fund.book.vouchers), default=dt.date.today())
    return plan.fund.forecast.first or months.of(first)


def _opening(month: str, every: str) -> str:
    """January of its year, or the first month of its half-year."""
    return f"{month[:4]}-07" if every == "once" and month[5:] > "06" else f"{month[:4]}-01"


def _closes(month: str) -> bool:
    return month == months.closing(months.quarter(month))


def _reached(found: tuple[Window, ...], counted: tuple[str, ...]) -> int:
    """The table with the last count; the one after it where its last column is counted."""
    last = max(counted, default="")
    at = _holding(found, last)
    return min(at + 1, len(found) - 1) if found[at][-1] == last else at


def _now(plan: Any) -> str:
    """This month; none in an invented village, which lives in a time of its own."""
    day = today(plan)
    return months.of(day) if day else ""


def _holding(found: tuple[Window, ...], month: str) -> int:
    """The table that a month falls into; the first or last where it lies outside."""
    return next((at for at, each in enumerate(found) if month <= each[-1]), len(found) - 1)
