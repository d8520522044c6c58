"""Months such as 2027-03 and quarters such as 2027-Q1: counting them, naming them."""

from __future__ import annotations

import datetime as dt

from workbook.locale import _, numbers

SHORT = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
"""English names: parts of keys, never shown."""


def number(month: str) -> int:
    """Months since the year zero; the difference of two is the months between them."""
    return int(month[:4]) * 12 + int(month[5:]) - 1


def named(number: int) -> str:
    """The month with that number."""
    return f"{number // 12:04}-{number % 12 + 1:02}"


def add(month: str, months: int) -> str:
    """The month so many months later (earlier where below zero)."""
    return named(number(month) + months)


def between(first: str, last: str) -> int:
    """Months from `first` to `last`; below zero where `last` comes before."""
    return number(last) - number(first)


def run(first: str, months: int) -> tuple[str, ...]:
    """So many months from `first` on; none where nothing has begun (`first` is empty)."""
    return tuple(named(number(first) + i) for i in range(months)) if first else ()


def of(day: dt.date) -> str:
    """The month of a day."""
    return f"{day.year:04}-{day.month:02}"


def quarter(month: str) -> str:
    """The quarter of a month: 2027-03 lies in 2027-Q1."""
    return f"{month[:4]}-Q{(int(month[5:]) + 2) // 3}"


def closing(quarter: str) -> str:
    """The last month of a quarter, when its contribution is due."""
    return f"{quarter[:4]}-{3 * int(quarter[6:]):02}"


def quarters(first: str, last: str) -> tuple[str, ...]:
    """Every quarter from that of the month `first` to that of `last`."""
    begin, end = (number(month) // 3 for month in (first, last))
    return tuple(quarter(named(3 * each)) for each in range(begin, end + 1))


def label(month: str) -> str:
    """The month in the reader's language, short: Mar 2027."""
    return numbers.month(month)


def quarter_label(quarter: str) -> str:
    """The quarter in the reader's language."""
    return _("Quarter {number}, {year}", number=numbers.ordinal(int(quarter[6:])), year=quarter[:4])
