"""What is typed in its own way in this worksheet: months, people's codes, "free money"."""

from __future__ import annotations

import re
from typing import Any

from workbook.locale import _
from workbook.ui.step import Refused
from workbook.ui.view import Option, Value

FREE = "-"
"""Stands in a list for free money, which the record keeps as no purpose at all."""

MONTH = r"(?:(?P<year>\d{4})\s*[-./ ]\s*(?P<month>\d{1,2})|(?P<m>\d{1,2})\s*[-./ ]\s*(?P<y>\d{4}))"


def month(typed: Any) -> str:
    """A month as the record keeps it: 2028-07 of 7.2028, 07/2028 and 2028-7.

    Raises `Refused` with a sentence.
    """
    found = re.fullmatch(MONTH, str(typed).strip(), re.ASCII)
    year, number = (found["year"] or found["y"], found["month"] or found["m"]) if found else ("", 0)
    if not 1 <= int(number) <= 12 or not "1990" <= year <= "2199":
        raise Refused(_("“{text}” is no month. Write it like 07.2028.", text=str(typed)[:40]))
    return f"{year}-{int(number):02}"


def typed_month(found: Any) -> Value:
    """A month of the record as it is typed: 07.2028."""
    return f"{found[5:]}.{found[:4]}" if found else found


def code(typed: Any) -> str:
    """A person's code, such as C07; raises `Refused` where it looks like a name."""
    text = str(typed).strip().upper()
    if not re.fullmatch(r"\w{1,12}", text) or not any(letter.isdigit() for letter in text):
        raise Refused(_("Write a person's code, such as C07, never a name."))
    return text


def purposes(plan: Any) -> tuple[Option, ...]:
    """Whose money it may be: free money, or that of a purpose."""
    known = (Option(value=each.id, label=each.name or each.id) for each in plan.fund.rules.purposes)
    return (Option(value=FREE, label=_("free money")), *known)


def shown_purpose(found: Any) -> Value:
    """The purpose of the record as its list has it."""
    return found or FREE


def read_purpose(chosen: Any) -> str:
    """The purpose that was chosen, as the record keeps it."""
    return "" if chosen == FREE else str(chosen)
